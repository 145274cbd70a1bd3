package io.imagesteward.sandbox.aws.ec2;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.ec2.model.CopyImageRequest;

/**
 * Which copy a client token already made.
 *
 * <p>Tokens belong to an account and the Region that is called; the same token in another Region is another request. See
 * "Ensuring idempotency in Amazon EC2 API requests" in the EC2 Developer Guide.
 */
final class CopyTokens {

    private static final String SYNTAX = "[\\x21-\\x7E]{1,64}";

    private record Token(String account, String text) {}

    private record Use(CopyImageRequest request, String imageId) {}

    private final Map<Token, Use> uses = new HashMap<>();

    /** The image that this request made before, if it did. */
    Optional<String> imageMadeBy(String account, CopyImageRequest request) {
        String text = request.clientToken();
        if (text == null) {
            return Optional.empty();
        }
        if (!text.matches(SYNTAX)) {
            throw Ec2Errors.of("InvalidClientToken", "Client token %s needs 1 to 64 printable ASCII characters", text);
        }
        var use = Optional.ofNullable(uses.get(new Token(account, text)));
        if (use.filter(earlier -> !earlier.request().equals(request)).isPresent()) {
            throw Ec2Errors.of(
                    "IdempotentParameterMismatch",
                    "The client token %s was used before with other parameters. Use another token or the same parameters.",
                    text);
        }
        return use.map(Use::imageId);
    }

    void remember(String account, CopyImageRequest request, String imageId) {
        if (request.clientToken() != null) {
            uses.put(new Token(account, request.clientToken()), new Use(request, imageId));
        }
    }
}
