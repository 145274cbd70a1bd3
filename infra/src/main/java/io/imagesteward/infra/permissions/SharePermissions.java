package io.imagesteward.infra.permissions;

import java.util.List;
import java.util.Map;

/**
 * Share changes who has access, and nothing else that EC2 lets be told apart.
 *
 * <p>IAM cannot say <em>whom</em> an image is shared with, so the policies do. It also cannot allow only launch
 * permissions: {@code ec2:Attribute} works for single values such as Description, not for LaunchPermission.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/iam-policies-for-amazon-ec2.html">ec2:Attribute</a>
 */
public final class SharePermissions {

    /** A Region that a policy no longer names may still hold copies whose grants have to be taken away. */
    private static final List<String> ANY_REGION = List.of("*");

    private SharePermissions() {}

    public static List<Grant> statements() {
        var snapshots = Arns.snapshots(ANY_REGION);
        return List.of(
                Grant.allowAny(
                        "Every image: EC2 lets only the owner change one, and selectors go by name, which IAM cannot see.",
                        List.of("ec2:ModifyImageAttribute"),
                        Arns.images(ANY_REGION)),
                Grant.allowAny(
                        "Every snapshot: EC2 lets only the owner change one, and an image's snapshots carry no name of ours.",
                        List.of("ec2:ModifySnapshotAttribute"),
                        snapshots),
                Grant.denyAny(
                        "A prohibition: it is meant for every snapshot there is.",
                        List.of("ec2:ModifySnapshotAttribute"),
                        snapshots,
                        Map.of("StringEquals", Map.of("ec2:Add/group", "all"))));
    }
}
