package io.imagesteward.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The files that the documentation tells people to send must be understood when they arrive. */
class SampleEventsTest {
    private static final Path SAMPLES = Path.of("..", "samples", "events");
    private static final String IMAGE = "ami-0a1b2c3d4e5f60718";

    @Test
    void theAvailableAmiIsAnEnvelopeThatIsUnderstood() throws IOException {
        var event = Json.MAPPER.readTree(SAMPLES.resolve("ami-available.json").toFile());

        assertThat(event).isEqualTo(Json.example(HeardType.AMI_STATE_CHANGE));
    }

    @ParameterizedTest
    @MethodSource("requests")
    void eachRequestIsAPutEventsEntryThatIsUnderstood(String file, Heard meaning) throws IOException {
        var entries = Json.MAPPER.readTree(SAMPLES.resolve(file).toFile());

        assertThat(entries).hasSize(1);
        assertThat(Heard.from(Json.envelope(delivered(entries.get(0))))).isEqualTo(meaning);
    }

    @Test
    void noSampleIsLeftOut() throws IOException {
        var known = Stream.concat(Stream.of("ami-available.json"), requests().map(pair -> (String) pair.get()[0]));
        try (var files = Files.list(SAMPLES)) {
            assertThat(files.map(Path::getFileName).map(Path::toString))
                    .containsExactlyInAnyOrderElementsOf(known.toList());
        }
    }

    static Stream<Arguments> requests() {
        return Stream.of(
                arguments(
                        "image-distribution-requested.json",
                        new ImageDistributionRequested(
                                IMAGE, null, "golden-linux", "First distribution, sent by hand.")),
                arguments(
                        "image-retirement-requested.json",
                        new ImageRetirementRequested(IMAGE, null, "golden-linux", true)),
                arguments(
                        "images-review-requested.json", new ImageRetirementRequested(null, null, "golden-linux", true)),
                arguments(
                        "image-retirement-approved.json",
                        new ImageRetirementApproved(IMAGE, "us-east-1", "alice@example.com")),
                arguments(
                        "image-retirement-refused.json",
                        new ImageRetirementRefused(
                                IMAGE, "us-east-1", "bob@example.com", "Payments rebuilds on it until June.")),
                arguments(
                        "image-sweep-requested.json",
                        new ImageSweepRequested("full", "audit", "Before the audit on Monday.")),
                arguments(
                        "share-cancellation-requested.json",
                        new ShareCancellationRequested(
                                IMAGE, "us-east-1", "111122223333", "555566667777", "alice@example.com")),
                arguments(
                        "image-restore-requested.json",
                        new ImageRestoreRequested(IMAGE, "us-east-1", "The rollback plan names it.")),
                arguments(
                        "image-creation-requested.json",
                        new ImageCreationRequested(
                                wanted("golden-linux-2026.02", null, "golden-linux", "The February build."),
                                "i-0a9b8c7d6e5f40312",
                                false,
                                null)),
                arguments(
                        "workspaces-image-creation-requested.json",
                        new ImageCreationRequested(
                                wanted(
                                        "golden-desktop-2026.03",
                                        "The desktop that Alice prepared",
                                        null,
                                        "Alice has installed what everybody needs."),
                                null,
                                false,
                                "ws-0a1b2c3d4")),
                arguments(
                        "image-import-requested.json",
                        new ImageImportRequested(
                                wanted(
                                        "golden-desktop-2026.01",
                                        "Windows 11 with everything",
                                        "golden-desktop",
                                        "Windows 11 is ready."),
                                IMAGE,
                                "BYOL_REGULAR_WSP",
                                List.of(),
                                "Windows_11",
                                null)),
                arguments(
                        "custom-image-import-requested.json",
                        new ImageImportRequested(
                                wanted(
                                        "golden-desktop-2026.02",
                                        "Windows 11 by way of EC2 Image Builder",
                                        "golden-desktop",
                                        "Windows 11 is ready."),
                                null,
                                null,
                                List.of(),
                                null,
                                new CustomImport(
                                        IMAGE,
                                        null,
                                        null,
                                        "arn:aws:imagebuilder:us-east-1:999999999999:infrastructure-configuration/desktops",
                                        "BASE",
                                        "DCV",
                                        "Windows_11"))));
    }

    private static NewImage wanted(String name, @Nullable String description, @Nullable String policy, String reason) {
        return new NewImage(name, description, null, policy, Map.of(), reason);
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
