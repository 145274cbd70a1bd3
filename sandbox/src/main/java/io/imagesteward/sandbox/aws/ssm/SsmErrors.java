package io.imagesteward.sandbox.aws.ssm;

import io.imagesteward.sandbox.aws.ErrorDetails;
import software.amazon.awssdk.services.ssm.model.ParameterAlreadyExistsException;
import software.amazon.awssdk.services.ssm.model.ParameterNotFoundException;
import software.amazon.awssdk.services.ssm.model.ParameterPatternMismatchException;
import software.amazon.awssdk.services.ssm.model.ParameterVersionNotFoundException;
import software.amazon.awssdk.services.ssm.model.SsmException;

/** The refusals of Parameter Store; see the errors of PutParameter and GetParameter in the Systems Manager API Reference. */
final class SsmErrors {

    private static final int BAD_REQUEST = 400;

    private SsmErrors() {}

    static ParameterNotFoundException notFound(String name) {
        String message = "Parameter %s not found.".formatted(name);
        return ParameterNotFoundException.builder()
                .awsErrorDetails(ErrorDetails.of("Ssm", "ParameterNotFound", message))
                .message(message)
                .statusCode(BAD_REQUEST)
                .build();
    }

    static ParameterVersionNotFoundException versionNotFound(String selector) {
        String message = "Systems Manager could not find version %s.".formatted(selector);
        return ParameterVersionNotFoundException.builder()
                .awsErrorDetails(ErrorDetails.of("Ssm", "ParameterVersionNotFound", message))
                .message(message)
                .statusCode(BAD_REQUEST)
                .build();
    }

    static ParameterAlreadyExistsException alreadyExists(String name) {
        String message =
                "The parameter %s already exists. To overwrite this value, set the overwrite option in the request to true."
                        .formatted(name);
        return ParameterAlreadyExistsException.builder()
                .awsErrorDetails(ErrorDetails.of("Ssm", "ParameterAlreadyExists", message))
                .message(message)
                .statusCode(BAD_REQUEST)
                .build();
    }

    static ParameterPatternMismatchException patternMismatch(String pattern) {
        String message = "Parameter value failed to satisfy constraint: %s".formatted(pattern);
        return ParameterPatternMismatchException.builder()
                .awsErrorDetails(ErrorDetails.of("Ssm", "ParameterPatternMismatchException", message))
                .message(message)
                .statusCode(BAD_REQUEST)
                .build();
    }

    static SsmException invalid(String message) {
        return (SsmException) SsmException.builder()
                .awsErrorDetails(ErrorDetails.of("Ssm", "ValidationException", message))
                .message(message)
                .statusCode(BAD_REQUEST)
                .build();
    }
}
