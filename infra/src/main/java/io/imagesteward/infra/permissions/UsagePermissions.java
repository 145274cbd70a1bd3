package io.imagesteward.infra.permissions;

import java.util.List;

/**
 * What it takes to see who uses an image. A denial anywhere here means that nothing ever retires: what cannot be read
 * counts as used.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/ec2-ami-references.html">AMI references</a>
 * @see <a href="https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/your-ec2-ami-usage.html">AMI usage reports</a>
 */
final class UsagePermissions {

    private static final List<String> ANY_REGION = List.of("*");

    private UsagePermissions() {}

    static List<Grant> statements() {
        return List.of(
                Grant.allowAny(
                        "None of these actions knows resource types: IAM accepts only * for them.",
                        List.of(
                                "ec2:DescribeInstances",
                                "ec2:DescribeLaunchTemplates",
                                "ec2:DescribeLaunchTemplateVersions",
                                "ec2:DescribeImageReferences",
                                "ec2:DescribeImageUsageReports",
                                "ec2:DescribeImageUsageReportEntries",
                                "ec2:ListImagesInRecycleBin",
                                "ec2:ListSnapshotsInRecycleBin",
                                "autoscaling:DescribeAutoScalingGroups",
                                "autoscaling:DescribeLaunchConfigurations",
                                "ssm:DescribeParameters",
                                "imagebuilder:ListImageRecipes",
                                "imagebuilder:ListContainerRecipes"),
                        List.of("*")),
                Grant.allowAny(
                        "Every image: what an ancestor of it was shows only when it is asked for.",
                        List.of("ec2:GetImageAncestry"),
                        Arns.images(ANY_REGION)),
                Grant.allowAny(
                        "Every parameter, AWS's public ones too: a launch template may name any. Secure strings stay "
                                + "closed, because the role may use no key.",
                        List.of("ssm:GetParameters"),
                        List.of(Arns.parameters())),
                Grant.allowAny(
                        "Every container recipe of this account: any may start from an image of ours.",
                        List.of("imagebuilder:GetContainerRecipe"),
                        List.of(Arns.containerRecipes())));
    }
}
