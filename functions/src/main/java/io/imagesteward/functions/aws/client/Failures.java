package io.imagesteward.functions.aws.client;

import io.imagesteward.core.failure.AccessDenied;
import io.imagesteward.core.failure.Gone;
import io.imagesteward.core.failure.LimitReached;
import io.imagesteward.core.failure.Rejected;
import io.imagesteward.core.failure.StewardFailure;
import io.imagesteward.core.failure.Throttled;
import io.imagesteward.core.failure.Unreachable;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * The one table that decides what an AWS error means for us. Codes, never HTTP status alone: services answer 400 for
 * almost everything.
 *
 * @see <a href="https://docs.aws.amazon.com/ec2/latest/devguide/errors-overview.html">EC2 error codes</a>
 */
public final class Failures {

    private static final int UNAUTHORIZED = 401;

    private static final Set<String> THROTTLED = Set.of(
            "RequestLimitExceeded",
            "Throttling",
            "ThrottlingException",
            "ThrottledException",
            "TooManyRequestsException",
            "ConcurrentTagAccess");
    private static final Set<String> SERVER = Set.of(
            "InternalError",
            "InternalFailure",
            "InternalServerError",
            "InternalServerException",
            "ServiceUnavailable",
            "ServiceUnavailableException",
            "Unavailable",
            "ConditionalRequestConflict",
            "ResourceUnavailableException",
            "ServerInternal");
    private static final Set<String> LIMIT = Set.of(
            "ResourceLimitExceeded",
            "ResourceLimitExceededException",
            "SnapshotLimitExceeded",
            "ConcurrentSnapshotLimitExceeded",
            "PendingSnapshotLimitExceeded");
    private static final Set<String> DENIED = Set.of(
            "UnauthorizedOperation",
            "AuthFailure",
            "AccessDenied",
            "AccessDeniedException",
            "AuthorizationError",
            "OptInRequired",
            "UnrecognizedClientException",
            "InvalidClientTokenId",
            "ExpiredToken",
            "ExpiredTokenException");
    private static final Set<String> GONE = Set.of(
            "InvalidAMIID.NotFound",
            "InvalidAMIID.Unavailable",
            "InvalidSnapshot.NotFound",
            "InvalidSnapshotID.NotFound",
            "InvalidImageUsageReportId.NotFound",
            "InvalidLaunchTemplateId.NotFound",
            "InvalidLaunchTemplateId.VersionNotFound",
            "InvalidLaunchTemplateName.NotFoundException",
            "NoSuchKey",
            "ResourceNotFoundException",
            "NotFoundException");

    /** What a person can do about refusals that AWS words tersely. */
    private static final Map<String, String> REMEDY = Map.of(
            "OptInRequired", "enable this Region for the account",
            "InvalidAMIName.Duplicate",
                    "another image has this name in the Region: deregister it or give it another name",
            "UnauthorizedOperation", "allow the action to this function's role, and look for a service control policy",
            "ResourceLimitExceeded", "wait for copies in flight, or raise the quota",
            "InvalidSnapshot.InUse", "another image is made of it: retire that one first",
            "AuthFailure", "only the owner may do this: check which account owns the image");

    private Failures() {}

    /** Runs a call and turns whatever the SDK throws into a failure that says what to do. */
    public static <T> T translating(String what, Supplier<T> call) {
        try {
            return call.get();
        } catch (SdkException e) {
            throw of(what, e);
        }
    }

    /**
     * Sorts an SDK exception.
     *
     * @param what the call in words, such as "CopyImage in eu-west-1"
     */
    static StewardFailure of(String what, SdkException exception) {
        if (exception instanceof AwsServiceException service) {
            var details = service.awsErrorDetails();
            if (details != null && details.errorCode() != null) {
                return byCode(what, service);
            }
            if (service.statusCode() == UNAUTHORIZED) {
                // A Region that is not enabled answers so, and the JDK's HTTP client keeps the body to itself.
                return new AccessDenied(what + ": HTTP 401; is this Region enabled for the account?", service);
            }
        }
        return new Unreachable("%s: no usable answer (%s)".formatted(what, exception.getMessage()), exception);
    }

    private static StewardFailure byCode(String what, AwsServiceException service) {
        var code = service.awsErrorDetails().errorCode();
        var remedy = REMEDY.containsKey(code) ? "; " + REMEDY.get(code) : "";
        var message = "%s: %s (%s)%s".formatted(what, service.awsErrorDetails().errorMessage(), code, remedy);
        if (THROTTLED.contains(code) || service.isThrottlingException()) {
            return new Throttled(message, service);
        }
        if (GONE.contains(code)) {
            return new Gone(message, service);
        }
        if (DENIED.contains(code)) {
            return new AccessDenied(message, service);
        }
        if (LIMIT.contains(code)) {
            return new LimitReached(message, service);
        }
        if (SERVER.contains(code) || service.statusCode() >= 500) {
            return new Unreachable(message, service);
        }
        return new Rejected(message, service);
    }
}
