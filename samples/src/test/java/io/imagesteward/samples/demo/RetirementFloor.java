package io.imagesteward.samples.demo;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The fewest AWS calls with which a family can be retired without a person's approval, and proven to be nobody's before:
 * worked out from what AWS answers in one call, as {@link Floor} is.
 *
 * @param copies how many Regions have a copy
 * @param volumes how many snapshots are behind each image
 * @param accounts how many have it
 * @param asked how many of them let themselves be asked, as far as one look asks
 */
record RetirementFloor(int copies, int volumes, int accounts, int asked) {

    /** Once before anything is taken, once before anything is destroyed. */
    private static final int PROOFS = 2;

    /** By operation, for each of the workflow's parts what it can't do without. */
    Map<String, Integer> calls() {
        return Stream.of(deciding(), proving(), askingSpokes(), taking(), checking(), deleting())
                .flatMap(part -> part.entrySet().stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, Integer::sum));
    }

    /** Which image is asked for, what the policy says, and all images beside it: the latest ones, and descendants. */
    private Map<String, Integer> deciding() {
        return Map.of(
                "appconfig StartConfigurationSession", 2,
                "appconfig GetLatestConfiguration", 2,
                "states StartExecution", 1,
                "ec2 DescribeImages", 1 + members(),
                "ssm GetParameters", members());
    }

    /** Reports are asked for image by image, and no call asks two Regions. Ids of one Region fit in one call. */
    private Map<String, Integer> proving() {
        return Map.of(
                "ec2 CreateImageUsageReport", PROOFS * members(),
                "ec2 DescribeImageUsageReports", PROOFS * members(),
                "ec2 DescribeImageUsageReportEntries", PROOFS * members(),
                "ec2 DescribeInstances", PROOFS * members(),
                "ec2 DescribeLaunchTemplateVersions", PROOFS * members(),
                "ec2 DescribeImageReferences", PROOFS * members(),
                "autoscaling DescribeAutoScalingGroups", PROOFS * members(),
                "autoscaling DescribeLaunchConfigurations", PROOFS * members());
    }

    /** Whether an account lets itself be asked shows when its role is taken on; each of its Regions answers for itself. */
    private Map<String, Integer> askingSpokes() {
        return Map.of(
                "sts AssumeRole", PROOFS * accounts,
                "ec2 DescribeInstances", PROOFS * asked * members(),
                "ec2 DescribeLaunchTemplateVersions", PROOFS * asked * members(),
                "autoscaling DescribeAutoScalingGroups", PROOFS * asked * members(),
                "autoscaling DescribeLaunchConfigurations", PROOFS * asked * members());
    }

    /** The record is how everything is at that moment; whoever else records the same family is found by writing it. */
    private Map<String, Integer> taking() {
        return Map.of(
                "ec2 DescribeImages", members(),
                "ec2 DescribeImageAttribute", members(),
                "ec2 DescribeSnapshotAttribute", snapshots(),
                "s3 PutObject", 1,
                "ec2 CreateTags", members(),
                "ec2 ResetImageAttribute", members(),
                "ec2 ResetSnapshotAttribute", snapshots(),
                "ec2 DisableImage", members());
    }

    /** Read back, and again after the grace period: a disabled image has no launch permissions, its snapshots may. */
    private Map<String, Integer> checking() {
        return Map.of(
                "s3 GetObject",
                2,
                "ec2 DescribeImages",
                2 * members(),
                "ec2 DescribeImageAttribute",
                members(),
                "ec2 DescribeSnapshotAttribute",
                2 * snapshots(),
                // what may be published is in the policies, and may have changed in the grace period
                "appconfig GetLatestConfiguration",
                1,
                "ssm GetParameters",
                members());
    }

    /** Whoever destroys something reads the record and the thing itself right before, and looks for it afterwards. */
    private Map<String, Integer> deleting() {
        return Map.of(
                "s3 GetObject",
                members() + 1,
                "ec2 DescribeImages",
                2 * members(),
                "ec2 DescribeSnapshotAttribute",
                snapshots(),
                "ec2 DeregisterImage",
                members(),
                "ec2 DescribeSnapshots",
                members(),
                "s3 PutObject",
                1,
                "events PutEvents",
                1,
                "sns Publish",
                1);
    }

    private int members() {
        return 1 + copies;
    }

    private int snapshots() {
        return volumes * members();
    }
}
