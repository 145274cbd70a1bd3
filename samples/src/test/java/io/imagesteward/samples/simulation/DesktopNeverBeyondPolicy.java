package io.imagesteward.samples.simulation;

import io.imagesteward.samples.Company;
import io.imagesteward.sandbox.call.Call;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import software.amazon.awssdk.services.ssm.model.PutParameterRequest;
import software.amazon.awssdk.services.workspaces.model.CopyWorkspaceImageRequest;
import software.amazon.awssdk.services.workspaces.model.UpdateWorkspaceImagePermissionRequest;

/**
 * No account gains a WorkSpaces image, no place a copy and no parameter a value that the image's own policy does not give;
 * but who had an image gets it back when its retirement comes to nothing.
 */
final class DesktopNeverBeyondPolicy implements Invariant {

    /** What somebody changes about the organization is noted under this name. */
    static final String ORGANIZATION = "the organization";

    private final Desks desks;

    DesktopNeverBeyondPolicy(Desks desks) {
        this.desks = desks;
    }

    @Override
    public String name() {
        return "neverBeyondPolicy";
    }

    @Override
    public Optional<String> brokenBy(Call call, Scene scene) {
        var truth = new DesktopTruth(scene.truth());
        var where = new Where(call.caller().account(), call.region());
        boolean allowed =
                switch (call.request()) {
                    case UpdateWorkspaceImagePermissionRequest change ->
                        !change.allowCopyImage()
                                || gives(
                                        truth,
                                        new Where(Company.HUB, call.region()),
                                        change.imageId(),
                                        rule -> rule.accounts(truth.organization()),
                                        change.sharedAccountId())
                                || isRecorded(call, change, scene)
                                || scene.sightings().wasDisturbed(scene.now(), change.imageId())
                                || scene.sightings()
                                        .wasDisturbedSince(scene.now().minus(Looks.ACTED_UPON), ORGANIZATION);
                    case CopyWorkspaceImageRequest copy ->
                        gives(
                                        truth,
                                        new Where(Company.HUB, copy.sourceRegion()),
                                        copy.sourceImageId(),
                                        DesktopRule::copies,
                                        where)
                                || scene.sightings().wasDisturbed(scene.now(), copy.sourceImageId());
                    case PutParameterRequest put
                    when Desks.isDesktop(put.value()) ->
                        gives(truth, where, put.value(), rule -> List.of(rule.parameter()), put.name());
                    default -> true;
                };
        return allowed ? Optional.empty() : Optional.of(where + ": " + call.request());
    }

    private boolean isRecorded(Call call, UpdateWorkspaceImagePermissionRequest change, Scene scene) {
        return new DesktopHoldings(scene, desks, Doors.OPEN)
                .member(call.region(), change.imageId())
                .flatMap(member -> scene.truth().record(scene.company(), member.source()))
                .filter(record -> record.contains(change.sharedAccountId()))
                .isPresent();
    }

    /** What is gone can't be given away. */
    private <T> boolean gives(
            DesktopTruth truth, Where owner, String id, Function<DesktopRule, Collection<T>> what, T given) {
        var image = truth.image(owner, id);
        return image.isEmpty()
                || desks.ruleOf(image.get(), truth.tags(owner, id))
                        .filter(DesktopRule::enforced)
                        .filter(rule -> what.apply(rule).contains(given))
                        .isPresent();
    }
}
