package io.imagesteward.core.inventory;

import io.imagesteward.core.image.AccountId;
import io.imagesteward.core.image.Principal;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who besides its owner may use a customer managed key, and make the grants that EC2 needs to start an image under it.
 * Whoever may not would get an image that never starts, and would learn it from an error of EC2 that names no key.
 *
 * @see <a href="https://docs.aws.amazon.com/ebs/latest/userguide/share-kms-key.html">Share the KMS key used to encrypt a
 *     shared snapshot</a>
 */
public sealed interface KeyUse {

    /** Those of all targets of an image who certainly can't use the key. Whoever might is not among them. */
    Set<Principal> excluded(Set<Principal> targets);

    /** Everybody who is to have the image has it, or nobody wanted to know. */
    record NotAsked() implements KeyUse {
        @Override
        public Set<Principal> excluded(Set<Principal> targets) {
            return Set.of();
        }
    }

    /** The key's policy could not be read: that of another account's key, for one, never can. */
    record Unread(String why) implements KeyUse {
        @Override
        public Set<Principal> excluded(Set<Principal> targets) {
            return Set.of();
        }
    }

    /**
     * What key policy and grants say.
     *
     * @param reach whom they may let in
     * @param denied whom the policy shuts out, whatever else it says
     */
    record Known(AccountId owner, KeyReach reach, Set<AccountId> denied) implements KeyUse {

        public Known {
            denied = Set.copyOf(denied);
        }

        @Override
        public Set<Principal> excluded(Set<Principal> targets) {
            var others = reachesOthersThan(targets);
            return targets.stream()
                    .filter(target -> switch (target) {
                        case Principal.Account account -> !admits(account.id());
                        case Principal.Organization whole -> !others && !reach.includes(whole.id());
                        case Principal.OrganizationalUnit unit -> !others && !reach.includes(unit.organization());
                        case Principal.Everyone everyone -> !reach.anybody();
                    })
                    .collect(Collectors.toUnmodifiableSet());
        }

        private boolean admits(AccountId account) {
            return account.equals(owner) || (!denied.contains(account) && reach.includes(account));
        }

        /** An account that is let in and is no target by itself may be one as a member of an organization or a unit. */
        private boolean reachesOthersThan(Set<Principal> targets) {
            return reach.accounts().stream()
                    .filter(account -> !account.equals(owner) && !denied.contains(account))
                    .anyMatch(account -> !targets.contains(new Principal.Account(account)));
        }
    }
}
