package io.imagesteward.sandbox.aws.cloudtrail;

import io.imagesteward.sandbox.aws.ErrorDetails;
import java.time.Instant;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.cloudtrail.model.InvalidLookupAttributesException;
import software.amazon.awssdk.services.cloudtrail.model.InvalidMaxResultsException;
import software.amazon.awssdk.services.cloudtrail.model.InvalidNextTokenException;
import software.amazon.awssdk.services.cloudtrail.model.InvalidTimeRangeException;

/** The refusals of LookupEvents; see its errors in the CloudTrail API Reference. */
final class CloudTrailErrors {
    private static final int BAD_REQUEST = 400;

    private CloudTrailErrors() {}

    static AwsServiceException invalidMaxResults(int size) {
        return with(
                InvalidMaxResultsException.builder(),
                "InvalidMaxResultsException",
                "MaxResults is %d; expected 1 to 50".formatted(size));
    }

    static AwsServiceException invalidToken() {
        return with(InvalidNextTokenException.builder(), "InvalidNextTokenException", "The token is invalid");
    }

    static AwsServiceException invalidAttributes(String message) {
        return with(InvalidLookupAttributesException.builder(), "InvalidLookupAttributesException", message);
    }

    static AwsServiceException invalidTimeRange(Instant from, Instant to) {
        return with(
                InvalidTimeRangeException.builder(),
                "InvalidTimeRangeException",
                "The start %s is after the end %s".formatted(from, to));
    }

    private static AwsServiceException with(AwsServiceException.Builder error, String code, String message) {
        return error.awsErrorDetails(ErrorDetails.of("CloudTrail", code, message))
                .message(message)
                .statusCode(BAD_REQUEST)
                .build();
    }
}
