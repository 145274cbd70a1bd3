package io.imagesteward.sandbox.wire;

import io.imagesteward.sandbox.call.Caller;
import io.imagesteward.sandbox.call.Refusal;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/**
 * What a request's signature says: who sent it, to which service and Region.
 *
 * @param accessKeyId empty for the few requests that need no signature
 */
record Sender(Optional<String> accessKeyId, String region, Service service) {

    private static final Pattern ACCOUNT = Pattern.compile("\\d{12}");

    /** STS accepts these without a signature, for their callers have no AWS credentials yet. */
    private static final Set<String> UNSIGNED = Set.of("AssumeRoleWithSAML", "AssumeRoleWithWebIdentity");

    static Sender of(WireRequest request) {
        Optional<Scope> signed = Scope.of(request.headers().getFirst("Authorization"));
        if (signed.isPresent()) {
            Scope scope = signed.get();
            return new Sender(Optional.of(scope.accessKeyId()), scope.region(), Services.signedFor(scope.service()));
        }
        FormNode action =
                FormNode.parse(request.message().asUtf8String(), false).child("Action");
        if (action != null && UNSIGNED.contains(action.text())) {
            return new Sender(Optional.empty(), "us-east-1", Services.signedFor("sts"));
        }
        throw Refusal.of(
                "signature",
                403,
                "MissingAuthenticationToken",
                "The request has no Signature Version 4 in its Authorization header, which tells account and Region");
    }

    Caller caller(Credentials credentials) {
        if (accessKeyId.isEmpty()) {
            return Caller.ANONYMOUS;
        }
        String key = accessKeyId.get();
        return ACCOUNT.matcher(key).matches()
                ? new Caller(key, Optional.empty())
                : credentials.caller(key).orElseThrow(() -> unknown(key));
    }

    private AwsServiceException unknown(String key) {
        String message = "Nobody was given the access key %s; use one the sandbox issued, or an account's twelve digits"
                .formatted(key);
        return Refusal.of(service.signingName(), 403, "InvalidClientTokenId", message);
    }
}
