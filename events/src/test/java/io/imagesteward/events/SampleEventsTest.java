package io.imagesteward.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The files that the documentation tells people to send must be understood when they arrive. */
class SampleEventsTest {
    private static final Path SAMPLES = Path.of("..", "samples", "events");

    @Test
    void theAvailableAmiIsAnEnvelopeThatIsUnderstood() throws IOException {
        var event = Json.MAPPER.readTree(SAMPLES.resolve("ami-available.json").toFile());

        assertThat(event).isEqualTo(Json.example(HeardType.AMI_STATE_CHANGE));
    }

    @Test
    void theRequestIsAPutEventsEntryThatIsUnderstood() throws IOException {
        var entries = Json.MAPPER.readTree(
                SAMPLES.resolve("image-distribution-requested.json").toFile());

        assertThat(entries).hasSize(1);
        assertThat(Heard.from(Json.envelope(delivered(entries.get(0)))))
                .isEqualTo(new ImageDistributionRequested(
                        "ami-0a1b2c3d4e5f60718", null, "golden-linux", "First distribution, sent by hand."));
    }

    @Test
    void noSampleIsLeftOut() throws IOException {
        try (var files = Files.list(SAMPLES)) {
            assertThat(files.map(Path::getFileName).map(Path::toString))
                    .containsExactlyInAnyOrder("ami-available.json", "image-distribution-requested.json");
        }
    }

    /** What EventBridge makes of an entry of PutEvents. */
    private static ObjectNode delivered(JsonNode entry) throws IOException {
        var event = Json.example(HeardType.IMAGE_DISTRIBUTION_REQUESTED);
        event.set("source", entry.get("Source"));
        event.set("detail-type", entry.get("DetailType"));
        event.set("detail", Json.MAPPER.readTree(entry.get("Detail").textValue()));
        return event;
    }
}
