package io.imagesteward.sandbox.aws.workspaces;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.services.workspaces.model.WorkspaceImage;
import software.amazon.awssdk.services.workspaces.model.WorkspaceImageState;

/**
 * What all ways to a new image have in common: a name that is free, room in the quota of the calling account, and a while as
 * PENDING. No event tells how it ends; one has to look.
 */
record NewDesktopImages(DesktopScope scope) {

    /** Nothing goes wrong, unless the world expects it to. */
    static final Supplier<Optional<ImageFailure>> WELL = Optional::empty;

    /** Refuses a name that the account has in use here, whatever the state of its image, and one image too many. */
    void check(String name) {
        var own = scope.here()
                .images()
                .allLatest()
                .filter(image -> image.isOwnedBy(scope.account()))
                .toList();
        if (own.stream().anyMatch(image -> name.equals(image.details().name()))) {
            throw WorkSpacesErrors.exists("A WorkSpace image with the same name exists in the destination Region. "
                    + "Provide a unique destination image name, and try again.");
        }
        int most = scope.settings().quotas().images();
        if (own.size() >= most) {
            throw WorkSpacesErrors.limit(
                    "The quota of %d images of account %s in %s is reached.",
                    most, scope.account(), scope.place().region());
        }
    }

    /** Writes a pending image of the caller with its tags; answers it. */
    DesktopImage begin(WorkspaceImage.Builder details, Map<String, String> tags) {
        String id = scope.surroundings().ids().nextShort("wsi-");
        var image = DesktopImage.of(details.imageId(id)
                .ownerAccountId(scope.account())
                .state(WorkspaceImageState.PENDING)
                .created(scope.surroundings().now())
                .build());
        scope.here().images().write(id, image);
        new DesktopTagging(scope).tagAtBirth(id, tags);
        return image;
    }

    /** Decides after a while whether a pending image becomes available or, with the reason supplied, ends in ERROR. */
    void settle(String imageId, Duration time, Supplier<Optional<ImageFailure>> failure) {
        scope.surroundings()
                .after(
                        time,
                        () -> scope.own(imageId)
                                .filter(DesktopImage::isPending)
                                .ifPresent(image -> end(image, expected(image).or(failure))));
    }

    private void end(DesktopImage image, Optional<ImageFailure> failure) {
        var ended = failure.map(why -> image.with(details -> details.state(WorkspaceImageState.ERROR)
                        .errorCode(why.code())
                        .errorMessage(why.message())
                        .errorDetails(why.details())))
                .orElseGet(() -> image.with(details -> details.state(WorkspaceImageState.AVAILABLE)));
        scope.here().images().write(image.id(), ended);
    }

    private Optional<ImageFailure> expected(DesktopImage image) {
        String key = Expectations.key(scope.account(), image.details().name());
        return Optional.ofNullable(scope.here().expectations().failures().remove(key));
    }
}
