package io.imagesteward.functions.trigger;

import static io.imagesteward.events.HeardType.AMI_STATE_CHANGE;
import static io.imagesteward.events.HeardType.IMAGE_DISTRIBUTION_REQUESTED;
import static io.imagesteward.functions.trigger.Stage.ABSENT;
import static io.imagesteward.functions.trigger.Stage.IMAGE;
import static org.assertj.core.api.Assertions.assertThat;

import io.imagesteward.core.image.StewardTags;
import io.imagesteward.core.inventory.AmiState;
import java.util.Map;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.Test;

/** A person who asks is owed an answer, so every request starts a run. */
class RequestTest {

    private final Stage stage = new Stage();

    @Test
    void aRequestIsAnsweredEvenWhenARunForTheSameImageHasEnded() {
        golden(Map.of());
        stage.hears("event-1", AMI_STATE_CHANGE, Map.of());
        stage.executions().allEnd();

        assertThat(stage.hears("event-2", IMAGE_DISTRIBUTION_REQUESTED, Map.of()))
                .hasOnlyElementsOfType(Triggered.Started.class);
        assertThat(stage.hears("event-3", IMAGE_DISTRIBUTION_REQUESTED, Map.of()))
                .hasOnlyElementsOfType(Triggered.Started.class);
        assertThat(stage.executions().names())
                .hasSize(3)
                .doesNotHaveDuplicates()
                .allSatisfy(name -> assertThat(name).hasSizeLessThanOrEqualTo(80));
    }

    @Test
    void theSameRequestDeliveredTwiceIsOneRun() {
        golden(Map.of());
        stage.hears(IMAGE_DISTRIBUTION_REQUESTED, Map.of());
        stage.hears(IMAGE_DISTRIBUTION_REQUESTED, Map.of());

        assertThat(stage.executions().names()).hasSize(1);
    }

    @Test
    void aRequestMayNameAPolicyThatTheTagsDoNot() {
        golden(Map.of());
        stage.hears(IMAGE_DISTRIBUTION_REQUESTED, Map.of("policy", "golden-windows"));

        assertInput().contains("\"policy\":\"golden-windows\"", "\"policyVersion\":\"bbbbbbbbbbbb\"");
    }

    @Test
    void aRequestWithoutAPolicyFollowsTheOneThatSelectsTheImage() {
        golden(Map.of());
        stage.hears(IMAGE_DISTRIBUTION_REQUESTED, Map.of("policy", ABSENT));

        assertInput().contains("\"policy\":\"golden-linux\"", "\"policyVersion\":\"aaaaaaaaaaaa\"");
    }

    @Test
    void aRequestForAnImageThatTwoPoliciesSelectIsAnsweredNamingBoth() {
        golden(Map.of("Stage", "released"));
        stage.hears(IMAGE_DISTRIBUTION_REQUESTED, Map.of("policy", ABSENT));

        assertInput().contains("policies [golden-linux, released] all select it", "\"policyVersion\":\"none\"");
    }

    @Test
    void anEventForAnImageThatTwoPoliciesSelectStartsARunThatFailsNamingBoth() {
        golden(Map.of("Stage", "released"));
        stage.hears(AMI_STATE_CHANGE, Map.of());

        assertInput().contains("policies [golden-linux, released] all select it");
    }

    @Test
    void aRequestForACopyOrAHeldImageIsAnsweredToo() {
        golden(Map.of(StewardTags.SOURCE, "999999999999/eu-west-1/ami-0a1b2c3d", StewardTags.HOLD, "wait"));

        assertThat(stage.hears(IMAGE_DISTRIBUTION_REQUESTED, Map.of())).hasOnlyElementsOfType(Triggered.Started.class);
    }

    private void golden(Map<String, String> tags) {
        stage.showing(IMAGE, "golden-linux-7", AmiState.AVAILABLE, tags);
    }

    private AbstractStringAssert<?> assertInput() {
        return assertThat(stage.executions().inputs().values()).singleElement().asString();
    }
}
