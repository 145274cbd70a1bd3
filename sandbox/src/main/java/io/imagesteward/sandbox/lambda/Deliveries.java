package io.imagesteward.sandbox.lambda;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;

/**
 * How often and when a matched event reaches its target. AWS sends image events best effort and a rule may fire more
 * than once, so none, two, and late are all answers to be expected.
 *
 * @see <a href="https://docs.aws.amazon.com/eventbridge/latest/ref/event-delivery-level.html">Event delivery level</a>
 */
@FunctionalInterface
public interface Deliveries {

    /** One entry for each delivery: how late it is. */
    List<Duration> of(JsonNode event);

    /** Once and at once. */
    static Deliveries reliable() {
        return event -> List.of(Duration.ZERO);
    }
}
