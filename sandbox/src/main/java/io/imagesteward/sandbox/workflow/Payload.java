package io.imagesteward.sandbox.workflow;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;

/** JSON as it travels between states: text of at most 256 KiB, the limit that Step Functions puts on input and output. */
final class Payload {
    static final int LIMIT = 262_144;
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Payload() {}

    static JsonNode parse(String text) throws JsonProcessingException {
        return MAPPER.readTree(text);
    }

    static String text(JsonNode payload) {
        return payload.toString();
    }

    static boolean fits(String text) {
        return text.length() <= LIMIT && text.getBytes(StandardCharsets.UTF_8).length <= LIMIT;
    }

    /** Passes {@code payload} through, or fails as the service does when it is too large to hand on. */
    static JsonNode checked(JsonNode payload, String what) {
        if (!fits(text(payload))) {
            throw StateFailed.dataLimit(
                    what + " has a size exceeding the maximum number of bytes service limit (" + LIMIT + ").");
        }
        return payload;
    }
}
