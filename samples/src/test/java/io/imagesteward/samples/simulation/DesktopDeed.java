package io.imagesteward.samples.simulation;

import io.imagesteward.samples.Company;
import software.amazon.awssdk.services.workspaces.model.Compute;
import software.amazon.awssdk.services.workspaces.model.Tag;
import software.amazon.awssdk.services.workspaces.model.WorkspaceImage;

/** What somebody with a console may do to a WorkSpaces image at any moment, in the hub or in a spoke. */
@SuppressWarnings("ImmutableEnumChecker") // every action is a lambda that captures nothing
enum DesktopDeed implements DesktopInterference {
    HOLD((people, where, image) ->
            people.at(where).createTags(r -> r.resourceId(image.imageId()).tags(hold()))),
    END_HOLD((people, where, image) ->
            people.at(where).deleteTags(r -> r.resourceId(image.imageId()).tagKeys(Desks.HOLD))),
    SHARE((people, where, image) -> people.permit(where, image, true)),
    UNSHARE((people, where, image) -> people.permit(where, image, false)),
    DELETE((people, where, image) -> people.delete(where, image)),
    MAKE_A_BUNDLE((people, where, image) -> people.at(where)
            .createWorkspaceBundle(r -> r.imageId(image.imageId())
                    .bundleName("bundle-of-" + image.imageId())
                    .bundleDescription("made by hand")
                    .computeType(type -> type.name(Compute.STANDARD))
                    .userStorage(storage -> storage.capacity("50")))),
    COPY_BY_HAND((people, where, image) -> people.copy(where, image, "made-by-hand-" + image.imageId())),
    TAKE_THE_NAME_OF_THE_COPY((people, where, image) -> people.takeTheName(where, image)),
    FORGET_WHOSE_COPY((people, where, image) -> people.untag(where, image)),
    MOVE_AN_ACCOUNT((people, where, image) -> people.moveAnAccount()),
    ASK((people, where, image) -> people.ask(image));

    private final Action action;

    /** Does it. */
    @FunctionalInterface
    interface Action {
        void on(DesktopPeople people, Where where, WorkspaceImage image);
    }

    DesktopDeed(Action action) {
        this.action = action;
    }

    @Override
    public void on(DesktopPeople people, Where where, WorkspaceImage image) {
        action.on(people, where, image);
    }

    /** Spokes' images have no permissions of ours, and nobody there shares. */
    @Override
    public boolean isPossibleAt(Where where) {
        return switch (this) {
            case SHARE, UNSHARE -> where.account().equals(Company.HUB);
            case TAKE_THE_NAME_OF_THE_COPY -> where.equals(DesktopTruth.HOME);
            case FORGET_WHOSE_COPY -> !where.account().equals(Company.HUB);
            case HOLD, END_HOLD, DELETE, MAKE_A_BUNDLE, COPY_BY_HAND, MOVE_AN_ACCOUNT, ASK -> true;
        };
    }

    private static Tag hold() {
        return Tag.builder().key(Desks.HOLD).value("an engineer looks at it").build();
    }
}
