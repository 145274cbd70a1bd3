package io.imagesteward.functions.observe;

import io.imagesteward.core.image.AccountId;
import io.imagesteward.core.image.ImageRef;
import io.imagesteward.core.image.Principal;
import io.imagesteward.core.inventory.Recipients;
import io.imagesteward.core.inventory.RetirementRecord;
import io.imagesteward.core.policy.PolicyBook;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Which accounts may use AMIs of a family: those that its policy names, among them all that it copies into, and those
 * that had one when a retirement took it from them. Whoever has them by a unit or an organization alone is left to usage
 * reports.
 */
final class Holders {

    private final Supplier<PolicyBook> policies;
    private final Function<ImageRef, Optional<RetirementRecord>> records;
    private final AccountId hub;

    Holders(Supplier<PolicyBook> policies, Function<ImageRef, Optional<RetirementRecord>> records, AccountId hub) {
        this.policies = policies;
        this.records = records;
        this.hub = hub;
    }

    /** Each with all of the family: what was shared in one Region only a while ago may still run there. */
    Recipients of(List<ImageRef> family, String policy) {
        var accounts = new HashSet<AccountId>();
        policies.get()
                .named(policy)
                .map(named -> named.policy().share().principals())
                .ifPresent(named -> accounts(named).forEach(accounts::add));
        records.apply(family.getFirst())
                .ifPresent(record -> record.members().stream()
                        .flatMap(member -> accounts(had(member)))
                        .forEach(accounts::add));
        accounts.remove(hub);
        return Recipients.each(accounts, family);
    }

    private static Collection<? extends Principal> had(RetirementRecord.Member member) {
        return switch (member) {
            case RetirementRecord.AmiMember ami -> ami.launchPermissions();
            case RetirementRecord.WorkspaceMember desktop -> desktop.sharedWith();
        };
    }

    private static Stream<AccountId> accounts(Collection<? extends Principal> principals) {
        return principals.stream()
                .filter(Principal.Account.class::isInstance)
                .map(Principal.Account.class::cast)
                .map(Principal.Account::id);
    }
}
