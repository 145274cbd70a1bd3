package io.imagesteward.samples.simulation;

import io.imagesteward.samples.Company;
import java.util.List;
import java.util.stream.Stream;
import software.amazon.awssdk.services.workspaces.model.Tag;
import software.amazon.awssdk.services.workspaces.model.WorkspaceImage;

/** What people do with an old WorkSpaces image besides: want it back, ask for its end, or get in the way. */
@SuppressWarnings("ImmutableEnumChecker") // every action is a lambda that captures nothing
enum DesktopWhim implements DesktopInterference {
    TAKE_THE_MARK_OFF((people, where, image) ->
            people.at(where).deleteTags(r -> r.resourceId(image.imageId()).tagKeys(AmiHoldings.MARK))),
    TAKE_FROM_THE_POLICY((people, where, image) ->
            people.at(where).createTags(r -> r.resourceId(image.imageId()).tags(nowhere()))),
    ASK_FOR_ITS_END((people, where, image) ->
            Whim.ask(people.scene(), "Image Retirement Requested", people.sourceOf(where, image))),
    ASK_FOR_IT_BACK((people, where, image) ->
            Whim.ask(people.scene(), "Image Restore Requested", people.sourceOf(where, image))),
    STOP_ITS_EXECUTION((people, where, image) -> Whim.stop(people.scene(), people.sourceOf(where, image))),
    LET_A_SPOKE_COPY_IT((people, where, image) -> people.letASpokeCopy(where, image));

    private final DesktopDeed.Action action;

    DesktopWhim(DesktopDeed.Action action) {
        this.action = action;
    }

    /** These, and what people do to any image. */
    static List<DesktopInterference> repertoire() {
        return Stream.<DesktopInterference>concat(Stream.of(DesktopDeed.values()), Stream.of(values()))
                .toList();
    }

    @Override
    public boolean isPossibleAt(Where where) {
        return switch (this) {
            case TAKE_FROM_THE_POLICY, LET_A_SPOKE_COPY_IT -> where.equals(DesktopTruth.HOME);
            case TAKE_THE_MARK_OFF, ASK_FOR_ITS_END, ASK_FOR_IT_BACK, STOP_ITS_EXECUTION ->
                where.account().equals(Company.HUB);
        };
    }

    @Override
    public void on(DesktopPeople people, Where where, WorkspaceImage image) {
        action.on(people, where, image);
    }

    private static Tag nowhere() {
        return Tag.builder().key(Desks.POLICY).value("nothing").build();
    }
}
