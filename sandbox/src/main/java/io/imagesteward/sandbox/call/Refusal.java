package io.imagesteward.sandbox.call;

import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/**
 * The refusals any AWS service may give, in the words of the family the service belongs to.
 *
 * <p>Families differ: EC2 says UnauthorizedOperation where S3, STS and SNS say AccessDenied and the JSON services
 * AccessDeniedException. Code that recognises only one of them fails in production, so the sandbox keeps them apart.
 * See "Common errors" in each service's API reference.
 */
public enum Refusal {
    EC2("UnauthorizedOperation", "RequestLimitExceeded", 503),
    S3("AccessDenied", "SlowDown", 503),
    ORGANIZATIONS("AccessDeniedException", "TooManyRequestsException", 400),
    QUERY("AccessDenied", "Throttling", 400),
    JSON("AccessDeniedException", "ThrottlingException", 400);

    private final String denied;
    private final String throttled;
    private final int throttledStatus;

    Refusal(String denied, String throttled, int throttledStatus) {
        this.denied = denied;
        this.throttled = throttled;
        this.throttledStatus = throttledStatus;
    }

    /** IAM, or a fault in its name, forbids the call. */
    public static AwsServiceException accessDenied(Call call, String reason) {
        return of(call.service(), 403, family(call).denied, reason);
    }

    /** The caller is over its request rate; every SDK recognises the code as throttling. */
    public static AwsServiceException throttled(Call call) {
        Refusal family = family(call);
        String message = "Rate exceeded for %s in %s".formatted(call.operation(), call.region());
        return of(call.service(), family.throttledStatus, family.throttled, message);
    }

    /** The service does not answer in this Region for now. */
    public static AwsServiceException unavailable(Call call) {
        String message = "%s is not available in %s".formatted(call.service(), call.region());
        return of(call.service(), 503, "ServiceUnavailable", message);
    }

    /** The sandbox has not learnt this operation: an answer of its own that no AWS service gives. */
    public static AwsServiceException notImplemented(String service, String message) {
        return of(service, 501, "NotImplemented", message);
    }

    /** Any other refusal, complete enough for every protocol to write it. */
    public static AwsServiceException of(String service, int status, String code, String message) {
        var details = AwsErrorDetails.builder()
                .serviceName(service)
                .errorCode(code)
                .errorMessage(message)
                .build();
        return AwsServiceException.builder()
                .message(message)
                .statusCode(status)
                .awsErrorDetails(details)
                .build();
    }

    private static Refusal family(Call call) {
        return switch (call.service()) {
            case "ec2" -> EC2;
            case "s3" -> S3;
            case "organizations" -> ORGANIZATIONS;
            case "sts", "sns", "iam" -> QUERY;
            default -> JSON;
        };
    }
}
