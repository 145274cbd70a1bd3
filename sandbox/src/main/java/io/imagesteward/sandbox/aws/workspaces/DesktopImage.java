package io.imagesteward.sandbox.aws.workspaces;

import java.util.Collections;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import software.amazon.awssdk.services.workspaces.model.WorkspaceImage;
import software.amazon.awssdk.services.workspaces.model.WorkspaceImageRequiredTenancy;
import software.amazon.awssdk.services.workspaces.model.WorkspaceImageState;

/**
 * An image as WorkSpaces knows it: what DescribeWorkspaceImages shows of it, and which accounts may copy it.
 *
 * <p>A share lets an account copy the image and nothing else: no bundle, no share of its own.
 *
 * @see <a href="https://docs.aws.amazon.com/workspaces/latest/adminguide/share-custom-image.html">Share or unshare a custom
 *     WorkSpaces image</a>
 */
record DesktopImage(WorkspaceImage details, SortedSet<String> sharedWith) {

    DesktopImage {
        sharedWith = Collections.unmodifiableSortedSet(new TreeSet<>(sharedWith));
    }

    static DesktopImage of(WorkspaceImage details) {
        return new DesktopImage(details, Collections.emptySortedSet());
    }

    String id() {
        return details.imageId();
    }

    /** The seeds and every operation here set it; images of AWS before 2022 came without. */
    String owner() {
        return Objects.requireNonNull(details.ownerAccountId(), "every image here has an owner");
    }

    boolean isOwnedBy(String account) {
        return owner().equals(account);
    }

    boolean isSharedWith(String account) {
        return sharedWith.contains(account);
    }

    boolean mayBeCopiedBy(String account) {
        return isOwnedBy(account) || isSharedWith(account);
    }

    boolean isAvailable() {
        return details.state() == WorkspaceImageState.AVAILABLE;
    }

    boolean isPending() {
        return details.state() == WorkspaceImageState.PENDING;
    }

    /** Dedicated tenancy is how the API shows that Windows runs under the customer's own license. */
    boolean needsOwnLicense() {
        return details.requiredTenancy() == WorkspaceImageRequiredTenancy.DEDICATED;
    }

    DesktopImage with(Consumer<WorkspaceImage.Builder> change) {
        return new DesktopImage(details.copy(change), sharedWith);
    }

    DesktopImage sharedAlsoWith(String account) {
        var more = new TreeSet<>(sharedWith);
        more.add(account);
        return new DesktopImage(details, more);
    }

    DesktopImage unsharedFrom(String account) {
        var fewer = new TreeSet<>(sharedWith);
        fewer.remove(account);
        return new DesktopImage(details, fewer);
    }
}
