package io.imagesteward.sandbox.wire;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The credential scope of a Signature Version 4 header: who calls which service in which Region.
 *
 * <p>It is all the sandbox takes from a signature, which is how one port serves every account, Region and service. The
 * signature itself is not verified: nobody here holds a secret.
 */
record Scope(String accessKeyId, String region, String service) {

    private static final Pattern CREDENTIAL =
            Pattern.compile("AWS4-HMAC-SHA256 Credential=([^/]+)/\\d{8}/([^/]+)/([^/]+)/aws4_request,.*");

    static Optional<Scope> of(@Nullable String authorization) {
        return Optional.ofNullable(authorization)
                .map(CREDENTIAL::matcher)
                .filter(Matcher::matches)
                .map(scope -> new Scope(scope.group(1), scope.group(2), scope.group(3)));
    }
}
