package io.imagesteward.functions.aws.workspaces;

import io.imagesteward.core.failure.StewardFailure;
import io.imagesteward.core.image.AccountId;
import io.imagesteward.core.image.Place;
import io.imagesteward.core.image.Principal;
import io.imagesteward.core.image.RegionId;
import io.imagesteward.core.inventory.Audience;
import io.imagesteward.core.inventory.Tenancy;
import io.imagesteward.functions.aws.organizations.Roster;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.workspaces.model.DedicatedTenancySupportResultEnum;

/** Finds out whom a policy means, and what of it a license allows. */
final class Audiences {

    private final Desks desks;
    private final Roster roster;

    Audiences(Desks desks, Roster roster) {
        this.desks = desks;
        this.roster = roster;
    }

    /**
     * The accounts behind these principals.
     *
     * @param shared where images of the hub are to be shared
     * @param copied where copies are to be made
     */
    Audience of(Set<Principal> principals, Tenancy tenancy, Set<RegionId> shared, Set<Place> copied) {
        var accounts = new HashSet<Principal.Account>();
        var unread = expand(principals, accounts);
        if (tenancy == Tenancy.DEFAULT) {
            return new Audience(accounts, unread, Set.of(), Set.of());
        }
        var places = new HashSet<>(copied);
        accounts.forEach(account -> shared.forEach(region -> places.add(new Place(account.id(), region))));
        var organization = new HashSet<AccountId>();
        var notListed = attempt(() -> organization.addAll(roster.everybody()));
        return new Audience(accounts, unread.or(() -> notListed), organization, allowingLicenses(places));
    }

    private Optional<String> expand(Set<Principal> principals, Set<Principal.Account> accounts) {
        return principals.stream()
                .flatMap(principal ->
                        attempt(() -> expand(principal).forEach(id -> accounts.add(new Principal.Account(id))))
                                .stream())
                .findFirst();
    }

    private Set<AccountId> expand(Principal principal) {
        return switch (principal) {
            case Principal.Account(var id) -> Set.of(id);
            case Principal.Organization organization -> roster.everybody();
            case Principal.OrganizationalUnit unit -> roster.of(unit);
            case Principal.Everyone everyone -> throw new IllegalArgumentException("nothing is shared with everyone");
        };
    }

    /** What could not be asked has not been seen to be allowed. */
    private Set<Place> allowingLicenses(Set<Place> places) {
        var allowing = new HashSet<Place>();
        for (var place : places) {
            attempt(() -> {
                var account = desks.at(place).call("DescribeAccount", client -> client.describeAccount(r -> {}));
                if (account.dedicatedTenancySupport() == DedicatedTenancySupportResultEnum.ENABLED) {
                    allowing.add(place);
                }
            });
        }
        return allowing;
    }

    private static Optional<String> attempt(Runnable reading) {
        try {
            reading.run();
            return Optional.empty();
        } catch (StewardFailure unreadable) {
            return Optional.of(String.valueOf(unreadable.getMessage()));
        }
    }
}
