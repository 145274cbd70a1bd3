package io.imagesteward.sandbox.aws.events;

import com.fasterxml.jackson.databind.JsonNode;
import io.imagesteward.sandbox.aws.Surroundings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The default event bus of one account and Region: keeps what was published and hands it to the rules it matches.
 *
 * <p>Targets run as work of their own, after the call that caused the event: in AWS, too, nothing waits for a rule.
 */
public final class EventBus {

    private record Rule(EventPattern pattern, Consumer<JsonNode> target) {}

    private final Surroundings surroundings;
    private final Map<String, Rule> rules = new LinkedHashMap<>();
    private final List<JsonNode> published = new ArrayList<>();

    EventBus(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /** Adds a rule; one of the same name is replaced, as PutRule does. */
    public void subscribe(String rule, EventPattern pattern, Consumer<JsonNode> target) {
        surroundings.atomically(() -> rules.put(rule, new Rule(pattern, target)));
    }

    public void unsubscribe(String rule) {
        surroundings.atomically(() -> rules.remove(rule));
    }

    /** Publishes a whole event, envelope included. */
    public void publish(JsonNode envelope) {
        surroundings.atomically(() -> {
            published.add(envelope);
            rules.values().stream()
                    .filter(rule -> rule.pattern().matches(envelope))
                    .forEach(rule -> surroundings.deliver(() -> rule.target().accept(envelope)));
            return envelope;
        });
    }

    /** Everything published so far, matched or not. */
    public List<JsonNode> published() {
        return surroundings.atomically(() -> List.copyOf(published));
    }

    /** What was published under a detail-type. */
    public List<JsonNode> published(String detailType) {
        return published().stream()
                .filter(event -> event.path("detail-type").asText().equals(detailType))
                .toList();
    }
}
