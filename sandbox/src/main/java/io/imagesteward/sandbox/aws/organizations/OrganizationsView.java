package io.imagesteward.sandbox.aws.organizations;

import io.imagesteward.sandbox.aws.Organization;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import software.amazon.awssdk.services.organizations.model.Account;
import software.amazon.awssdk.services.organizations.model.AccountJoinedMethod;
import software.amazon.awssdk.services.organizations.model.OrganizationFeatureSet;
import software.amazon.awssdk.services.organizations.model.OrganizationalUnit;
import software.amazon.awssdk.services.organizations.model.Parent;
import software.amazon.awssdk.services.organizations.model.ParentType;
import software.amazon.awssdk.services.organizations.model.Root;

/** The organization's tree in the words of its API. */
record OrganizationsView(Organization tree) {

    private static final Instant FOUNDED = Instant.parse("2020-01-01T00:00:00Z");
    private static final Predicate<String> ACCOUNT_ID = id -> id.matches("\\d{12}");

    software.amazon.awssdk.services.organizations.model.Organization organization() {
        return software.amazon.awssdk.services.organizations.model.Organization.builder()
                .id(tree.id())
                .arn(tree.arn())
                .featureSet(OrganizationFeatureSet.ALL)
                .masterAccountId(tree.managementAccount())
                .masterAccountArn(account(tree.managementAccount()).arn())
                .masterAccountEmail(account(tree.managementAccount()).email())
                .build();
    }

    Root root() {
        return Root.builder()
                .id(tree.rootId())
                .arn("arn:aws:organizations::%s:root/%s/%s"
                        .formatted(tree.managementAccount(), tree.id(), tree.rootId()))
                .name("Root")
                .policyTypes(List.of())
                .build();
    }

    /** An account without the member Status, which AWS takes away in favour of State. */
    Account account(String id) {
        return Account.builder()
                .id(id)
                .arn("arn:aws:organizations::%s:account/%s/%s".formatted(tree.managementAccount(), tree.id(), id))
                .name("account-" + id)
                .email(id + "@example.com")
                .state(tree.stateOf(id).name())
                .joinedMethod(AccountJoinedMethod.CREATED)
                .joinedTimestamp(FOUNDED)
                .build();
    }

    /** Every account of the organization, wherever it lies. */
    List<Account> accounts() {
        return below(tree.rootId())
                .filter(ACCOUNT_ID)
                .sorted()
                .map(this::account)
                .toList();
    }

    /** The ids of the accounts and units directly below a unit or the root, in order. */
    List<String> childrenOf(String parent) {
        boolean unit = !ACCOUNT_ID.test(parent) && tree.parentOf(parent).isPresent();
        if (!parent.equals(tree.rootId()) && !unit) {
            throw OrganizationsErrors.noParent();
        }
        return tree.childrenOf(parent).stream().sorted().toList();
    }

    List<Account> accountsAmong(List<String> children) {
        return children.stream().filter(ACCOUNT_ID).map(this::account).toList();
    }

    List<OrganizationalUnit> unitsAmong(List<String> children) {
        return children.stream()
                .filter(ACCOUNT_ID.negate())
                .map(id -> OrganizationalUnit.builder()
                        .id(id)
                        .arn(tree.arnOf(id))
                        .name(id)
                        .build())
                .toList();
    }

    Parent parentOf(String child) {
        String parent = tree.parentOf(child).orElseThrow(OrganizationsErrors::noChild);
        return Parent.builder()
                .id(parent)
                .type(parent.equals(tree.rootId()) ? ParentType.ROOT : ParentType.ORGANIZATIONAL_UNIT)
                .build();
    }

    private Stream<String> below(String parent) {
        return tree.childrenOf(parent).stream().flatMap(child -> Stream.concat(Stream.of(child), below(child)));
    }
}
