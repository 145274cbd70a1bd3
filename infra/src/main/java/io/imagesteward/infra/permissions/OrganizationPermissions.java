package io.imagesteward.infra.permissions;

import java.util.List;

/**
 * What it takes to know the accounts behind an organization or a unit. Organizations answers the management account and
 * its delegates alone, whatever this role may do.
 *
 * @see <a href="https://docs.aws.amazon.com/service-authorization/latest/reference/list_awsorganizations.html">Actions,
 *     resources, and condition keys for AWS Organizations</a>
 */
final class OrganizationPermissions {

    private OrganizationPermissions() {}

    static List<Grant> accounts() {
        return List.of(
                Grant.allowAny(
                        "The action knows no resource types: IAM accepts only * for it.",
                        List.of("organizations:ListAccounts"),
                        List.of("*")),
                Grant.allowAny(
                        "Every root and unit of the organization: a policy may name any, and what is below it shows "
                                + "level by level. The account in the name is the management account's.",
                        List.of(
                                "organizations:ListAccountsForParent",
                                "organizations:ListOrganizationalUnitsForParent"),
                        Arns.organizationParents()));
    }
}
