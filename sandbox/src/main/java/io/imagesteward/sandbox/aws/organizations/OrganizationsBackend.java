package io.imagesteward.sandbox.aws.organizations;

import io.imagesteward.sandbox.aws.Pages;
import io.imagesteward.sandbox.aws.Place;
import io.imagesteward.sandbox.aws.Surroundings;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.organizations.OrganizationsClient;
import software.amazon.awssdk.services.organizations.model.Account;
import software.amazon.awssdk.services.organizations.model.DescribeAccountRequest;
import software.amazon.awssdk.services.organizations.model.DescribeAccountResponse;
import software.amazon.awssdk.services.organizations.model.DescribeOrganizationRequest;
import software.amazon.awssdk.services.organizations.model.DescribeOrganizationResponse;
import software.amazon.awssdk.services.organizations.model.ListAccountsForParentRequest;
import software.amazon.awssdk.services.organizations.model.ListAccountsForParentResponse;
import software.amazon.awssdk.services.organizations.model.ListAccountsRequest;
import software.amazon.awssdk.services.organizations.model.ListAccountsResponse;
import software.amazon.awssdk.services.organizations.model.ListOrganizationalUnitsForParentRequest;
import software.amazon.awssdk.services.organizations.model.ListOrganizationalUnitsForParentResponse;
import software.amazon.awssdk.services.organizations.model.ListParentsRequest;
import software.amazon.awssdk.services.organizations.model.ListParentsResponse;
import software.amazon.awssdk.services.organizations.model.ListRootsRequest;
import software.amazon.awssdk.services.organizations.model.ListRootsResponse;
import software.amazon.awssdk.services.organizations.model.Root;

/**
 * The reading half of AWS Organizations for one account.
 *
 * <p>All but DescribeOrganization is for the management account and for delegated administrators. Lists come in pages of at
 * most 20, and they are cut before what is not asked for is left out: a page may be empty although more follow, and only a
 * missing token is the end.
 *
 * @see <a href="https://docs.aws.amazon.com/organizations/latest/APIReference/API_ListAccountsForParent.html">ListAccountsForParent</a>
 */
public final class OrganizationsBackend implements OrganizationsClient {

    private static final int PAGE = 20;

    private final Surroundings surroundings;
    private final Place place;

    public OrganizationsBackend(Surroundings surroundings, Place place) {
        this.surroundings = surroundings;
        this.place = place;
    }

    @Override
    public DescribeOrganizationResponse describeOrganization(DescribeOrganizationRequest request) {
        return surroundings.atomically(() -> {
            if (!surroundings.organization().isMember(place.account())) {
                throw OrganizationsErrors.notInUse();
            }
            return DescribeOrganizationResponse.builder()
                    .organization(view().organization())
                    .build();
        });
    }

    @Override
    public DescribeAccountResponse describeAccount(DescribeAccountRequest request) {
        return asManagement(() -> {
            String id = named("AccountId", request.accountId());
            if (!id.matches("\\d{12}") || !surroundings.organization().isMember(id)) {
                throw OrganizationsErrors.noAccount();
            }
            return DescribeAccountResponse.builder().account(view().account(id)).build();
        });
    }

    @Override
    public ListRootsResponse listRoots(ListRootsRequest request) {
        return asManagement(() -> {
            var page = page(List.of(view().root()), Root::id, request.maxResults(), request.nextToken());
            return ListRootsResponse.builder()
                    .roots(page.items())
                    .nextToken(page.nextToken())
                    .build();
        });
    }

    @Override
    public ListAccountsResponse listAccounts(ListAccountsRequest request) {
        return asManagement(() -> {
            var page = page(view().accounts(), Account::id, request.maxResults(), request.nextToken());
            return ListAccountsResponse.builder()
                    .accounts(page.items())
                    .nextToken(page.nextToken())
                    .build();
        });
    }

    @Override
    public ListAccountsForParentResponse listAccountsForParent(ListAccountsForParentRequest request) {
        return asManagement(() -> {
            var children = view().childrenOf(named("ParentId", request.parentId()));
            var page = page(children, Function.identity(), request.maxResults(), request.nextToken());
            return ListAccountsForParentResponse.builder()
                    .accounts(view().accountsAmong(page.items()))
                    .nextToken(page.nextToken())
                    .build();
        });
    }

    @Override
    public ListOrganizationalUnitsForParentResponse listOrganizationalUnitsForParent(
            ListOrganizationalUnitsForParentRequest request) {
        return asManagement(() -> {
            var children = view().childrenOf(named("ParentId", request.parentId()));
            var page = page(children, Function.identity(), request.maxResults(), request.nextToken());
            return ListOrganizationalUnitsForParentResponse.builder()
                    .organizationalUnits(view().unitsAmong(page.items()))
                    .nextToken(page.nextToken())
                    .build();
        });
    }

    @Override
    public ListParentsResponse listParents(ListParentsRequest request) {
        return asManagement(() -> ListParentsResponse.builder()
                .parents(view().parentOf(named("ChildId", request.childId())))
                .build());
    }

    @Override
    public String serviceName() {
        return SERVICE_NAME;
    }

    @Override
    public void close() {
        // Holds nothing to release.
    }

    private OrganizationsView view() {
        return new OrganizationsView(surroundings.organization());
    }

    private <T> T asManagement(Supplier<T> operation) {
        return surroundings.atomically(() -> {
            if (!surroundings.organization().isMember(place.account())) {
                throw OrganizationsErrors.notInUse();
            }
            if (!surroundings.organization().mayList(place.account())) {
                throw OrganizationsErrors.accessDenied();
            }
            return operation.get();
        });
    }

    private static String named(String parameter, @Nullable String value) {
        if (value == null) {
            throw OrganizationsErrors.invalid("You provided no value for the required parameter " + parameter);
        }
        return value;
    }

    private static <T> Pages.Page<T> page(
            List<T> all, Function<T, String> key, @Nullable Integer size, @Nullable String token) {
        if (size != null && (size < 1 || size > PAGE)) {
            throw OrganizationsErrors.invalid("MaxResults is %d; expected 1 to %d".formatted(size, PAGE));
        }
        String lastKey = token == null
                ? ""
                : Pages.lastKey(token)
                        .orElseThrow(() -> OrganizationsErrors.invalid("NextToken '%s' is none".formatted(token)));
        return Pages.after(lastKey, size == null ? PAGE : size, all, key);
    }
}
