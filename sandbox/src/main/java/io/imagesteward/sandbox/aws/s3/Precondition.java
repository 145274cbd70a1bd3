package io.imagesteward.sandbox.aws.s3;

import org.jspecify.annotations.Nullable;

/**
 * The condition of a write: that nothing is there, or that what is there has not changed since it was read.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/conditional-writes.html">Conditional writes</a>
 */
record Precondition(@Nullable String ifNoneMatch, @Nullable String ifMatch) {

    void check(String key, Buckets.@Nullable StoredObject present) {
        if ("*".equals(ifNoneMatch) && present != null) {
            throw S3Errors.preconditionFailed();
        }
        if (ifMatch == null) {
            return;
        }
        if (present == null) {
            throw S3Errors.noSuchKey(key);
        }
        if (!unquoted(present.etag()).equals(unquoted(ifMatch))) {
            throw S3Errors.preconditionFailed();
        }
    }

    private static String unquoted(String etag) {
        return etag.replace("\"", "");
    }
}
