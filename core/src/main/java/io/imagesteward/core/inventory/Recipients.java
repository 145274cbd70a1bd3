package io.imagesteward.core.inventory;

import io.imagesteward.core.image.AccountId;
import io.imagesteward.core.image.ImageRef;
import io.imagesteward.core.image.Principal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The accounts that a policy names, each with the images that were read as shared with it. Accounts that get images
 * through a unit or an organization alone are not among them: to ask those, each run would have to ask all of them.
 */
public record Recipients(SortedMap<AccountId, List<ImageRef>> images) {

    /** Nobody. */
    public static Recipients none() {
        return new Recipients(new TreeMap<>());
    }

    /** Whom AMIs of one owner are shared with and are to be. */
    public static Recipients of(AccountId owner, Inventory seen, Set<Principal> named) {
        var recipients = none();
        Stream.concat(seen.source().stream(), seen.copies().stream())
                .filter(image -> image.ref().account().equals(owner) && image.state() == AmiState.AVAILABLE)
                .forEach(image -> recipients.add(image.ref(), image.launchPermissions(), named));
        return recipients;
    }

    /** Whom images of WorkSpaces of one owner are shared with and are to be. */
    public static Recipients of(AccountId owner, WorkspaceInventory seen, Set<Principal> named) {
        var recipients = none();
        Stream.concat(seen.source().stream(), seen.copies().stream())
                .filter(image -> image.ref().account().equals(owner) && image.state() == WorkspaceImageState.AVAILABLE)
                .forEach(image -> recipients.add(image.ref(), image.sharedWith(), named));
        return recipients;
    }

    private void add(ImageRef image, Collection<? extends Principal> shared, Set<Principal> named) {
        var both = new HashSet<Principal>(named);
        both.retainAll(shared);
        for (var principal : both) {
            if (principal instanceof Principal.Account(var id) && !id.equals(image.account())) {
                images.computeIfAbsent(id, account -> new ArrayList<>()).add(image);
            }
        }
    }
}
