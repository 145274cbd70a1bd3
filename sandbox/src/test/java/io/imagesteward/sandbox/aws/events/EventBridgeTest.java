package io.imagesteward.sandbox.aws.events;

import static io.imagesteward.sandbox.world.TestWorld.HUB;
import static io.imagesteward.sandbox.world.TestWorld.IRELAND;
import static io.imagesteward.sandbox.world.TestWorld.VIRGINIA;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.imagesteward.sandbox.world.TestWorld;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;

class EventBridgeTest {

    private final TestWorld test = new TestWorld();
    private final EventBus bus = test.hub().bus();
    private final EventBridgeClient events = test.client(EventBridgeClient.class, "events", HUB, VIRGINIA);
    private final List<JsonNode> received = new ArrayList<>();

    @Test
    void anEventReachesTheRulesItMatchesAfterTheCall() throws JsonProcessingException {
        bus.subscribe("ours", pattern("{\"source\": [\"image.steward\"]}"), received::add);
        bus.subscribe("others", pattern("{\"source\": [\"another\"]}"), received::add);
        var answer = events.putEvents(r -> r.entries(entry("{\"image\": \"ami-1\"}")));
        assertThat(received).isEmpty();
        test.pass(Duration.ZERO);
        assertThat(received).hasSize(1);
        var event = received.getFirst();
        assertThat(event.path("id").asText())
                .isEqualTo(answer.entries().getFirst().eventId());
        assertThat(event.path("account").asText()).isEqualTo(HUB);
        assertThat(event.path("region").asText()).isEqualTo(VIRGINIA);
        assertThat(event.path("time").asText()).isEqualTo("2026-01-05T09:00:00Z");
        assertThat(event.at("/detail/image").asText()).isEqualTo("ami-1");
    }

    @Test
    void eventsStayInTheirAccountAndRegion() throws JsonProcessingException {
        var all = pattern("{\"source\": [{\"exists\": true}]}");
        test.world.account(HUB).region(IRELAND).bus().subscribe("all", all, received::add);
        test.spoke().bus().subscribe("all", all, received::add);
        events.putEvents(r -> r.entries(entry("{}")));
        test.pass(Duration.ZERO);
        assertThat(received).isEmpty();
        assertThat(bus.published()).hasSize(1);
    }

    @Test
    void aBadEntryFailsAloneAndIsCounted() {
        var answer = events.putEvents(
                r -> r.entries(entry("{}"), entry("no json"), entry("{}").copy(e -> e.source("aws.ec2"))));
        assertThat(answer.failedEntryCount()).isEqualTo(2);
        assertThat(answer.entries().get(0).eventId()).isNotNull();
        assertThat(answer.entries().get(1).errorCode()).isEqualTo("MalformedDetail");
        assertThat(answer.entries().get(2).errorCode()).isEqualTo("NotAuthorizedForSourceException");
        assertThat(bus.published()).hasSize(1);
    }

    @Test
    void anUnknownBusFailsTheEntry() {
        var answer = events.putEvents(r -> r.entries(entry("{}").copy(e -> e.eventBusName("other"))));
        assertThat(answer.entries().getFirst().errorCode()).isEqualTo("ResourceNotFoundException");
    }

    @Test
    void aRemovedRuleReceivesNothing() throws JsonProcessingException {
        bus.subscribe("all", pattern("{\"source\": [{\"exists\": true}]}"), received::add);
        bus.unsubscribe("all");
        events.putEvents(r -> r.entries(entry("{}")));
        test.pass(Duration.ZERO);
        assertThat(received).isEmpty();
    }

    private static PutEventsRequestEntry entry(String detail) {
        return PutEventsRequestEntry.builder()
                .source("image.steward")
                .detailType("Image Shared")
                .detail(detail)
                .build();
    }

    private static EventPattern pattern(String json) throws JsonProcessingException {
        return EventPattern.parse(new JsonMapper().readTree(json));
    }
}
