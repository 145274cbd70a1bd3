package io.imagesteward.functions.aws.sweep;

import io.imagesteward.core.image.AccountId;
import io.imagesteward.core.image.ImageRef;
import io.imagesteward.core.image.Principal;
import io.imagesteward.core.inventory.Ami;
import io.imagesteward.core.inventory.Encryption;
import io.imagesteward.core.inventory.Snapshot;
import io.imagesteward.core.policy.ImageKind;
import io.imagesteward.core.policy.PolicyBook;
import io.imagesteward.core.policy.PolicyBook.Selection;
import io.imagesteward.core.policy.SharingRule;
import io.imagesteward.functions.aws.ec2.Stewarded;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which images have to be read to the end although no full sweep is due: new ones, public ones, those whose permissions
 * somebody changed, and those that listings by account show to be shared otherwise than their policy says. The others are
 * taken to be as declared; what that overlooks, the next full sweep sees.
 */
final class Changes {

    private final PolicyBook book;
    private final Instant since;
    private final Set<String> changed;
    private final Map<AccountId, Set<String>> shared;

    private Changes(PolicyBook book, Instant since, Set<String> changed, Map<AccountId, Set<String>> shared) {
        this.book = book;
        this.since = since;
        this.changed = changed;
        this.shared = shared;
    }

    static Changes read(Stewarded place, Trail trail, PolicyBook book, Instant since) {
        var shared = new HashMap<AccountId, Set<String>>();
        book.all().stream()
                .filter(versioned -> versioned.policy().kind() == ImageKind.AMI)
                .flatMap(versioned -> versioned.policy().share().accounts().stream())
                .distinct()
                .forEach(account -> shared.put(account.id(), place.sharedWith(account.id())));
        return new Changes(book, since, trail.changed(since), shared);
    }

    boolean concern(Ami ami, Set<ImageRef> open) {
        var id = ami.ref().id().value();
        return open.contains(ami.ref())
                || ami.created().isAfter(since)
                || changed.contains(id)
                || ami.snapshots().stream()
                        .anyMatch(s -> changed.contains(s.ref().id().value()))
                || rule(ami).filter(rule -> otherwise(rule, id)).isPresent();
    }

    /** The image as its policy declares it, because nothing tells otherwise. */
    Ami asBefore(Ami ami) {
        return rule(ami)
                .map(rule -> ami.seen(
                        rule.principals(),
                        ami.snapshots().stream()
                                .map(s -> new Snapshot(s.ref(), asBefore(s.encryption()), Set.copyOf(rule.accounts())))
                                .toList()))
                .orElse(ami);
    }

    private static Encryption asBefore(Encryption seen) {
        return seen instanceof Encryption.None
                ? seen
                : new Encryption.CustomerManaged("the key that the last full sweep saw");
    }

    private boolean otherwise(SharingRule rule, String id) {
        return shared.entrySet().stream()
                .anyMatch(account -> account.getValue().contains(id)
                        != rule.accounts().contains(new Principal.Account(account.getKey())));
    }

    private Optional<SharingRule> rule(Ami ami) {
        return book.select(ImageKind.AMI, ami.name(), ami.tags()) instanceof Selection.One(var versioned)
                ? Optional.of(versioned.policy().share())
                : Optional.empty();
    }
}
