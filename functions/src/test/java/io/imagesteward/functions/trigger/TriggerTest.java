package io.imagesteward.functions.trigger;

import static io.imagesteward.events.HeardType.AMI_STATE_CHANGE;
import static io.imagesteward.events.HeardType.IMAGE_DISTRIBUTION_REQUESTED;
import static io.imagesteward.events.HeardType.TAG_API_CALL;
import static io.imagesteward.events.HeardType.TAG_CHANGE;
import static io.imagesteward.functions.trigger.Stage.ABSENT;
import static io.imagesteward.functions.trigger.Stage.IMAGE;
import static io.imagesteward.functions.trigger.Stage.OTHER;
import static org.assertj.core.api.Assertions.assertThat;

import io.imagesteward.core.image.StewardTags;
import io.imagesteward.core.inventory.AmiState;
import java.util.List;
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
    void everyImageThatOneCallTaggedIsConsidered() {
        golden(UNTAGGED);
        stage.showing(OTHER, "golden-windows-7", AmiState.AVAILABLE, UNTAGGED);

        var triggered = stage.hears(
                TAG_API_CALL,
                tagging(IMAGE.id().value(), "i-0a1b2c3d", OTHER.id().value()));

        assertThat(triggered).hasSize(2).hasOnlyElementsOfType(Triggered.Started.class);
        assertThat(stage.executions().names()).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void anImageThatALookStillShowsInItsPolicyIsLeftWhenTheEventTakesItOut() {
        var tagged = Map.of(StewardTags.POLICY, "golden-linux");
        stage.showing(IMAGE, "of-somebody-1", AmiState.AVAILABLE, tagged);
        stage.showing(OTHER, "of-somebody-2", AmiState.AVAILABLE, tagged);

        var changed = stage.hears(TAG_CHANGE, Map.of("tags", Map.of("Product", "mine")));
        var called = stage.hears(
                TAG_API_CALL,
                untagging(StewardTags.POLICY, IMAGE.id().value(), OTHER.id().value()));
        var other = stage.hears(
                TAG_API_CALL,
                untagging("CostCenter", IMAGE.id().value(), OTHER.id().value()));

        assertThat(changed)
                .singleElement()
                .satisfies(t -> assertThat(t.sentence()).contains("no policy selects it as this event tells its tags"));
        assertThat(called).hasSize(2).hasOnlyElementsOfType(Triggered.Ignored.class);
        assertThat(other).hasSize(2).hasOnlyElementsOfType(Triggered.Started.class);
    }

    @Test
    void anImageThatALookShowsWithoutItsMarkIsLeftToItsRetirementWhenTheEventTellsOfTheMark() {
        stage.showing(IMAGE, "golden-linux-1", AmiState.AVAILABLE, Map.of());
        stage.showing(OTHER, "golden-linux-2", AmiState.AVAILABLE, Map.of());

        var marked = stage.hears(TAG_CHANGE, Map.of("tags", Map.of(StewardTags.LIFECYCLE, StewardTags.RETIRING)));
        var other = stage.hears(TAG_CHANGE, Map.of("tags", Map.of(StewardTags.LIFECYCLE, "golden")));

        assertThat(marked)
                .singleElement()
                .satisfies(t -> assertThat(t.sentence()).contains("it is being retired"));
        assertThat(other).hasOnlyElementsOfType(Triggered.Started.class);
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

    private static Map<String, ?> tagging(String... ids) {
        return Map.of("requestParameters", request(Map.of("key", "Product", "value", "golden"), ids));
    }

    private static Map<String, ?> untagging(String key, String... ids) {
        return Map.of("eventName", "DeleteTags", "requestParameters", request(Map.of("key", key), ids));
    }

    private static Map<String, ?> request(Map<String, String> tag, String... ids) {
        var items = List.of(ids).stream().map(id -> Map.of("resourceId", id)).toList();
        return Map.of("resourcesSet", Map.of("items", items), "tagSet", Map.of("items", List.of(tag)));
    }
}
