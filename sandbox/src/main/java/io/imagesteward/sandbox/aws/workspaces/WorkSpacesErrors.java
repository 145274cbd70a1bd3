package io.imagesteward.sandbox.aws.workspaces;

import io.imagesteward.sandbox.aws.ErrorDetails;
import software.amazon.awssdk.services.workspaces.model.AccessDeniedException;
import software.amazon.awssdk.services.workspaces.model.InvalidParameterValuesException;
import software.amazon.awssdk.services.workspaces.model.InvalidResourceStateException;
import software.amazon.awssdk.services.workspaces.model.OperationNotSupportedException;
import software.amazon.awssdk.services.workspaces.model.ResourceAlreadyExistsException;
import software.amazon.awssdk.services.workspaces.model.ResourceAssociatedException;
import software.amazon.awssdk.services.workspaces.model.ResourceLimitExceededException;
import software.amazon.awssdk.services.workspaces.model.ResourceNotFoundException;
import software.amazon.awssdk.services.workspaces.model.ResourceUnavailableException;
import software.amazon.awssdk.services.workspaces.model.WorkSpacesException;

/**
 * The refusals of WorkSpaces, all of them HTTP 400, so that only the code tells one from another; see "Errors" of each
 * operation in the Amazon WorkSpaces API Reference.
 */
// The annotation that the check asks for would need a library of its own.
@SuppressWarnings("AnnotateFormatMethod")
final class WorkSpacesErrors {

    private static final int BAD_REQUEST = 400;

    private WorkSpacesErrors() {}

    static WorkSpacesException invalid(String message, Object... arguments) {
        return of(InvalidParameterValuesException.builder(), "InvalidParameterValues", message.formatted(arguments));
    }

    /** What breaks a constraint of the model is refused before the operation sees it. */
    static WorkSpacesException validation(String message) {
        return with(WorkSpacesException.builder(), "ValidationException", message);
    }

    static WorkSpacesException noSuchImage(String imageId) {
        return notFound("The image %s cannot be found.".formatted(imageId), imageId);
    }

    static WorkSpacesException notFound(String message, String resourceId) {
        return of(ResourceNotFoundException.builder().resourceId(resourceId), "ResourceNotFound", message);
    }

    static WorkSpacesException unavailable(String resourceId) {
        String message = "The resource %s is not available.".formatted(resourceId);
        return of(ResourceUnavailableException.builder().resourceId(resourceId), "ResourceUnavailable", message);
    }

    static WorkSpacesException unsupported(String message, Object... arguments) {
        return of(OperationNotSupportedException.builder(), "OperationNotSupported", message.formatted(arguments));
    }

    static WorkSpacesException denied(String message, Object... arguments) {
        return of(AccessDeniedException.builder(), "AccessDenied", message.formatted(arguments));
    }

    static WorkSpacesException badState(String message, Object... arguments) {
        return of(InvalidResourceStateException.builder(), "InvalidResourceState", message.formatted(arguments));
    }

    static WorkSpacesException associated(String message, Object... arguments) {
        return of(ResourceAssociatedException.builder(), "ResourceAssociated", message.formatted(arguments));
    }

    static WorkSpacesException exists(String message, Object... arguments) {
        return of(ResourceAlreadyExistsException.builder(), "ResourceAlreadyExists", message.formatted(arguments));
    }

    static WorkSpacesException limit(String message, Object... arguments) {
        return of(ResourceLimitExceededException.builder(), "ResourceLimitExceeded", message.formatted(arguments));
    }

    private static WorkSpacesException of(WorkSpacesException.Builder error, String code, String message) {
        return with(error, code + "Exception", message);
    }

    private static WorkSpacesException with(WorkSpacesException.Builder error, String code, String message) {
        return (WorkSpacesException) error.awsErrorDetails(ErrorDetails.of("WorkSpaces", code, message))
                .message(message)
                .statusCode(BAD_REQUEST)
                .build();
    }
}
