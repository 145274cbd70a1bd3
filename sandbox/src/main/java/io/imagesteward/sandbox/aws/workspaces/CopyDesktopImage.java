package io.imagesteward.sandbox.aws.workspaces;

import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.workspaces.model.CopyWorkspaceImageRequest;
import software.amazon.awssdk.services.workspaces.model.CopyWorkspaceImageResponse;
import software.amazon.awssdk.services.workspaces.model.WorkspaceImage;
import software.amazon.awssdk.services.workspaces.model.WorkspaceImageErrorDetailCode;

/**
 * The CopyWorkspaceImage operation, called in the destination Region.
 *
 * <p>A copy belongs to who makes it and counts in that account's quota; shares do not come along, and tags only from the
 * request. There is no client token: asking twice for one name is refused the second time.
 *
 * @see <a href="https://docs.aws.amazon.com/workspaces/latest/api/API_CopyWorkspaceImage.html">CopyWorkspaceImage</a>
 * @see <a href="https://docs.aws.amazon.com/workspaces/latest/adminguide/copy-custom-image.html">Copy a custom WorkSpaces
 *     image</a>
 */
record CopyDesktopImage(DesktopScope scope) {

    /** In Ningxia, copies stay in the Region; in GovCloud, AWS Support has to be asked. */
    private static final Set<String> CLOSED = Set.of("cn-northwest-1", "us-gov-west-1", "us-gov-east-1");

    CopyWorkspaceImageResponse answer(CopyWorkspaceImageRequest request) {
        var reader = reader(request.sourceRegion());
        var source = source(reader, request.sourceImageId());
        var births = new NewDesktopImages(scope);
        births.check(request.name());
        var tags = DesktopTagRules.checked(request.tags());
        var copy = births.begin(details(request, source), tags);
        births.settle(copy.id(), scope.settings().pace().copy(), () -> failure(reader, source));
        return CopyWorkspaceImageResponse.builder().imageId(copy.id()).build();
    }

    private DesktopScope reader(String sourceRegion) {
        String here = scope.place().region();
        if (!here.equals(sourceRegion) && (CLOSED.contains(here) || CLOSED.contains(sourceRegion))) {
            throw WorkSpacesErrors.unsupported("Images cannot be copied from %s to %s.", sourceRegion, here);
        }
        if (!here.equals(sourceRegion) && !scope.workSpaces().names().enabled(scope.account(), sourceRegion)) {
            throw WorkSpacesErrors.invalid("The source Region %s is not valid.", sourceRegion);
        }
        return scope.in(sourceRegion);
    }

    /** What is neither the caller's nor shared with it in the source Region does not exist for it. */
    private DesktopImage source(DesktopScope reader, String imageId) {
        var source = reader.here()
                .images()
                .latest(imageId)
                .filter(image -> image.mayBeCopiedBy(scope.account()))
                .orElseThrow(() -> WorkSpacesErrors.noSuchImage(imageId));
        if (!source.isAvailable()) {
            throw WorkSpacesErrors.unavailable(imageId);
        }
        if (source.needsOwnLicense()) {
            new LicenseRules(scope).checkHere();
        }
        return source;
    }

    private static WorkspaceImage.Builder details(CopyWorkspaceImageRequest request, DesktopImage source) {
        return WorkspaceImage.builder()
                .name(request.name())
                .description(request.description())
                .operatingSystem(source.details().operatingSystem())
                .requiredTenancy(source.details().requiredTenancy());
    }

    /** Whether the share still stands when the copy ends; that it may end then is one of the {@link Unknowns}. */
    private Optional<ImageFailure> failure(DesktopScope reader, DesktopImage source) {
        if (scope.settings().unknowns().copying() == Unknowns.Copying.GOES_ON || source.isOwnedBy(scope.account())) {
            return Optional.empty();
        }
        boolean shared = reader.here()
                .images()
                .latest(source.id())
                .filter(image -> image.mayBeCopiedBy(scope.account()))
                .isPresent();
        return shared
                ? Optional.empty()
                : Optional.of(ImageFailure.of(
                        WorkspaceImageErrorDetailCode.UNKNOWN_ERROR,
                        "The source image %s is no longer shared.".formatted(source.id())));
    }
}
