package io.imagesteward.samples.simulation;

import io.imagesteward.samples.Company;
import io.imagesteward.samples.simulation.Desks.Desk;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.workspaces.WorkSpacesClient;
import software.amazon.awssdk.services.workspaces.model.WorkspaceImage;

/** Engineers of the hub and of spokes with consoles of their own, who do to WorkSpaces images what a console lets them do. */
record DesktopPeople(
        Scene scene,
        Desks desks,
        List<? extends DesktopInterference> repertoire,
        RandomGenerator chance,
        Coverage.Hits hits) {

    private static final List<String> ACCOUNTS =
            List.of(OtherPeople.STRANGER, "111122223333", "222233334444", "444455556666");

    /** Does something to an image of a family, the source or a copy. */
    void meddle(Desk desk) {
        var places = new ArrayList<Where>(List.of(DesktopTruth.HOME));
        desk.rule()
                .ifPresent(rule -> places.addAll(rule.copies().stream()
                        .sorted((one, other) -> one.toString().compareTo(other.toString()))
                        .toList()));
        var where = any(places);
        truth().image(DesktopTruth.HOME, desk.source())
                .flatMap(source -> where.equals(DesktopTruth.HOME)
                        ? truth().image(where, desk.source())
                        : truth().named(where, source))
                .ifPresent(image -> meddle(where, image));
    }

    /** Lets a spoke copy the source of a family. */
    void copyAway(Desk desk) {
        truth().image(DesktopTruth.HOME, desk.source())
                .ifPresent(image -> act(DesktopWhim.LET_A_SPOKE_COPY_IT, DesktopTruth.HOME, image));
    }

    private void meddle(Where where, WorkspaceImage image) {
        act(any(repertoire.stream().filter(deed -> deed.isPossibleAt(where)).toList()), where, image);
    }

    private void act(DesktopInterference deed, Where where, WorkspaceImage image) {
        scene.sightings().disturbed(scene.now(), image.imageId(), "other people %s at %s".formatted(deed, where));
        hits.count("people: desktop " + deed);
        try {
            deed.on(this, where, image);
        } catch (AwsServiceException refused) {
            hits.count("people were refused: desktop " + deed + " "
                    + refused.awsErrorDetails().errorCode());
        }
    }

    WorkSpacesClient at(Where where) {
        return truth().at(where);
    }

    void permit(Where where, WorkspaceImage image, boolean allow) {
        share(where, image, any(ACCOUNTS), allow);
    }

    /** Sources stay, mostly: without them nothing else can be seen. What is shared has to be unshared first. */
    void delete(Where where, WorkspaceImage image) {
        if (where.equals(DesktopTruth.HOME) && chance.nextInt(5) != 0) {
            return;
        }
        if (where.account().equals(Company.HUB)) {
            truth().sharedWith(where.region(), image.imageId()).forEach(account -> share(where, image, account, false));
        }
        at(where).deleteWorkspaceImage(r -> r.imageId(image.imageId()));
    }

    /** Out of the hub into a spoke, so that a copy is being made of what nobody else may have. */
    void letASpokeCopy(Where where, WorkspaceImage image) {
        var spokes = desks.rules().getFirst().into();
        if (spokes.isEmpty()) {
            return;
        }
        var spoke = any(spokes);
        share(where, image, spoke.account(), true);
        copy(spoke, where, image, DesktopTruth.copyName(image));
        share(where, image, spoke.account(), false);
    }

    private void share(Where where, WorkspaceImage image, String account, boolean allow) {
        at(where)
                .updateWorkspaceImagePermission(
                        r -> r.imageId(image.imageId()).sharedAccountId(account).allowCopyImage(allow));
    }

    String sourceOf(Where where, WorkspaceImage image) {
        return Desks.sourceOf(image.imageId(), truth().tags(where, image.imageId()));
    }

    void copy(Where where, WorkspaceImage image, String name) {
        copy(where, where, image, name);
    }

    private void copy(Where there, Where from, WorkspaceImage image, String name) {
        at(there)
                .copyWorkspaceImage(r -> r.name(name)
                        .description("made by hand")
                        .sourceImageId(image.imageId())
                        .sourceRegion(from.region()));
    }

    /** Somebody in a spoke copies the image and calls the copy what ours would be called. */
    void takeTheName(Where where, WorkspaceImage image) {
        var spokes = desks.rules().getFirst().into();
        if (!spokes.isEmpty()) {
            var there = any(spokes);
            scene.sightings().disturbed(scene.now(), image.imageId(), "its name is taken at " + there);
            copy(there, where, image, DesktopTruth.copyName(image));
        }
    }

    void untag(Where where, WorkspaceImage image) {
        at(where).deleteTags(r -> r.resourceId(image.imageId()).tagKeys(Desks.SOURCE));
    }

    /** A spoke is moved into the unit or out of it. */
    void moveAnAccount() {
        var organization = truth().organization();
        var account = any(List.of("222233334444", "444455556666"));
        boolean inside = organization.childrenOf(Company.WORKLOADS).contains(account);
        scene.sightings().disturbed(scene.now(), DesktopNeverBeyondPolicy.ORGANIZATION, "%s moves".formatted(account));
        scene.sandbox().world().membership().move(account, inside ? organization.rootId() : Company.WORKLOADS);
    }

    void ask(WorkspaceImage image) {
        scene.sandbox().send(scene.company().request(image.imageId(), "asked at " + scene.now()));
    }

    private DesktopTruth truth() {
        return new DesktopTruth(scene.truth());
    }

    private <T> T any(List<? extends T> all) {
        return all.get(chance.nextInt(all.size()));
    }
}
