package io.imagesteward.sandbox.aws.autoscaling;

import io.imagesteward.sandbox.aws.ErrorDetails;
import software.amazon.awssdk.services.autoscaling.model.AlreadyExistsException;
import software.amazon.awssdk.services.autoscaling.model.AutoScalingException;
import software.amazon.awssdk.services.autoscaling.model.InvalidNextTokenException;

/** The refusals of Auto Scaling; see "Common errors" in its API reference. */
final class AutoScalingErrors {

    private static final String SERVICE = "AutoScaling";
    private static final int BAD_REQUEST = 400;

    private AutoScalingErrors() {}

    static AutoScalingException alreadyExists(String kind, String name) {
        String message = "%s by this name already exists: %s".formatted(kind, name);
        return (AutoScalingException) AlreadyExistsException.builder()
                .awsErrorDetails(ErrorDetails.of(SERVICE, "AlreadyExists", message))
                .message(message)
                .statusCode(BAD_REQUEST)
                .build();
    }

    static AutoScalingException badToken(String token) {
        String message = "The token '%s' is invalid".formatted(token);
        return (AutoScalingException) InvalidNextTokenException.builder()
                .awsErrorDetails(ErrorDetails.of(SERVICE, "InvalidNextToken", message))
                .message(message)
                .statusCode(BAD_REQUEST)
                .build();
    }

    static AutoScalingException invalid(String message) {
        return (AutoScalingException) AutoScalingException.builder()
                .awsErrorDetails(ErrorDetails.of(SERVICE, "ValidationError", message))
                .message(message)
                .statusCode(BAD_REQUEST)
                .build();
    }
}
