package io.imagesteward.infra.permissions;

import java.util.List;
import java.util.Map;

/**
 * The parts of the records bucket, so that nobody reads what is not theirs: the questions to people hold task tokens,
 * and whoever has one can answer.
 */
final class RecordPermissions {

    private static final String RETIREMENTS = "retirements/";
    private static final String QUESTIONS = "approvals/";
    private static final String SWEEPS = "sweeps/";
    private static final String MEMORIES = "reports/memory/";

    private RecordPermissions() {}

    /** What a sweep hands from one step to the next, which is more than the 256 KiB that a workflow carries. */
    static Grant sweeps(String bucketArn, List<String> actions) {
        return Grant.allowAny(
                "Every note of a sweep: the keys are made of execution names, accounts and Regions.",
                actions,
                List.of("%s/%s*".formatted(bucketArn, SWEEPS)));
    }

    /** What the sweeps before found, which each compares itself with. */
    static Grant memories(String bucketArn) {
        return Grant.allowAny(
                "The memory of each tier of sweeps.",
                List.of("s3:GetObject"),
                List.of("%s/%s*".formatted(bucketArn, MEMORIES)));
    }

    /** To learn that this sweep is the first. */
    static Grant absentMemories(String bucketArn) {
        return absence(bucketArn, MEMORIES);
    }

    /** To learn that a sweep was not noted down. */
    static Grant absentSweeps(String bucketArn) {
        return absence(bucketArn, SWEEPS);
    }

    /** What restores retired images. */
    static Grant retirements(String bucketArn, List<String> actions) {
        return Grant.allowAny(
                "Every record of a retirement: the keys are made of Regions and image ids.",
                actions,
                List.of("%s/%s*".formatted(bucketArn, RETIREMENTS)));
    }

    /** What was asked of people and not yet answered. */
    static Grant questions(String bucketArn, List<String> actions) {
        return Grant.allowAny(
                "Every open question: the keys are made of image ids.",
                actions,
                List.of("%s/%s*".formatted(bucketArn, QUESTIONS)));
    }

    /** To learn that there is no record of a retirement. */
    static Grant absentRetirements(String bucketArn) {
        return absence(bucketArn, RETIREMENTS);
    }

    /** To learn that a question has been answered already. */
    static Grant absentQuestions(String bucketArn) {
        return absence(bucketArn, QUESTIONS);
    }

    /**
     * Without it, S3 answers 403 for what is not there, and "no record" could not be told from "not allowed". Who asks
     * for a list under a prefix gets that of its own part and of no other. {@code IfExists}, because reading an object
     * names no prefix, and what is missing is to be told all the same; a list that names none shows names alone.
     *
     * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetObject.html">GetObject: Permissions</a>
     * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/amazon-s3-policy-keys.html">s3:prefix</a>
     */
    private static Grant absence(String bucketArn, String prefix) {
        return Grant.allow(
                List.of("s3:ListBucket"),
                List.of(bucketArn),
                Map.of("StringLikeIfExists", Map.of("s3:prefix", List.of(prefix + "*"))));
    }
}
