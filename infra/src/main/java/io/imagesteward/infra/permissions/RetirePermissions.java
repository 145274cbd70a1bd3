package io.imagesteward.infra.permissions;

import java.util.List;
import java.util.stream.Stream;

/**
 * Retire disables, deletes and brings back, and only what carries the mark of retirement, which another role sets.
 * Before it deletes, it reads for itself who has access; it can give access to nobody.
 *
 * @see <a href="https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonec2.html">Actions of EC2</a>
 */
public final class RetirePermissions {

    private static final List<String> ANY_REGION = List.of("*");
    private static final String MARKED = "Everything that carries the mark, which is what the condition says.";
    private static final String HARMLESS =
            "Every image: it is asked for before anything is marked, and takes nothing from anybody.";
    private static final String GIVING_BACK =
            "Every image: a family is put back also when somebody took the mark off it meanwhile.";
    private static final String FROM_THE_BIN = "Everything in the Recycle Bin: it gives back, and can take nothing.";

    private RetirePermissions() {}

    /** What it needs; of WorkSpaces only where a policy is about images of it. */
    public static List<Grant> statements(String bucketArn, boolean workspaces) {
        var desktops = workspaces ? WorkspacesPermissions.retire() : List.<Grant>of();
        return Stream.of(destroying(), harmless(), reading(bucketArn), desktops)
                .flatMap(List::stream)
                .toList();
    }

    private static List<Grant> destroying() {
        return List.of(
                Grant.allowAny(
                        MARKED,
                        List.of("ec2:DisableImage", "ec2:DeregisterImage"),
                        Arns.images(ANY_REGION),
                        Mark.carried()),
                Grant.allowAny(MARKED, List.of("ec2:DeleteSnapshot"), Arns.snapshots(ANY_REGION), Mark.carried()));
    }

    private static List<Grant> harmless() {
        return List.of(
                Grant.allowAny(HARMLESS, List.of("ec2:EnableImageDeprecation"), Arns.images(ANY_REGION)),
                Grant.allowAny(GIVING_BACK, List.of("ec2:EnableImage"), Arns.images(ANY_REGION)),
                Grant.allowAny(
                        HARMLESS + " The report has no id before it is made.",
                        List.of("ec2:CreateImageUsageReport"),
                        Stream.concat(Arns.images(ANY_REGION).stream(), Stream.of(Arns.usageReports()))
                                .toList()),
                Grant.allowAny(FROM_THE_BIN, List.of("ec2:RestoreImageFromRecycleBin"), Arns.images(ANY_REGION)),
                Grant.allowAny(FROM_THE_BIN, List.of("ec2:RestoreSnapshotFromRecycleBin"), Arns.snapshots(ANY_REGION)));
    }

    private static List<Grant> reading(String bucketArn) {
        return List.of(
                Grant.allowAny(
                        "None of these actions knows resource types: IAM accepts only * for them.",
                        List.of("ec2:DescribeImages", "ec2:DescribeSnapshots", "ec2:DescribeImageUsageReports"),
                        List.of("*")),
                ReadImages.launchPermissions(),
                ReadImages.volumePermissions(),
                RecordPermissions.retirements(bucketArn, List.of("s3:GetObject")),
                RecordPermissions.absentRetirements(bucketArn));
    }
}
