package io.imagesteward.sandbox.aws.ec2;

import io.imagesteward.sandbox.aws.ErrorDetails;
import software.amazon.awssdk.services.ec2.model.Ec2Exception;

/**
 * The refusals of EC2.
 *
 * <p>The EC2 model declares no exceptions, so callers can only go by the code; codes are those of "Error codes for the
 * Amazon EC2 API" in the EC2 Developer Guide.
 */
final class Ec2Errors {

    private static final int BAD_REQUEST = 400;
    private static final int FORBIDDEN = 403;
    private static final int PRECONDITION_FAILED = 412;

    private Ec2Errors() {}

    // The annotation that the check asks for would need a library of its own.
    @SuppressWarnings("AnnotateFormatMethod")
    static Ec2Exception of(String code, String message, Object... arguments) {
        return of(BAD_REQUEST, code, message.formatted(arguments));
    }

    static Ec2Exception missing(String parameter) {
        return of("MissingParameter", "The request must contain the parameter %s", parameter);
    }

    static Ec2Exception invalidValue(String message, Object... arguments) {
        return of("InvalidParameterValue", message, arguments);
    }

    static Ec2Exception combination(String message, Object... arguments) {
        return of("InvalidParameterCombination", message, arguments);
    }

    static Ec2Exception notYourImage(String imageId) {
        return of("AuthFailure", "Not authorized for image:%s", imageId);
    }

    static Ec2Exception noSuchImage(String imageId) {
        return of("InvalidAMIID.NotFound", "The image id '[%s]' does not exist", imageId);
    }

    static Ec2Exception imageUnavailable(String imageId) {
        return of("InvalidAMIID.Unavailable", "The image ID '%s' is no longer available", imageId);
    }

    static Ec2Exception malformedImageId(String imageId) {
        return of("InvalidAMIID.Malformed", "Invalid id: \"%s\" (expecting \"ami-...\")", imageId);
    }

    static Ec2Exception noSuchSnapshot(String snapshotId) {
        return of("InvalidSnapshot.NotFound", "The snapshot '%s' does not exist.", snapshotId);
    }

    static Ec2Exception malformedSnapshotId(String snapshotId) {
        return of("InvalidSnapshotID.Malformed", "Invalid id: \"%s\" (expecting \"snap-...\")", snapshotId);
    }

    static Ec2Exception unauthorized(String action) {
        return of(
                FORBIDDEN,
                "UnauthorizedOperation",
                "You are not authorized to perform this operation, which also needs " + action);
    }

    /** DryRun reports success as an error. */
    static Ec2Exception dryRun() {
        return of(PRECONDITION_FAILED, "DryRunOperation", "Request would have succeeded, but DryRun flag is set.");
    }

    private static Ec2Exception of(int status, String code, String message) {
        return (Ec2Exception) Ec2Exception.builder()
                .awsErrorDetails(ErrorDetails.of("Ec2", code, message))
                .message(message)
                .statusCode(status)
                .build();
    }
}
