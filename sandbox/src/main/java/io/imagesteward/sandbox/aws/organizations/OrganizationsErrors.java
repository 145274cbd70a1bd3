package io.imagesteward.sandbox.aws.organizations;

import io.imagesteward.sandbox.aws.ErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.organizations.model.AccessDeniedException;
import software.amazon.awssdk.services.organizations.model.AccountNotFoundException;
import software.amazon.awssdk.services.organizations.model.AwsOrganizationsNotInUseException;
import software.amazon.awssdk.services.organizations.model.ChildNotFoundException;
import software.amazon.awssdk.services.organizations.model.InvalidInputException;
import software.amazon.awssdk.services.organizations.model.ParentNotFoundException;

/** The refusals of Organizations; see the errors of each operation in the AWS Organizations API Reference. */
final class OrganizationsErrors {

    private static final int BAD_REQUEST = 400;

    private OrganizationsErrors() {}

    static AwsServiceException accessDenied() {
        return with(
                AccessDeniedException.builder(),
                "AccessDeniedException",
                "You don't have permissions to access this resource.");
    }

    static AwsServiceException notInUse() {
        return with(
                AwsOrganizationsNotInUseException.builder(),
                "AWSOrganizationsNotInUseException",
                "Your account is not a member of an organization.");
    }

    static AwsServiceException noAccount() {
        return with(
                AccountNotFoundException.builder(),
                "AccountNotFoundException",
                "You specified an account that doesn't exist.");
    }

    static AwsServiceException noParent() {
        return with(
                ParentNotFoundException.builder(),
                "ParentNotFoundException",
                "You specified parent that doesn't exist.");
    }

    static AwsServiceException noChild() {
        return with(
                ChildNotFoundException.builder(),
                "ChildNotFoundException",
                "You specified a child that doesn't exist.");
    }

    static AwsServiceException invalid(String message) {
        return with(InvalidInputException.builder(), "InvalidInputException", message);
    }

    private static AwsServiceException with(AwsServiceException.Builder error, String code, String message) {
        return error.awsErrorDetails(ErrorDetails.of("Organizations", code, message))
                .message(message)
                .statusCode(BAD_REQUEST)
                .build();
    }
}
