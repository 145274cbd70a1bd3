package io.imagesteward.sandbox.aws.s3;

import io.imagesteward.sandbox.aws.ErrorDetails;
import software.amazon.awssdk.services.s3.model.NoSuchBucketException;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** The refusals of S3; see "Error responses" in the S3 API Reference. */
final class S3Errors {

    private static final int NOT_FOUND = 404;

    private S3Errors() {}

    static NoSuchBucketException noSuchBucket(String name) {
        String message = "The specified bucket does not exist: " + name;
        return NoSuchBucketException.builder()
                .awsErrorDetails(ErrorDetails.of("S3", "NoSuchBucket", message))
                .message(message)
                .statusCode(NOT_FOUND)
                .build();
    }

    static NoSuchKeyException noSuchKey(String key) {
        String message = "The specified key does not exist: " + key;
        return NoSuchKeyException.builder()
                .awsErrorDetails(ErrorDetails.of("S3", "NoSuchKey", message))
                .message(message)
                .statusCode(NOT_FOUND)
                .build();
    }

    static S3Exception accessDenied() {
        return of(403, "AccessDenied", "Access Denied");
    }

    static S3Exception preconditionFailed() {
        return of(412, "PreconditionFailed", "At least one of the pre-conditions you specified did not hold");
    }

    static S3Exception invalidArgument(String message) {
        return of(400, "InvalidArgument", message);
    }

    private static S3Exception of(int status, String code, String message) {
        return (S3Exception) S3Exception.builder()
                .awsErrorDetails(ErrorDetails.of("S3", code, message))
                .message(message)
                .statusCode(status)
                .build();
    }
}
