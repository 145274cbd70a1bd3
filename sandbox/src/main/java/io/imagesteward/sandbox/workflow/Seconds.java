package io.imagesteward.sandbox.workflow;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;

/** The fields that hold a number of seconds or compute one; 99,999,999 is the most that Step Functions takes. */
final class Seconds {
    static final int MOST = 99_999_999;

    private Seconds() {}

    static Duration of(String field, JsonNode value, int least) {
        if (!value.isIntegralNumber() || value.longValue() < least || value.longValue() > MOST) {
            throw StateFailed.query(field + " is " + value + ", expected a whole number from " + least + " to " + MOST);
        }
        return Duration.ofSeconds(value.longValue());
    }
}
