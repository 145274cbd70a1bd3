package io.imagesteward.sandbox.aws.events;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.imagesteward.sandbox.aws.Place;
import io.imagesteward.sandbox.aws.Surroundings;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;

/** All default event buses, and the envelope that services put around what they have to say. */
public final class EventBuses {

    private final Surroundings surroundings;
    private final Map<Place, EventBus> buses = new HashMap<>();

    public EventBuses(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    public EventBus in(Place place) {
        return surroundings.atomically(() -> buses.computeIfAbsent(place, p -> new EventBus(surroundings)));
    }

    public EventBridgeClient backend(Place place) {
        return new EventBridgeBackend(this, surroundings, place);
    }

    /** What an event says, without the envelope. */
    public record Message(String source, String detailType, List<String> resources, JsonNode detail) {}

    /** Publishes a message at a place and answers the event's id. */
    public String publish(Place place, Message message) {
        ObjectNode envelope = JsonNodeFactory.instance.objectNode();
        String id = surroundings.ids().uuid();
        envelope.put("version", "0");
        envelope.put("id", id);
        envelope.put("detail-type", message.detailType());
        envelope.put("source", message.source());
        envelope.put("account", place.account());
        envelope.put("time", surroundings.now().truncatedTo(ChronoUnit.SECONDS).toString());
        envelope.put("region", place.region());
        var resources = envelope.putArray("resources");
        message.resources().forEach(resources::add);
        envelope.set("detail", message.detail());
        in(place).publish(envelope);
        return id;
    }
}
