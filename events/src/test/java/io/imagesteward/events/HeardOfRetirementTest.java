package io.imagesteward.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

/** What people ask about retirements and answer, as it is read. */
class HeardOfRetirementTest {
    private static final String IMAGE = "ami-0a1b2c3d4e5f60718";

    @Test
    void aRequestedRetirementIsRead() {
        assertThat(heard(Json.example(HeardType.IMAGE_RETIREMENT_REQUESTED)))
                .isEqualTo(new ImageRetirementRequested(IMAGE, "us-east-1", "golden-linux", true));
    }

    @Test
    void aRequestForRetirementMayNameNothingAndIsThenNoDryRun() {
        var event = Json.example(HeardType.IMAGE_RETIREMENT_REQUESTED);
        event.putObject("detail");

        assertThat(heard(event)).isEqualTo(new ImageRetirementRequested(null, null, null, false));
    }

    @Test
    void aRequestForRetirementWithNullsIsOneThatNamesNothing() {
        var event = Json.example(HeardType.IMAGE_RETIREMENT_REQUESTED);
        event.putObject("detail")
                .putNull("imageId")
                .putNull("region")
                .putNull("policy")
                .putNull("dryRun");

        assertThat(Json.violations(HeardType.IMAGE_RETIREMENT_REQUESTED, event)).isEmpty();
        assertThat(heard(event)).isEqualTo(new ImageRetirementRequested(null, null, null, false));
    }

    @Test
    void theAnswersOfPeopleAreRead() {
        assertThat(heard(Json.example(HeardType.IMAGE_RETIREMENT_APPROVED)))
                .isEqualTo(new ImageRetirementApproved(IMAGE, "us-east-1", "alice@example.com"));
        assertThat(heard(Json.example(HeardType.IMAGE_RETIREMENT_REFUSED)))
                .isEqualTo(new ImageRetirementRefused(
                        IMAGE, "us-east-1", "bob@example.com", "Payments rebuilds on it until June."));
    }

    @Test
    void aRequestedRestoreIsRead() {
        assertThat(heard(Json.example(HeardType.IMAGE_RESTORE_REQUESTED)))
                .isEqualTo(new ImageRestoreRequested(IMAGE, "us-east-1", "The rollback plan names it."));
    }

    @Test
    void aRefusalAndARestoreNeedNoReason() {
        var refused = Json.example(HeardType.IMAGE_RETIREMENT_REFUSED);
        detailOf(refused).remove("reason");
        var restore = Json.example(HeardType.IMAGE_RESTORE_REQUESTED);
        detailOf(restore).remove("reason");

        assertThat(((ImageRetirementRefused) heard(refused)).reason()).isNull();
        assertThat(((ImageRestoreRequested) heard(restore)).reason()).isNull();
    }

    private static Heard heard(JsonNode event) {
        return Heard.from(Json.envelope(event));
    }

    private static ObjectNode detailOf(ObjectNode event) {
        return (ObjectNode) event.get("detail");
    }
}
