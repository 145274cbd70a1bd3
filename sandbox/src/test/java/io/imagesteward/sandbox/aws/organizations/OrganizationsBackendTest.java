package io.imagesteward.sandbox.aws.organizations;

import static io.imagesteward.sandbox.world.TestWorld.HUB;
import static io.imagesteward.sandbox.world.TestWorld.IRELAND;
import static io.imagesteward.sandbox.world.TestWorld.OTHER_SPOKE;
import static io.imagesteward.sandbox.world.TestWorld.OUTSIDER;
import static io.imagesteward.sandbox.world.TestWorld.SPOKE;
import static io.imagesteward.sandbox.world.TestWorld.VIRGINIA;
import static io.imagesteward.sandbox.world.TestWorld.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.imagesteward.sandbox.aws.Organization;
import io.imagesteward.sandbox.call.CallLog;
import io.imagesteward.sandbox.call.CallPath;
import io.imagesteward.sandbox.wire.Clients;
import io.imagesteward.sandbox.wire.Endpoint;
import io.imagesteward.sandbox.wire.IssuedKeys;
import io.imagesteward.sandbox.world.TestWorld;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.organizations.OrganizationsClient;
import software.amazon.awssdk.services.organizations.model.Account;
import software.amazon.awssdk.services.organizations.model.AccountState;
import software.amazon.awssdk.services.organizations.model.ParentType;

/** The organization as its accounts ask for it, over HTTP. */
class OrganizationsBackendTest {

    private static final String UNIT = "ou-ab12-workloads";
    private static final String NESTED = "ou-ab12-web";

    private final TestWorld test = new TestWorld();
    private final CallPath calls = new CallPath(test.world::backend, List.of(), test.time, new CallLog());
    private final Endpoint endpoint = new Endpoint(calls, new IssuedKeys());
    private final Clients clients = new Clients(endpoint.uri());
    private final OrganizationsClient hub = organizations(HUB);

    OrganizationsBackendTest() {
        test.world.organization().unit(UNIT);
        test.world.organization().unit(NESTED, UNIT);
        test.world.organization().move(SPOKE, UNIT);
        test.world.organization().move(OTHER_SPOKE, NESTED);
    }

    @AfterEach
    void close() {
        clients.close();
        endpoint.close();
    }

    @Test
    void theTreeIsWalkedFromTheRoot() {
        String root = hub.listRoots(r -> {}).roots().getFirst().id();
        assertThat(hub.listAccountsForParent(r -> r.parentId(root)).accounts())
                .extracting(Account::id)
                .containsExactly(HUB);
        var units = hub.listOrganizationalUnitsForParent(r -> r.parentId(root)).organizationalUnits();
        assertThat(units).hasSize(1);
        assertThat(units.getFirst().arn()).isEqualTo(test.world.organization().arnOf(UNIT));
        assertThat(hub.listAccountsForParent(r -> r.parentId(UNIT)).accounts())
                .extracting(Account::id)
                .containsExactly(SPOKE);
        var parents = hub.listParents(r -> r.childId(OTHER_SPOKE)).parents();
        assertThat(parents).hasSize(1);
        assertThat(parents.getFirst().id()).isEqualTo(NESTED);
        assertThat(parents.getFirst().type()).isEqualTo(ParentType.ORGANIZATIONAL_UNIT);
    }

    @Test
    void accountsOfAllUnitsComeInPagesOfTwenty() {
        IntStream.range(0, 22).forEach(i -> test.world.account("%012d".formatted(i + 1)));
        assertThat(hub.listAccounts().accounts()).hasSize(20);
        assertThat(hub.listAccountsPaginator().stream().flatMap(page -> page.accounts().stream()))
                .extracting(Account::id)
                .hasSize(25)
                .doesNotHaveDuplicates()
                .contains(HUB, SPOKE, OTHER_SPOKE)
                .doesNotContain(OUTSIDER);
        assertThat(refusal(() -> hub.listAccounts(r -> r.maxResults(21)))).isEqualTo("InvalidInputException");
    }

    @Test
    void aPageMayBeEmptyAlthoughMoreFollow() {
        String root = hub.listRoots(r -> {}).roots().getFirst().id();
        IntStream.range(0, 25).forEach(i -> test.world.account("%012d".formatted(i + 1)));
        var first = hub.listOrganizationalUnitsForParent(r -> r.parentId(root));
        assertThat(first.organizationalUnits()).isEmpty();
        assertThat(first.nextToken()).isNotNull();
        assertThat(hub.listOrganizationalUnitsForParentPaginator(r -> r.parentId(root)).stream()
                        .flatMap(page -> page.organizationalUnits().stream()))
                .hasSize(1);
        assertThat(hub.listAccountsForParentPaginator(r -> r.parentId(root)).stream()
                        .flatMap(page -> page.accounts().stream()))
                .extracting(Account::id)
                .hasSize(26)
                .doesNotContain(SPOKE, OTHER_SPOKE);
    }

    @Test
    void accountsHaveAStateAndNoStatus() {
        test.world.organization().state(SPOKE, Organization.State.SUSPENDED);
        var accounts = hub.listAccounts().accounts();
        assertThat(accounts).allMatch(account -> account.statusAsString() == null);
        assertThat(accounts)
                .filteredOn(account -> account.state() == AccountState.SUSPENDED)
                .extracting(Account::id)
                .containsExactly(SPOKE);
        assertThat(accounts)
                .filteredOn(account -> account.state() == AccountState.ACTIVE)
                .hasSize(2);
    }

    @Test
    void aDelegatedAdministratorListsTooWhileItIsAMember() {
        test.world.organization().delegate(OTHER_SPOKE);
        assertThat(organizations(OTHER_SPOKE)
                        .listAccountsForParent(r -> r.parentId(UNIT))
                        .accounts())
                .extracting(Account::id)
                .containsExactly(SPOKE);
        assertThat(refusal(() -> organizations(SPOKE).listAccountsForParent(r -> r.parentId(UNIT))))
                .isEqualTo("AccessDeniedException");
    }

    @Test
    void onlyTheManagementAccountListsAndMembersKnowTheirOrganization() {
        assertThat(organizations(SPOKE).describeOrganization().organization().masterAccountId())
                .isEqualTo(HUB);
        assertThat(refusal(() -> organizations(SPOKE).listAccounts())).isEqualTo("AccessDeniedException");
        assertThat(refusal(() -> organizations(OTHER_SPOKE).listRoots(r -> {}))).isEqualTo("AccessDeniedException");
        assertThat(refusal(() -> organizations(OUTSIDER).describeOrganization()))
                .isEqualTo("AWSOrganizationsNotInUseException");
    }

    @Test
    void whatIsNotInTheTreeIsRefusedByKind() {
        assertThat(hub.describeAccount(r -> r.accountId(SPOKE)).account().id()).isEqualTo(SPOKE);
        assertThat(refusal(() -> hub.describeAccount(r -> r.accountId(OUTSIDER))))
                .isEqualTo("AccountNotFoundException");
        assertThat(refusal(() -> hub.listParents(r -> r.childId(OUTSIDER)))).isEqualTo("ChildNotFoundException");
        assertThat(refusal(() -> hub.listAccountsForParent(r -> r.parentId("ou-ab12-nowhere"))))
                .isEqualTo("ParentNotFoundException");
    }

    private OrganizationsClient organizations(String account) {
        return clients.client(OrganizationsClient.builder(), account, account.equals(HUB) ? VIRGINIA : IRELAND);
    }
}
