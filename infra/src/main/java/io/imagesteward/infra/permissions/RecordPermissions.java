package io.imagesteward.infra.permissions;

import java.util.List;

/**
 * The parts of the records bucket, so that nobody reads what is not theirs: the questions to people hold task tokens,
 * and whoever has one can answer.
 */
final class RecordPermissions {

    private RecordPermissions() {}

    /** What restores retired images. */
    static Grant retirements(String bucketArn, List<String> actions) {
        return Grant.allowAny(
                "Every record of a retirement: the keys are made of Regions and image ids.",
                actions,
                List.of(bucketArn + "/retirements/*"));
    }

    /** What was asked of people and not yet answered. */
    static Grant questions(String bucketArn, List<String> actions) {
        return Grant.allowAny(
                "Every open question: the keys are made of image ids.", actions, List.of(bucketArn + "/approvals/*"));
    }

    /**
     * Without it, S3 answers 403 for what is not there, and "no record" could not be told from "not allowed". It shows
     * names alone. Not limited to a prefix: reading an object names none, so a condition on it would never hold.
     *
     * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetObject.html">GetObject: Permissions</a>
     */
    static Grant absence(String bucketArn) {
        return Grant.allow(List.of("s3:ListBucket"), List.of(bucketArn));
    }
}
