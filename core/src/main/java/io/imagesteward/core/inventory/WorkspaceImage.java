package io.imagesteward.core.inventory;

import io.imagesteward.core.image.AccountId;
import io.imagesteward.core.image.CopyName;
import io.imagesteward.core.image.ImageRef;
import io.imagesteward.core.image.Principal;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An image of Amazon WorkSpaces.
 *
 * @param trouble what WorkSpaces says went wrong, codes and sentences; empty when it says nothing
 * @param created when the original was made: a copy does not say when it was copied
 * @param owner as WorkSpaces says it, which it does not always
 * @param sharedWith who may copy it; known to its owner only
 */
public record WorkspaceImage(
        ImageRef ref,
        String name,
        String description,
        WorkspaceImageState state,
        String trouble,
        Optional<Instant> created,
        Tenancy tenancy,
        Optional<AccountId> owner,
        Map<String, String> tags,
        Set<Principal.Account> sharedWith)
        implements Image {

    public WorkspaceImage {
        tags = Map.copyOf(tags);
        sharedWith = Set.copyOf(sharedWith);
    }

    @Override
    public Standing standing() {
        return switch (state) {
            case PENDING -> Standing.BEING_MADE;
            case AVAILABLE -> Standing.IN_SERVICE;
            case ERROR -> Standing.FAILED;
            case UNKNOWN -> Standing.STRANGE;
        };
    }

    @Override
    public Optional<Instant> made() {
        return created;
    }

    /** A copy bears its name as well, by which it is found where nobody wants to read all tags. */
    @Override
    public boolean isCopyOf(ImageRef source) {
        return Image.super.isCopyOf(source) && CopyName.names(name, source.id());
    }

    public WorkspaceImage tagged(Map<String, String> read) {
        return new WorkspaceImage(ref, name, description, state, trouble, created, tenancy, owner, read, sharedWith);
    }

    public WorkspaceImage sharedWith(Set<Principal.Account> read) {
        return new WorkspaceImage(ref, name, description, state, trouble, created, tenancy, owner, tags, read);
    }
}
