package io.imagesteward.functions.trigger;

import static io.imagesteward.events.HeardType.TAG_API_CALL;
import static io.imagesteward.events.HeardType.TAG_CHANGE;
import static io.imagesteward.functions.trigger.Stage.IMAGE;
import static io.imagesteward.functions.trigger.Stage.OTHER;
import static org.assertj.core.api.Assertions.assertThat;

import io.imagesteward.core.image.StewardTags;
import io.imagesteward.core.inventory.AmiState;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Tags as an event tells them, which may be ahead of what a look shows. */
class ToldTagsTest {

    private final Stage stage = new Stage();

    @Test
    void everyImageThatOneCallTaggedIsConsidered() {
        stage.showing(IMAGE, "golden-linux-7", AmiState.AVAILABLE, Map.of());
        stage.showing(OTHER, "golden-windows-7", AmiState.AVAILABLE, Map.of());

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
