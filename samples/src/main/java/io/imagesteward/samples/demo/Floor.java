package io.imagesteward.samples.demo;

import java.util.Map;

/**
 * The fewest AWS calls with which a distribution can know, do and prove what it has to. It is worked out from what AWS
 * answers in one call, not from what the functions happen to ask, so that waste shows as a difference.
 *
 * @param copies how many Regions the image is copied to
 * @param volumes how many snapshots are behind the image
 * @param encrypted how many of the copies are encrypted
 * @param recipients how many accounts the policy names
 * @param open how many of those let Image Steward in
 */
public record Floor(int copies, int volumes, int encrypted, int recipients, int open) {

    /** Functions that decide by policy are two, and each has a session of its own with AppConfig. */
    private static final int READERS = 2;

    /** An image that nobody can use yet, to copies that everybody named can. */
    public Map<String, Integer> ofFirstRun() {
        return Map.ofEntries(
                Map.entry("appconfig StartConfigurationSession", READERS),
                // once more when the copies are there: who is named may have changed in the hours they took
                Map.entry("appconfig GetLatestConfiguration", READERS + 1),
                Map.entry("states StartExecution", 1),
                // the event names no name and no tags; every Region before; each copy until it is there; and the proof.
                // What was seen before can't be carried over: equal intents need equal execution inputs, and a proof
                // is a read after the last change.
                // What recipients see only they can be asked, each in every Region.
                Map.entry("ec2 DescribeImages", 1 + members() + copies + members() + open * members()),
                // whether an account lets anybody in shows only at its door
                Map.entry("sts AssumeRole", recipients),
                // a fresh copy is shared with nobody, so before the changes only the source is asked
                Map.entry("ec2 DescribeImageAttribute", 1 + members()),
                Map.entry("ec2 DescribeSnapshotAttribute", volumes * (1 + members())),
                Map.entry("ec2 CopyImage", copies),
                Map.entry("ec2 ModifyImageAttribute", members()),
                Map.entry("ec2 ModifySnapshotAttribute", volumes * members()),
                // only these tell whether the key of a copy can be used by others, and by whom: before it is shared,
                // and
                // for the proof once more, for which nobody lacks anything that a policy would have to allow
                Map.entry("ec2 DescribeSnapshots", 2 * encrypted),
                Map.entry("kms DescribeKey", 2 * encrypted),
                Map.entry("kms GetKeyPolicy", encrypted),
                // with the proof, what is to be replaced; before the move, whether it still is that; and after it,
                // because Systems Manager checks an image id only after it has accepted it
                Map.entry("ssm GetParameters", 3 * members()),
                Map.entry("ssm PutParameter", members()),
                Map.entry("s3 PutObject", 1),
                Map.entry("events PutEvents", 1),
                Map.entry("sns Publish", 1));
    }

    /** The same again: everything is read once, and nothing is changed. */
    public Map<String, Integer> ofSecondRun() {
        return Map.ofEntries(
                Map.entry("appconfig GetLatestConfiguration", READERS),
                Map.entry("states StartExecution", 1),
                Map.entry("ec2 DescribeImages", 1 + members()),
                Map.entry("ec2 DescribeImageAttribute", members()),
                Map.entry("ec2 DescribeSnapshotAttribute", volumes * members()),
                Map.entry("ec2 DescribeSnapshots", encrypted),
                Map.entry("kms DescribeKey", encrypted),
                Map.entry("ssm GetParameters", members()));
    }

    /** The source and its copies; each is in a Region of its own, and no call asks two Regions. */
    private int members() {
        return 1 + copies;
    }
}
