package io.imagesteward.functions.aws.organizations;

import io.imagesteward.core.image.AccountId;
import io.imagesteward.core.image.Principal;
import io.imagesteward.functions.aws.client.AwsClients;
import io.imagesteward.functions.aws.client.Failures;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import software.amazon.awssdk.services.organizations.OrganizationsClient;
import software.amazon.awssdk.services.organizations.model.Account;
import software.amazon.awssdk.services.organizations.model.OrganizationalUnit;

/**
 * The accounts behind organizations and units. Accounts are told by {@code State}, because {@code Status} was retired in
 * September 2026, and an account counts from the moment it is active until it is suspended.
 *
 * @see <a href="https://docs.aws.amazon.com/organizations/latest/APIReference/API_ListAccountsForParent.html">
 *     ListAccountsForParent</a>
 */
public final class Roster {

    private static final String ACTIVE = "ACTIVE";

    private final Supplier<OrganizationsClient> organizations;

    public Roster(AwsClients clients) {
        this.organizations = clients::organizations;
    }

    /** The active accounts of the whole organization that the hub belongs to. */
    public Set<AccountId> everybody() {
        return Failures.translating(
                "ListAccounts",
                () -> active(organizations.get().listAccountsPaginator().stream()
                        .flatMap(page -> page.accounts().stream())));
    }

    /** The active accounts of a unit and of all units below it, which ListAccountsForParent alone does not give. */
    public Set<AccountId> of(Principal.OrganizationalUnit unit) {
        var id = unit.arn().substring(unit.arn().lastIndexOf('/') + 1);
        return Failures.translating("ListAccountsForParent of " + id, () -> below(organizations.get(), id));
    }

    private static Set<AccountId> below(OrganizationsClient client, String parent) {
        var accounts = new HashSet<>(active(client.listAccountsForParentPaginator(r -> r.parentId(parent)).stream()
                .flatMap(page -> page.accounts().stream())));
        client.listOrganizationalUnitsForParentPaginator(r -> r.parentId(parent)).stream()
                .flatMap(page -> page.organizationalUnits().stream())
                .map(OrganizationalUnit::id)
                .forEach(child -> accounts.addAll(below(client, child)));
        return accounts;
    }

    private static Set<AccountId> active(Stream<Account> accounts) {
        var active = new HashSet<AccountId>();
        accounts.filter(account -> ACTIVE.equals(account.stateAsString()))
                .forEach(account -> active.add(new AccountId(account.id())));
        return active;
    }
}
