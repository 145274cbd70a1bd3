package io.imagesteward.sandbox.aws.events;

import com.fasterxml.jackson.databind.JsonNode;
import io.imagesteward.sandbox.aws.Wildcard;
import java.util.List;

/**
 * One alternative in an array of an event pattern.
 *
 * <p>The operators are those of "Comparison operators for use in event patterns" in the EventBridge User Guide.
 */
sealed interface Matcher {

    /** Whether a value of the event, or its absence (a missing node), satisfies this. */
    boolean matches(JsonNode value);

    record Exact(JsonNode expected) implements Matcher {
        @Override
        public boolean matches(JsonNode value) {
            return expected.equals(value);
        }
    }

    record Prefix(String prefix) implements Matcher {
        @Override
        public boolean matches(JsonNode value) {
            return value.isTextual() && value.textValue().startsWith(prefix);
        }
    }

    record Suffix(String suffix) implements Matcher {
        @Override
        public boolean matches(JsonNode value) {
            return value.isTextual() && value.textValue().endsWith(suffix);
        }
    }

    record IgnoringCase(String expected) implements Matcher {
        @Override
        public boolean matches(JsonNode value) {
            return value.isTextual() && value.textValue().equalsIgnoreCase(expected);
        }
    }

    record Wild(Wildcard wildcard) implements Matcher {
        @Override
        public boolean matches(JsonNode value) {
            return value.isTextual() && wildcard.matches(value.textValue());
        }
    }

    record Exists(boolean wanted) implements Matcher {
        @Override
        public boolean matches(JsonNode value) {
            return !value.isMissingNode() == wanted;
        }
    }

    /** A value that is there and matches none of these. */
    record AnythingBut(List<Matcher> excluded) implements Matcher {
        @Override
        public boolean matches(JsonNode value) {
            return !value.isMissingNode() && excluded.stream().noneMatch(matcher -> matcher.matches(value));
        }
    }
}
