package io.imagesteward.infra.permissions;

import java.util.List;

/** Reads that several roles need: who has access to an image, and whether an execution that claims one still runs. */
final class ReadImages {

    /** A Region that a policy no longer names may still hold copies and grants, and they must be seen. */
    private static final List<String> ANY_REGION = List.of("*");

    private ReadImages() {}

    static Grant launchPermissions() {
        return Grant.allowAny(
                "Every image: its id does not say whether it is one of ours until it has been looked at.",
                List.of("ec2:DescribeImageAttribute"),
                Arns.images(ANY_REGION));
    }

    static Grant volumePermissions() {
        return Grant.allowAny(
                "Every snapshot: its id does not say whose image it belongs to.",
                List.of("ec2:DescribeSnapshotAttribute"),
                Arns.snapshots(ANY_REGION));
    }

    static Grant executions(List<String> executionsArns) {
        return Grant.allowAny(
                "Every execution of these workflows: their names are made of image ids and occasions.",
                List.of("states:DescribeExecution"),
                executionsArns);
    }
}
