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
        return NotFoundException.builder()
                .awsErrorDetails(ErrorDetails.of("Kms", "NotFoundException", message))
                .message(message)
                .statusCode(400)
                .build();
    }

    /** KMS does not model this one, so it arrives as the service's base exception. */
    static KmsException accessDenied(Place caller, KmsKey key) {
        String message =
                "User: arn:aws:iam::%s:root is not authorized to perform: kms:DescribeKey on resource: %s because no resource-based policy allows the kms:DescribeKey action"
                        .formatted(caller.account(), key.arn());
        return (KmsException) KmsException.builder()
                .awsErrorDetails(ErrorDetails.of("Kms", "AccessDeniedException", message))
                .message(message)
                .statusCode(400)
                .build();
    }
}
