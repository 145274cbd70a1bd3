package io.imagesteward.infra.permissions;

import io.imagesteward.core.image.RegionId;
import java.util.Collection;
import java.util.List;
import software.amazon.awscdk.Aws;

/** The shapes of resource names that permissions are given on, in this account and partition. */
final class Arns {

    private Arns() {}

    /** Images belong to no account in their ARN, so the Region is all there is to narrow. */
    static List<String> images(Collection<String> regions) {
        return regions.stream().map(region -> ec2(region, "image")).toList();
    }

    /** Snapshots, like images, carry no account in their ARN. */
    static List<String> snapshots(Collection<String> regions) {
        return regions.stream().map(region -> ec2(region, "snapshot")).toList();
    }

    static String parameter(RegionId region, String path) {
        return "arn:%s:ssm:%s:%s:parameter%s".formatted(Aws.PARTITION, region, Aws.ACCOUNT_ID, path);
    }

    /** Any parameter; AWS's public ones belong to no account. */
    static String parameters() {
        return "arn:%s:ssm:*:*:parameter/*".formatted(Aws.PARTITION);
    }

    static String containerRecipes() {
        return "arn:%s:imagebuilder:*:%s:container-recipe/*".formatted(Aws.PARTITION, Aws.ACCOUNT_ID);
    }

    static String usageReports() {
        return "arn:%s:ec2:*:%s:image-usage-report/*".formatted(Aws.PARTITION, Aws.ACCOUNT_ID);
    }

    /** Images of WorkSpaces carry their account: these are this account's. */
    static String workspaceImages() {
        return "arn:%s:workspaces:*:%s:workspaceimage/*".formatted(Aws.PARTITION, Aws.ACCOUNT_ID);
    }

    /** Those of every account: of one that is shared, the account is another's. */
    static String anyWorkspaceImages() {
        return "arn:%s:workspaces:*:*:workspaceimage/*".formatted(Aws.PARTITION);
    }

    static String workspaces() {
        return "arn:%s:workspaces:*:%s:workspace/*".formatted(Aws.PARTITION, Aws.ACCOUNT_ID);
    }

    static String instances() {
        return "arn:%s:ec2:*:%s:instance/*".formatted(Aws.PARTITION, Aws.ACCOUNT_ID);
    }

    /** The roots and units of whatever organization this is. */
    static List<String> organizationParents() {
        return List.of(
                "arn:%s:organizations::*:root/*".formatted(Aws.PARTITION),
                "arn:%s:organizations::*:ou/*".formatted(Aws.PARTITION));
    }

    static String key(String region, String account, String id) {
        return "arn:%s:kms:%s:%s:key/%s".formatted(Aws.PARTITION, region, account, id);
    }

    private static String ec2(String region, String type) {
        return "arn:%s:ec2:%s::%s/*".formatted(Aws.PARTITION, region, type);
    }
}
