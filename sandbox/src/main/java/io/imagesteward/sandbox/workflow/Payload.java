package io.imagesteward.sandbox.workflow;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;

/** JSON as it travels between states: text of at most 256 KiB, the limit that Step Functions puts on input and output. */
final class Payload {
    static final int LIMIT = 262_144;

    /** The most that one character takes: written as an escape of six signs. */
    private static final int LONGEST_CHARACTER = 6;

    /** The most that a number, a word, or the signs around a value and its name take. */
    private static final int ENVELOPE = 32;

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

    /** Counts at least as much as the text would take, which is quick, and so spares most payloads the writing. */
    private static boolean surelyFits(JsonNode payload) {
        return room(payload, LIMIT) >= 0;
    }

    private static int room(JsonNode payload, int left) {
        int rest = left - ENVELOPE;
        if (payload.isBigInteger() || payload.isBigDecimal()) {
            return -1; // of any length
        }
        if (payload.isTextual()) {
            return rest - payload.textValue().length() * LONGEST_CHARACTER;
        }
        for (var field : payload.properties()) {
            rest = rest < 0
                    ? rest
                    : room(field.getValue(), rest - field.getKey().length() * LONGEST_CHARACTER);
        }
        if (payload.isArray()) {
            for (var item : payload) {
                rest = rest < 0 ? rest : room(item, rest);
            }
        }
        return rest;
    }

    /** Passes {@code payload} through, or fails as the service does when it is too large to hand on. */
    static JsonNode checked(JsonNode payload, String what) {
        if (!surelyFits(payload) && !fits(text(payload))) {
            throw StateFailed.dataLimit(
                    what + " has a size exceeding the maximum number of bytes service limit (" + LIMIT + ").");
        }
        return payload;
    }
}
