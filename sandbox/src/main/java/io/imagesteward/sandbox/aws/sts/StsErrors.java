package io.imagesteward.sandbox.aws.sts;

import io.imagesteward.sandbox.aws.ErrorDetails;
import software.amazon.awssdk.services.sts.model.StsException;

/** The refusals of STS; see the errors of AssumeRole in the STS API Reference. */
final class StsErrors {

    private StsErrors() {}

    static StsException invalid(String message) {
        return of(400, "ValidationError", message);
    }

    static StsException accessDenied(String account, String roleArn) {
        return of(
                403,
                "AccessDenied",
                "User: arn:aws:iam::%s:root is not authorized to perform: sts:AssumeRole on resource: %s"
                        .formatted(account, roleArn));
    }

    private static StsException of(int status, String code, String message) {
        return (StsException) StsException.builder()
                .awsErrorDetails(ErrorDetails.of("Sts", code, message))
                .message(message)
                .statusCode(status)
                .build();
    }
}
