package io.imagesteward.functions.trigger;

import static io.imagesteward.events.HeardType.IMAGE_RETIREMENT_REQUESTED;
import static io.imagesteward.functions.trigger.Stage.ABSENT;
import static org.assertj.core.api.Assertions.assertThat;

import io.imagesteward.core.policy.PolicyName;
import io.imagesteward.core.workflow.ReviewInput;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The review that every policy has once a day, whoever asks for it. */
class DailyReviewRequestTest {

    private static final Map<String, ?> NOTHING =
            Map.of("imageId", ABSENT, "region", ABSENT, "policy", ABSENT, "dryRun", ABSENT);
    private static final String DAILY = "review-(hardened|released)-2[0-9]{7}";

    private final Stage stage = new Stage();

    @Test
    void aRequestWithoutAnImageOrAPolicyReviewsEveryPolicyThatHasARule() {
        stage.hears(IMAGE_RETIREMENT_REQUESTED, NOTHING);

        assertThat(stage.executions().names()).hasSize(2).allMatch(name -> name.matches(DAILY));
    }

    @Test
    void whoeverAsksForTheReviewsOfADayAgainStartsNoneAndIsToldHowToHaveAnother() {
        stage.hears("event-1", IMAGE_RETIREMENT_REQUESTED, NOTHING);
        stage.executions().allEnd();

        var again = stage.hears("event-2", IMAGE_RETIREMENT_REQUESTED, NOTHING);

        assertThat(stage.executions().names()).hasSize(2);
        assertThat(again)
                .extracting(Triggered::sentence)
                .hasSize(2)
                .anyMatch(told -> told.contains("policy hardened has had the review of this day"))
                .allMatch(told -> told.contains("name the policy"));
    }

    @Test
    void aReviewThatASweepHasBegunIsNotBegunAgainByTheSchedule() {
        var begun = ReviewInput.daily(new PolicyName("hardened"), stage.time(IMAGE_RETIREMENT_REQUESTED));
        stage.begun(begun);

        stage.hears("event-1", IMAGE_RETIREMENT_REQUESTED, NOTHING);

        assertThat(stage.executions().names())
                .hasSize(2)
                .contains(begun.executionName())
                .allMatch(name -> name.matches(DAILY));
    }

    @Test
    void dryRunsOfAllPoliciesAreOnesOfTheirOwn() {
        stage.hears("event-1", IMAGE_RETIREMENT_REQUESTED, NOTHING);
        var dry = new HashMap<String, Object>(NOTHING);
        dry.put("dryRun", true);
        stage.hears("event-2", IMAGE_RETIREMENT_REQUESTED, dry);

        assertThat(stage.executions().names())
                .hasSize(4)
                .filteredOn(name -> name.endsWith("-dry"))
                .hasSize(2);
    }
}
