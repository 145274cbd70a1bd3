package io.imagesteward.sandbox.wire;

import io.imagesteward.sandbox.call.Caller;
import io.imagesteward.sandbox.call.Refusal;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Who sent a request, to which service and Region: all that is not in the operation itself. */
record Sender(Caller caller, String region, Service service) {

    private static final Pattern ACCOUNT = Pattern.compile("\\d{12}");

    /** STS accepts these without a signature, for their callers have no AWS credentials yet. */
    private static final Set<String> UNSIGNED = Set.of("AssumeRoleWithSAML", "AssumeRoleWithWebIdentity");

    static Sender of(WireRequest request, Credentials credentials) {
        Optional<Scope> scope = Scope.of(request.headers().getFirst("Authorization"));
        if (scope.isPresent()) {
            return of(scope.get(), credentials);
        }
        FormNode action = FormNode.parse(request.body().asUtf8String(), false).child("Action");
        if (action != null && UNSIGNED.contains(action.text())) {
            return new Sender(Caller.ANONYMOUS, "us-east-1", Services.signedFor("sts"));
        }
        throw Refusal.of(
                "signature",
                403,
                "MissingAuthenticationToken",
                "The request has no Signature Version 4 in its Authorization header, which tells account and Region");
    }

    private static Sender of(Scope scope, Credentials credentials) {
        String key = scope.accessKeyId();
        Caller caller = ACCOUNT.matcher(key).matches()
                ? new Caller(key, Optional.empty())
                : credentials.caller(key).orElseThrow(() -> unknown(scope));
        return new Sender(caller, scope.region(), Services.signedFor(scope.service()));
    }

    private static RuntimeException unknown(Scope scope) {
        return Refusal.of(
                scope.service(),
                403,
                "InvalidClientTokenId",
                "Nobody was given the access key %s; use a key the sandbox issued, or twelve digits to be that account"
                        .formatted(scope.accessKeyId()));
    }
}
