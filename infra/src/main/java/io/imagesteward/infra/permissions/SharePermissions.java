package io.imagesteward.infra.permissions;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Share changes who has access and sets the mark of retirement, and nothing else that EC2 lets be told apart.
 *
 * <p>IAM cannot say <em>whom</em> an image is shared with, so the policies do. It also cannot allow only launch
 * permissions: {@code ec2:Attribute} works for single values such as Description, not for LaunchPermission.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/iam-policies-for-amazon-ec2.html">ec2:Attribute</a>
 */
public final class SharePermissions {

    /** A Region that a policy no longer names may still hold copies whose grants have to be taken away. */
    private static final List<String> ANY_REGION = List.of("*");

    private static final String MARKED = "Everything that carries the mark, which is what the condition says.";

    private SharePermissions() {}

    public static List<Grant> statements(String bucketArn, Reach reach) {
        var statements = new ArrayList<>(sharing());
        statements.addAll(retiring());
        statements.add(RecordPermissions.retirements(bucketArn, List.of("s3:GetObject")));
        statements.add(RecordPermissions.absentRetirements(bucketArn));
        if (reach.workspaces()) {
            statements.addAll(WorkspacesPermissions.share());
        }
        return statements;
    }

    private static List<Grant> sharing() {
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

    /** Taking all access away at once is for what retires, and the mark comes first. */
    private static List<Grant> retiring() {
        var images = Arns.images(ANY_REGION);
        var snapshots = Arns.snapshots(ANY_REGION);
        return List.of(
                Grant.allowAny(MARKED, List.of("ec2:ResetImageAttribute"), images, Mark.carried()),
                Grant.allowAny(MARKED, List.of("ec2:ResetSnapshotAttribute"), snapshots, Mark.carried()),
                Grant.allowAny(
                        "Every image and snapshot: which of them retire is for the policies to say, and the condition "
                                + "allows no tag but the mark.",
                        List.of("ec2:CreateTags", "ec2:DeleteTags"),
                        Stream.concat(images.stream(), snapshots.stream()).toList(),
                        Mark.aloneTouched()));
    }
}
