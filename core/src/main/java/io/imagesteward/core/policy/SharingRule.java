package io.imagesteward.core.policy;

import io.imagesteward.core.image.Principal;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who may launch the images of a policy. Whoever is not named here may not, and loses access if they have it.
 *
 * @param tagsVisible whether the named accounts are to see tags on the images, which EC2 keeps from them
 */
public record SharingRule(Set<Principal> principals, boolean tagsVisible) {

    public SharingRule {
        principals = Set.copyOf(principals);
        if (principals.contains(new Principal.Everyone())) {
            throw new IllegalArgumentException("a policy never shares with everyone");
        }
    }

    /** Without tags. */
    public SharingRule(Set<Principal> principals) {
        this(principals, false);
    }

    /** The accounts among them: all that a snapshot's volume permissions can express. */
    public Set<Principal.Account> accounts() {
        return principals.stream()
                .filter(Principal.Account.class::isInstance)
                .map(Principal.Account.class::cast)
                .collect(Collectors.toUnmodifiableSet());
    }
}
