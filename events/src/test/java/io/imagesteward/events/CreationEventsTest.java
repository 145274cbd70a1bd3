package io.imagesteward.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.imagesteward.events.MalformedEvent.Problem;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What people ask about new images, and what they are told. */
class CreationEventsTest {
    private static final String EXECUTION = "create-golden-desktop-2026-01-5b0f2d91";
    private static final String WHY = "The monthly build.";
    private static final ImageAddress IMAGE = new ImageAddress("999999999999", "us-east-1", "wsi-0a1b2c3d4");

    @Test
    void aRequestedCreationIsRead() {
        assertThat(heard(Json.example(HeardType.IMAGE_CREATION_REQUESTED)))
                .isEqualTo(new ImageCreationRequested(
                        new NewImage(
                                "golden-linux-2026.02",
                                "Golden Linux, February",
                                "us-east-1",
                                "golden-linux",
                                Map.of("Product", "golden-linux"),
                                WHY),
                        "i-0a9b8c7d6e5f40312",
                        true,
                        null));
    }

    @Test
    void aRequestedImportIsRead() {
        assertThat(heard(Json.example(HeardType.IMAGE_IMPORT_REQUESTED)))
                .isEqualTo(new ImageImportRequested(
                        new NewImage(
                                "golden-desktop-2026.01",
                                "Windows 11 with everything",
                                "us-east-1",
                                "golden-desktop",
                                Map.of("Product", "golden-desktop"),
                                WHY),
                        "ami-0a1b2c3d4e5f60718",
                        "BYOL_REGULAR_WSP",
                        List.of("Microsoft_Office_2019"),
                        "Windows_11",
                        null));
    }

    @Test
    void aMisspelledNoRebootDoesNotRebootTheMachine() {
        var event = Json.example(HeardType.IMAGE_CREATION_REQUESTED);
        detailOf(event).remove("noReboot");
        detailOf(event).put("noreboot", true).put("tag", "x");

        assertThat(problemsOf(event)).extracting(Problem::field).containsExactly("detail.noreboot", "detail.tag");
    }

    @Test
    void everythingOfTheWrongKindIsToldAtOnceAlsoInsideACustomImport() {
        var event = Json.example(HeardType.IMAGE_IMPORT_REQUESTED);
        detailOf(event).put("applications", "Microsoft_Office_2019").put("name", 7);
        detailOf(event).putObject("custom").put("platform", "WINDOWS").put("protocol", 1);

        assertThat(problemsOf(event))
                .extracting(Problem::field)
                .containsExactlyInAnyOrder(
                        "detail.applications", "detail.name", "detail.custom.platform", "detail.custom.protocol");
    }

    @Test
    void whatIsSaidIsWrittenAsItsExamples() {
        var created = new ImageCreated(
                "golden-desktop-2026.01", IMAGE, EXECUTION, WHY, List.of("distribute-wsi-0a1b2c3d4-3-6f0c7a52"));
        var failed = new ImageCreationFailed(
                "golden-desktop-2026.01",
                List.of(IMAGE),
                EXECUTION,
                WHY,
                List.of(new Failure(
                        IMAGE.id(),
                        IMAGE.account(),
                        IMAGE.region(),
                        "make image",
                        "the image ended in ERROR: OSNotSupported: The operating system is not supported.",
                        "Mend the cause, delete the image, and ask again.")));

        assertThat(Json.MAPPER.<JsonNode>valueToTree(created)).isEqualTo(Json.exampleDetail(SaidType.IMAGE_CREATED));
        assertThat(Json.MAPPER.<JsonNode>valueToTree(failed))
                .isEqualTo(Json.exampleDetail(SaidType.IMAGE_CREATION_FAILED));
        assertThat(created.type()).isEqualTo(SaidType.IMAGE_CREATED);
        assertThat(failed.type()).isEqualTo(SaidType.IMAGE_CREATION_FAILED);
    }

    private static Heard heard(JsonNode event) {
        return Heard.from(Json.envelope(event));
    }

    private static List<Problem> problemsOf(JsonNode event) {
        return assertThatExceptionOfType(MalformedEvent.class)
                .isThrownBy(() -> heard(event))
                .actual()
                .problems();
    }

    private static ObjectNode detailOf(ObjectNode event) {
        return (ObjectNode) event.get("detail");
    }
}
