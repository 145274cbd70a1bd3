package io.imagesteward.functions.trigger;

import static io.imagesteward.events.HeardType.AMI_STATE_CHANGE;
import static io.imagesteward.events.HeardType.IMAGE_DISTRIBUTION_REQUESTED;
import static io.imagesteward.events.HeardType.TAG_CHANGE;
import static io.imagesteward.functions.trigger.Stage.ABSENT;
import static io.imagesteward.functions.trigger.Stage.IMAGE;
import static org.assertj.core.api.Assertions.assertThat;

import io.imagesteward.core.image.StewardTags;
import io.imagesteward.core.inventory.AmiState;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TriggerTest {

    private static final Map<String, String> UNTAGGED = Map.of();
    private final Stage stage = new Stage();

    @Test
    void anImageThatBecameAvailableIsDistributedUnderThePolicyThatSelectsIt() {
        golden(UNTAGGED);

        var triggered = stage.hears(AMI_STATE_CHANGE, Map.of());

        assertThat(stage.executions().names())
                .singleElement()
                .asString()
                .matches("distribute-ami-0a1b2c3d4e5f60718-aaaaaaaaaaaa-[0-9a-f]{8}")
                .hasSizeLessThanOrEqualTo(80);
        assertThat(triggered)
                .containsExactly(
                        new Triggered.Started(stage.executions().names().getFirst()));
        assertThat(stage.executions().inputs().values())
                .singleElement()
                .asString()
                .contains("\"policy\":\"golden-linux\"", "\"policyVersion\":\"aaaaaaaaaaaa\"");
    }

    @Test
    void theSameEventTwiceIsOneExecution() {
        golden(UNTAGGED);

        assertThat(stage.hears(AMI_STATE_CHANGE, Map.of())).isEqualTo(stage.hears(AMI_STATE_CHANGE, Map.of()));
        assertThat(stage.executions().names()).hasSize(1);
    }

    @Test
    void anImageThatIsTaggedBeforeItIsAvailableIsOneExecution() {
        golden(Map.of(StewardTags.POLICY, "golden-windows"));

        stage.hears("event-1", TAG_CHANGE, Map.of());
        stage.hears("event-2", AMI_STATE_CHANGE, Map.of());

        assertThat(stage.executions().names()).singleElement().asString().contains("-bbbbbbbbbbbb-");
    }

    @Test
    void aPendingImageThatIsTaggedStartsARunThatWaitsForIt() {
        stage.showing(IMAGE, "golden-linux-7", AmiState.PENDING, UNTAGGED);

        assertThat(stage.hears(TAG_CHANGE, Map.of())).hasOnlyElementsOfType(Triggered.Started.class);
    }

    @Test
    void aFurtherEventAfterTheRunHasEndedStartsAnotherAndItsRepetitionDoesNot() {
        golden(UNTAGGED);
        stage.hears(AMI_STATE_CHANGE, Map.of());
        stage.executions().allEnd();

        var again = stage.hears(TAG_CHANGE, Map.of("version", 8));
        stage.executions().allEnd();
        var repeated = stage.hears(TAG_CHANGE, Map.of("version", 8));

        assertThat(again).hasOnlyElementsOfType(Triggered.Started.class);
        assertThat(repeated)
                .singleElement()
                .satisfies(t -> assertThat(t.sentence()).contains("this very event has been answered"));
        assertThat(stage.executions().names())
                .hasSize(2)
                .allSatisfy(name -> assertThat(name).hasSizeLessThanOrEqualTo(80));
    }

    @Test
    void aHoldThatIsSetOrLiftedIsAnotherCause() {
        golden(UNTAGGED);
        stage.hears(AMI_STATE_CHANGE, Map.of());
        golden(Map.of(StewardTags.HOLD, "under investigation"));
        stage.hears(TAG_CHANGE, Map.of());

        assertThat(stage.executions().names()).hasSize(2);
    }

    @Test
    void aTagThatMeansNothingToUsIsNoOtherCause() {
        golden(UNTAGGED);
        stage.hears(AMI_STATE_CHANGE, Map.of());
        golden(Map.of("CostCenter", "42"));
        stage.hears(TAG_CHANGE, Map.of());

        assertThat(stage.executions().names()).hasSize(1);
    }

    @Test
    void anImageThatIsBeingRetiredIsLeftToItsRetirement() {
        golden(Map.of(StewardTags.LIFECYCLE, StewardTags.RETIRING));

        assertThat(stage.hears(TAG_CHANGE, Map.of()))
                .singleElement()
                .satisfies(t -> assertThat(t.sentence()).contains("it is being retired"));
        assertThat(stage.executions().names()).isEmpty();
    }

    @Test
    void anUnknownPolicyInATagStartsARunThatWillFailVisibly() {
        golden(Map.of(StewardTags.POLICY, "golden-linus"));

        assertThat(stage.hears(TAG_CHANGE, Map.of())).hasOnlyElementsOfType(Triggered.Started.class);
        assertThat(stage.executions().inputs().values())
                .singleElement()
                .asString()
                .contains("\"policy\":\"golden-linus\"", "\"policyVersion\":\"none\"");
    }

    @Test
    void aRequestForAnImageThatNobodyKnowsIsAnsweredByARun() {
        assertThat(stage.hears(IMAGE_DISTRIBUTION_REQUESTED, Map.of("policy", ABSENT)))
                .hasOnlyElementsOfType(Triggered.Started.class);
        assertThat(stage.executions().inputs().values())
                .singleElement()
                .asString()
                .contains("no policy selects this image");
    }

    private void golden(Map<String, String> tags) {
        stage.showing(IMAGE, "golden-linux-7", AmiState.AVAILABLE, tags);
    }
}
