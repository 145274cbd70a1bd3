package io.imagesteward.sandbox.aws.kms;

import io.imagesteward.sandbox.aws.ErrorDetails;
import io.imagesteward.sandbox.aws.Place;
import software.amazon.awssdk.services.kms.model.KmsException;
import software.amazon.awssdk.services.kms.model.NotFoundException;

/** The refusals of KMS; see the errors of DescribeKey in the KMS API Reference. */
final class KmsErrors {

    private KmsErrors() {}

    static NotFoundException notFound(Place caller, String keyId) {
        String message = keyId.contains("alias/")
                ? "Alias %s is not found.".formatted(keyId.startsWith("arn:") ? keyId : caller.arn("kms", keyId))
                : "Key '%s' does not exist"
                        .formatted(keyId.startsWith("arn:") ? keyId : caller.arn("kms", "key/" + keyId));
        return notFound(message);
    }

    static NotFoundException notFound(String message) {
        return NotFoundException.builder()
                .awsErrorDetails(ErrorDetails.of("Kms", "NotFoundException", message))
                .message(message)
                .statusCode(400)
                .build();
    }

    /** KMS does not model this one, so it arrives as the service's base exception. */
    static KmsException accessDenied(Place caller, KmsKey key, String action) {
        String message =
                "User: %s is not authorized to perform: %s on resource: %s because no resource-based policy allows the %s action"
                        .formatted(KeyUser.current(caller.account()).arn(), action, key.arn(), action);
        return (KmsException) KmsException.builder()
                .awsErrorDetails(ErrorDetails.of("Kms", "AccessDeniedException", message))
                .message(message)
                .statusCode(400)
                .build();
    }

    static KmsException invalid(String code, String message) {
        return (KmsException) KmsException.builder()
                .awsErrorDetails(ErrorDetails.of("Kms", code, message))
                .message(message)
                .statusCode(400)
                .build();
    }
}
