package io.imagesteward.core.sweep;

import io.imagesteward.core.image.AccountId;
import io.imagesteward.core.policy.ImageKind;
import io.imagesteward.core.policy.Mode;
import io.imagesteward.core.policy.PolicyBook;
import io.imagesteward.core.policy.Trust;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What all policies together say of whom to trust. An owner that any policy names is trusted; a share is given up only
 * where every policy that speaks of trust says so, because what one of them only looks at is not to be lost.
 *
 * @param owners whose shares are welcome, the hub included
 */
public record Confidence(Set<AccountId> owners, Mode mode) {

    public Confidence {
        owners = Set.copyOf(owners);
    }

    /** Empty when no policy about images of this kind says whom to trust: then nobody looks. */
    public static Optional<Confidence> in(PolicyBook book, ImageKind kind, AccountId hub) {
        var said = book.all().stream()
                .filter(versioned -> versioned.policy().kind() == kind)
                .flatMap(versioned -> versioned.policy().trust().stream())
                .toList();
        return said.isEmpty() ? Optional.empty() : Optional.of(together(said, hub));
    }

    private static Confidence together(List<Trust> said, AccountId hub) {
        var owners = new HashSet<>(Set.of(hub));
        said.forEach(trust -> owners.addAll(trust.owners()));
        var enforce = said.stream().allMatch(trust -> trust.mode() == Mode.ENFORCE);
        return new Confidence(owners, enforce ? Mode.ENFORCE : Mode.AUDIT);
    }

    public boolean trusts(AccountId owner) {
        return owners.contains(owner);
    }
}
