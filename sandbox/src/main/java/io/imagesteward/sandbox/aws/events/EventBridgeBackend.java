package io.imagesteward.sandbox.aws.events;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.imagesteward.sandbox.aws.ErrorDetails;
import io.imagesteward.sandbox.aws.Place;
import io.imagesteward.sandbox.aws.Surroundings;
import java.util.Optional;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.EventBridgeException;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequest;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;
import software.amazon.awssdk.services.eventbridge.model.PutEventsResponse;
import software.amazon.awssdk.services.eventbridge.model.PutEventsResultEntry;

/**
 * PutEvents on the default bus.
 *
 * <p>A bad entry does not fail the call: it is answered in its place with an ErrorCode and counted in FailedEntryCount,
 * as PutEvents documents, so a caller that looks only for exceptions loses events.
 */
public final class EventBridgeBackend implements EventBridgeClient {

    private static final int MOST_ENTRIES = 10;
    private static final JsonMapper JSON = new JsonMapper();

    private final EventBuses buses;
    private final Surroundings surroundings;
    private final Place place;

    EventBridgeBackend(EventBuses buses, Surroundings surroundings, Place place) {
        this.buses = buses;
        this.surroundings = surroundings;
        this.place = place;
    }

    @Override
    public PutEventsResponse putEvents(PutEventsRequest request) {
        int count = request.entries().size();
        if (count < 1 || count > MOST_ENTRIES) {
            throw invalid("PutEvents takes 1 to %d entries, found %d".formatted(MOST_ENTRIES, count));
        }
        return surroundings.atomically(() -> {
            var results = request.entries().stream().map(this::put).toList();
            var failed = results.stream().filter(r -> r.errorCode() != null).count();
            return PutEventsResponse.builder()
                    .entries(results)
                    .failedEntryCount((int) failed)
                    .build();
        });
    }

    private PutEventsResultEntry put(PutEventsRequestEntry entry) {
        if (entry.eventBusName() != null && !isDefaultBus(entry.eventBusName())) {
            return failed("ResourceNotFoundException", "Event bus %s does not exist.".formatted(entry.eventBusName()));
        }
        if (entry.source() == null || entry.detailType() == null || entry.detail() == null) {
            return failed("InvalidArgument", "Parameters Source, DetailType and Detail are required.");
        }
        if (entry.source().startsWith("aws.")) {
            return failed("NotAuthorizedForSourceException", "Not authorized for the source.");
        }
        return detail(entry.detail())
                .map(detail -> {
                    var message = new EventBuses.Message(entry.source(), entry.detailType(), entry.resources(), detail);
                    return PutEventsResultEntry.builder()
                            .eventId(buses.publish(place, message))
                            .build();
                })
                .orElseGet(() -> failed("MalformedDetail", "Detail is malformed."));
    }

    private boolean isDefaultBus(String name) {
        return name.equals("default") || name.equals(place.arn("events", "event-bus/default"));
    }

    private static Optional<JsonNode> detail(String text) {
        try {
            return Optional.of(JSON.readTree(text)).filter(JsonNode::isObject);
        } catch (JsonProcessingException malformed) {
            return Optional.empty();
        }
    }

    private static PutEventsResultEntry failed(String code, String message) {
        return PutEventsResultEntry.builder()
                .errorCode(code)
                .errorMessage(message)
                .build();
    }

    private static EventBridgeException invalid(String message) {
        return (EventBridgeException) EventBridgeException.builder()
                .awsErrorDetails(ErrorDetails.of("EventBridge", "ValidationException", message))
                .message(message)
                .statusCode(400)
                .build();
    }

    @Override
    public String serviceName() {
        return SERVICE_NAME;
    }

    @Override
    public void close() {
        // Holds nothing to release.
    }
}
