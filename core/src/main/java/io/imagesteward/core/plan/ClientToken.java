package io.imagesteward.core.plan;

import io.imagesteward.core.image.ImageRef;
import io.imagesteward.core.image.KmsKey;
import io.imagesteward.core.image.Place;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The token that makes CopyImage safe to repeat. It is derived from what is wanted, so that two runs with the same
 * intent get the same copy; a Region alone does not make two requests different for EC2, so it is part of the token.
 * A failed copy would be returned again under its token, hence the attempt; and so would one that somebody deregistered,
 * hence the hour. Two runs in two hours still make one copy, because the second one sees the first one's.
 *
 * @see <a href="https://docs.aws.amazon.com/ec2/latest/devguide/ec2-api-idempotency.html">Ensuring idempotency</a>
 */
final class ClientToken {

    private static final int BYTES = 20;

    private ClientToken() {}

    static String of(ImageRef source, Place place, Optional<KmsKey> key, int attempt, Instant now) {
        var intent = "%s/%s/%s>%s>%s>%d>%s"
                .formatted(
                        source.account(),
                        source.region(),
                        source.id().value(),
                        place.account().equals(source.account()) ? place.region() : place,
                        key.map(Object::toString).orElse(""),
                        attempt,
                        now.truncatedTo(ChronoUnit.HOURS));
        return "image-steward-" + HexFormat.of().formatHex(sha256(intent), 0, BYTES);
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
