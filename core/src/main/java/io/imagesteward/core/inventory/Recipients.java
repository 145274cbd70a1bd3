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
 * Accounts that are asked as themselves, each with the images that it is asked about, such as those that a policy names with
 * what was read as shared with them. Accounts that get images through a unit or an organization alone are not among them: to
 * ask those, each run would have to ask all of them.
 */
public record Recipients(SortedMap<AccountId, List<ImageRef>> images) {

    /** The most questions that one look asks, one for each account and Region: enough to show what a policy overlooks. */
    public static final int SAMPLE = 100;
    /** Where recipients are to see tags, each has to be asked for them, as far as a function's minutes allow. */
    public static final int CENSUS = 1_000;
    /** Whether an account uses images takes four calls in each Region instead of one. */
    public static final int USAGE = CENSUS / 4;

    /** Nobody. */
    public static Recipients none() {
        return new Recipients(new TreeMap<>());
    }

    /** Accounts that are all asked about the same images. */
    public static Recipients each(Collection<AccountId> accounts, List<ImageRef> images) {
        var recipients = none();
        accounts.forEach(account -> recipients.images.put(account, images));
        return recipients;
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

    /** The first accounts, one at least, that together take no more questions than this. */
    public Recipients first(int questions) {
        var some = none();
        long left = questions;
        for (var recipient : images.entrySet()) {
            left -= recipient.getValue().stream()
                    .map(ImageRef::region)
                    .distinct()
                    .count();
            if (left < 0 && !some.images.isEmpty()) {
                break;
            }
            some.images.put(recipient.getKey(), recipient.getValue());
        }
        return some;
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
