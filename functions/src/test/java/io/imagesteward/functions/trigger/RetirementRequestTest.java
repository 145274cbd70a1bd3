package io.imagesteward.functions.trigger;

import static io.imagesteward.events.HeardType.IMAGE_RESTORE_REQUESTED;
import static io.imagesteward.events.HeardType.IMAGE_RETIREMENT_APPROVED;
import static io.imagesteward.events.HeardType.IMAGE_RETIREMENT_REFUSED;
import static io.imagesteward.events.HeardType.IMAGE_RETIREMENT_REQUESTED;
import static io.imagesteward.functions.trigger.Stage.ABSENT;
import static io.imagesteward.functions.trigger.Stage.IMAGE;
import static io.imagesteward.functions.trigger.Stage.OTHER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.imagesteward.core.failure.BadInput;
import io.imagesteward.core.inventory.AmiState;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RetirementRequestTest {

    private final Stage stage = new Stage();

    @Test
    void theSameRequestTwiceIsOneReviewAndADryRunIsAnother() {
        stage.hears("event-1", IMAGE_RETIREMENT_REQUESTED, forPolicy("hardened", false));
        stage.hears("event-1", IMAGE_RETIREMENT_REQUESTED, forPolicy("hardened", false));
        stage.hears("event-1", IMAGE_RETIREMENT_REQUESTED, forPolicy("hardened", true));

        assertThat(stage.executions().names())
                .hasSize(2)
                .anySatisfy(name -> assertThat(name).endsWith("-dry"))
                .allSatisfy(name -> assertThat(name).hasSizeLessThanOrEqualTo(80));
    }

    @Test
    void aReviewOfAPolicyThatNobodyHasIsAnsweredByARunAndOneThatCanBeNoPolicyIsRefused() {
        assertThat(stage.hears(IMAGE_RETIREMENT_REQUESTED, forPolicy("golden-linus", false)))
                .hasOnlyElementsOfType(Triggered.Started.class);
        assertThatExceptionOfType(BadInput.class)
                .isThrownBy(() -> stage.hears(IMAGE_RETIREMENT_REQUESTED, forPolicy("Golden Linux", false)))
                .withMessageContainingAll("names no policy", "Golden Linux");
    }

    @Test
    void aRequestForOneImageStartsItsRetirementUnderThePolicyThatSelectsIt() {
        stage.showing(IMAGE, "hardened-7", AmiState.AVAILABLE, Map.of());
        stage.hears(IMAGE_RETIREMENT_REQUESTED, forImage(false));

        assertThat(stage.executions().names())
                .singleElement()
                .asString()
                .matches("retire-ami-0a1b2c3d4e5f60718-dddddddddddd-[0-9a-f]{8}");
        assertThat(stage.executions().inputs().values())
                .singleElement()
                .asString()
                .contains("\"policy\":\"hardened\"", "\"dryRun\":false", "\"region\":\"us-east-1\"");
    }

    @Test
    void aDryRunForOneImageHasANameOfItsOwnThatFits() {
        stage.showing(IMAGE, "hardened-7", AmiState.AVAILABLE, Map.of());
        stage.hears(IMAGE_RETIREMENT_REQUESTED, forImage(false));
        stage.hears(IMAGE_RETIREMENT_REQUESTED, forImage(true));

        assertThat(stage.executions().names())
                .hasSize(2)
                .anySatisfy(name -> assertThat(name).endsWith("-dry").hasSizeLessThanOrEqualTo(80));
    }

    @Test
    void anImageThatNobodyKnowsIsAnsweredByARun() {
        stage.hears(IMAGE_RETIREMENT_REQUESTED, forImage(false));

        assertThat(stage.executions().inputs().values())
                .singleElement()
                .asString()
                .contains("no policy selects this image");
    }

    @Test
    void aRestoreIsStartedWithTheReasonThatWasGiven() {
        stage.hears("event-1", IMAGE_RESTORE_REQUESTED, restore("it is missed"));
        stage.hears("event-2", IMAGE_RESTORE_REQUESTED, restore(ABSENT));

        assertThat(stage.executions().names())
                .hasSize(2)
                .allSatisfy(name -> assertThat(name).matches("restore-ami-0a1b2c3d4e5f60718-[0-9a-f]{8}"));
        assertThat(stage.executions().inputs().values())
                .anySatisfy(input -> assertThat(input).contains("it is missed"))
                .anySatisfy(input -> assertThat(input).contains("gave no reason"));
    }

    @Test
    void aYesReachesTheExecutionThatWaitsAndOnlyThatOne() {
        stage.asking(IMAGE, "token-1").asking(OTHER, "token-2");

        assertThat(sentences(stage.hears(IMAGE_RETIREMENT_APPROVED, answer("jo"))))
                .containsExactly("retire-x of ami-0a1b2c3d4e5f60718 in us-east-1 was approved by jo");
        assertThat(stage.executions().answers()).containsExactly(Map.entry("token-1", "{\"approvedBy\":\"jo\"}"));
        assertThat(stage.objects()).containsExactly("approvals/ami-0b2c3d4e5f6071829.json");
    }

    @Test
    void aNoReachesItWithItsReason() {
        stage.asking(IMAGE, "token-1");
        stage.hears(IMAGE_RETIREMENT_REFUSED, answer("jo"));

        assertThat(stage.executions().answers().get("token-1"))
                .startsWith("RetirementRefused: ")
                .contains("(jo)");
    }

    @Test
    void anAnswerThatComesTwiceOrTooLateChangesNothingAndTellsNoToken() {
        stage.asking(IMAGE, "token-1");
        stage.hears("event-1", IMAGE_RETIREMENT_APPROVED, answer("jo"));
        var again = stage.hears("event-2", IMAGE_RETIREMENT_REFUSED, answer("mo"));
        stage.asking(IMAGE, "token-lapsed");
        var late = stage.hears("event-3", IMAGE_RETIREMENT_APPROVED, answer("jo"));

        assertThat(sentences(again)).singleElement().asString().contains("nobody is asked");
        assertThat(sentences(late))
                .singleElement()
                .asString()
                .contains("lapsed, and nobody")
                .doesNotContain("token");
        assertThat(stage.executions().answers()).containsOnlyKeys("token-1");
        assertThat(stage.objects()).isEmpty();
    }

    private static List<String> sentences(List<Triggered> triggered) {
        return triggered.stream().map(Triggered::sentence).toList();
    }

    private static Map<String, ?> forPolicy(String policy, boolean dryRun) {
        return Map.of("imageId", ABSENT, "region", ABSENT, "policy", policy, "dryRun", dryRun);
    }

    private static Map<String, ?> forImage(boolean dryRun) {
        return Map.of("imageId", IMAGE.id().value(), "region", ABSENT, "policy", ABSENT, "dryRun", dryRun);
    }

    private static Map<String, ?> answer(String by) {
        return Map.of("imageId", IMAGE.id().value(), "region", "us-east-1", "by", by);
    }

    private static Map<String, ?> restore(String reason) {
        return Map.of("imageId", IMAGE.id().value(), "region", "us-east-1", "reason", reason);
    }
}
