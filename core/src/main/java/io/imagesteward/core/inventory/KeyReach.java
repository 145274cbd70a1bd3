package io.imagesteward.core.inventory;

import io.imagesteward.core.image.AccountId;
import io.imagesteward.core.image.OrganizationId;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whom permissions on a key may reach, at the most: a condition that is not understood narrows nothing.
 *
 * @param anybody whether there is anything that could let in whoever comes
 */
public record KeyReach(Set<AccountId> accounts, Set<OrganizationId> organizations, boolean anybody) {

    public static final KeyReach NOBODY = new KeyReach(Set.of(), Set.of(), false);
    public static final KeyReach ANYBODY = new KeyReach(Set.of(), Set.of(), true);

    public KeyReach {
        accounts = Set.copyOf(accounts);
        organizations = Set.copyOf(organizations);
    }

    public static KeyReach of(Set<AccountId> accounts) {
        return new KeyReach(accounts, Set.of(), false);
    }

    /** Which accounts are in an organization is not known here, so any may be. */
    boolean includes(AccountId account) {
        return anybody || accounts.contains(account) || !organizations.isEmpty();
    }

    boolean includes(OrganizationId organization) {
        return anybody || organizations.contains(organization);
    }

    /** Whom either reaches. */
    public KeyReach or(KeyReach other) {
        return new KeyReach(
                joined(accounts, other.accounts, any -> true),
                joined(organizations, other.organizations, any -> true),
                anybody || other.anybody);
    }

    /** Whom both reach. */
    public KeyReach and(KeyReach other) {
        return new KeyReach(
                joined(accounts, other.accounts, one -> includes(one) && other.includes(one)),
                joined(organizations, other.organizations, one -> includes(one) && other.includes(one)),
                anybody && other.anybody);
    }

    private static <T> Set<T> joined(Set<T> some, Set<T> more, Predicate<T> which) {
        return Stream.concat(some.stream(), more.stream()).filter(which).collect(Collectors.toUnmodifiableSet());
    }
}
