package io.imagesteward.sandbox.aws;

import software.amazon.awssdk.awscore.exception.AwsErrorDetails;

/** The part of every refusal by which callers tell one error from another. */
public final class ErrorDetails {

    private ErrorDetails() {}

    public static AwsErrorDetails of(String service, String code, String message) {
        return AwsErrorDetails.builder()
                .serviceName(service)
                .errorCode(code)
                .errorMessage(message)
                .build();
    }
}
