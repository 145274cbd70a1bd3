package io.imagesteward.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.imagesteward.events.MalformedEvent.Problem;
import org.junit.jupiter.api.Test;

/** Requests about retirements that say nothing or something else than was meant. */
class MalformedRetirementTest {
    private static final String KNOWN_OF_A_RETIREMENT = "one of the fields [dryRun, imageId, policy, region]";

    @Test
    void aMisspelledDryRunDoesNotStartTheRealThing() {
        var event = Json.example(HeardType.IMAGE_RETIREMENT_REQUESTED);
        detailOf(event).remove("dryRun");
        detailOf(event).put("dryrun", true).put("image", "ami-0b2c3d4e5f6071829");

        assertThat(refusalOf(event).problems())
                .containsExactlyInAnyOrder(
                        new Problem("detail.dryrun", "true", KNOWN_OF_A_RETIREMENT),
                        new Problem("detail.image", "\"ami-0b2c3d4e5f6071829\"", KNOWN_OF_A_RETIREMENT));
    }

    @Test
    void aDryRunIsTrueOrFalseAndNothingElse() {
        var event = Json.example(HeardType.IMAGE_RETIREMENT_REQUESTED);
        detailOf(event).put("dryRun", "true");

        assertThat(Json.violations(HeardType.IMAGE_RETIREMENT_REQUESTED, event)).isNotEmpty();
        assertThat(refusalOf(event).problems())
                .containsExactly(new Problem("detail.dryRun", "\"true\"", "true, false, or nothing"));
    }

    @Test
    void anEmptyImageIsNotTakenForAllImages() {
        var event = Json.example(HeardType.IMAGE_RETIREMENT_REQUESTED);
        event.putObject("detail").put("imageId", "");

        assertThat(Json.violations(HeardType.IMAGE_RETIREMENT_REQUESTED, event)).isNotEmpty();
        assertThat(refusalOf(event).problems()).containsExactly(new Problem("detail.imageId", "\"\"", "text"));
    }

    private static MalformedEvent refusalOf(JsonNode event) {
        return assertThatExceptionOfType(MalformedEvent.class)
                .isThrownBy(() -> Heard.from(Json.envelope(event)))
                .actual();
    }

    private static ObjectNode detailOf(ObjectNode event) {
        return (ObjectNode) event.get("detail");
    }
}
