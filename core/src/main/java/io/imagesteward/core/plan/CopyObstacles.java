package io.imagesteward.core.plan;

import io.imagesteward.core.image.Partition;
import io.imagesteward.core.image.Place;
import io.imagesteward.core.image.RegionId;
import io.imagesteward.core.inventory.Tenancy;
import io.imagesteward.core.inventory.WorkspaceImage;
import io.imagesteward.core.inventory.WorkspaceInventory;
import io.imagesteward.core.policy.ImagePolicy;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What stands in the way of copying a WorkSpaces image, known before anything is changed.
 *
 * @see <a href="https://docs.aws.amazon.com/workspaces/latest/adminguide/copy-custom-image.html">Copy a custom
 *     WorkSpaces image</a>
 */
final class CopyObstacles {

    /** In China, copies stay where they are made. */
    private static final RegionId NINGXIA = new RegionId("cn-northwest-1");

    private static final int TAGS = 50;

    private CopyObstacles() {}

    static Optional<Reason> of(ImagePolicy policy, WorkspaceInventory inventory, WorkspaceImage source, Place place) {
        return Stream.of(
                        region(source, place),
                        license(inventory, source, place),
                        quota(policy, inventory, place),
                        tags(policy, source))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Reason> region(WorkspaceImage source, Place place) {
        var from = source.ref().region();
        var to = place.region();
        if (from.equals(to)) {
            return Optional.empty();
        }
        if (from.equals(NINGXIA) || to.equals(NINGXIA)) {
            return refused(Reason.Code.NOT_ELIGIBLE, "WorkSpaces copies no image out of or into %s".formatted(NINGXIA));
        }
        return from.partition() == Partition.AWS_US_GOV
                ? refused(
                        Reason.Code.NOT_ELIGIBLE,
                        "in AWS GovCloud, only AWS Support copies an image to another Region; ask them, or take %s out of the policy"
                                .formatted(to))
                : Optional.empty();
    }

    private static Optional<Reason> license(WorkspaceInventory inventory, WorkspaceImage source, Place place) {
        return source.tenancy() == Tenancy.DEFAULT
                        || inventory.audience().byol().contains(place)
                ? Optional.empty()
                : refused(
                        Reason.Code.NOT_ELIGIBLE,
                        "the image brings its own license, and WorkSpaces has not been seen to allow that for %s; enable BYOL there"
                                .formatted(place));
    }

    private static Optional<Reason> quota(ImagePolicy policy, WorkspaceInventory inventory, Place place) {
        var there = inventory.ownedAt(place).size();
        return there < policy.limits().workspaceImages()
                ? Optional.empty()
                : refused(
                        Reason.Code.QUOTA,
                        "%s has %d WorkSpaces images, which is all its quota allows; delete one there, or have the quota raised and say so in limits.workspaceImages"
                                .formatted(place, there));
    }

    private static Optional<Reason> tags(ImagePolicy policy, WorkspaceImage source) {
        var tags = CopyTags.of(policy, source).size();
        return tags <= TAGS
                ? Optional.empty()
                : refused(
                        Reason.Code.QUOTA,
                        "the copy would have %d tags with ours, and WorkSpaces takes %d; remove some from %s"
                                .formatted(tags, TAGS, source.ref()));
    }

    private static Optional<Reason> refused(Reason.Code code, String sentence) {
        return Optional.of(new Reason(code, sentence));
    }
}
