package io.imagesteward.core.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The order of a creation, read off the graph. */
class CreateDefinitionTest {
    private static final Definition CREATE = Definition.of(Workflows.CREATE);

    @Test
    void nothingIsMadeBeforeEverythingWasChecked() {
        assertThat(CREATE.reachedWithout("")).contains("Create image");
        assertThat(CREATE.reachedWithout("Check request")).doesNotContain("Create image");
        assertThat(CREATE.reachedWithout("May it be made?")).doesNotContain("Create image");
    }

    @Test
    void onlyAnImageThatWasSeenAvailableIsHandedOver() {
        assertThat(CREATE.reachedWithout("Check image")).doesNotContain("Hand over");
        assertThat(CREATE.states()
                        .get("Is it there?")
                        .get("Choices")
                        .valueStream()
                        .filter(rule -> rule.get("Next").asText().equals("Hand over")))
                .singleElement()
                .satisfies(rule -> assertThat(rule.get("Condition").asText()).contains("status = 'AVAILABLE'"));
    }

    @Test
    void aCallThatMayHaveHadItsEffectIsFollowedByALookAndNeverByAnotherKindOfCall() {
        assertThat(Definition.reached(CREATE.machine(), "Create image", "Check image"))
                .doesNotContain("Hand over", "Check request");
    }

    @Test
    void everyWayBackToWaitingIsCounted() {
        var waiting = CREATE.states()
                .get("Is it there?")
                .get("Choices")
                .valueStream()
                .filter(rule -> rule.get("Next").asText().equals("Wait for image"))
                .map(rule -> rule.get("Condition").asText())
                .toList();

        assertThat(waiting).hasSize(2);
        assertThat(waiting).allMatch(condition -> condition.contains(" < "));
        assertThat(CREATE.states().get("Wait for image").get("Assign").has("looks"))
                .isTrue();
    }

    @Test
    void aDistributionThatRunsAlreadyIsTheOneThatIsWanted() {
        var first = CREATE.states().get("Hand over").get("Catch").get(0);

        assertThat(first.get("ErrorEquals").valueStream().map(name -> name.asText()))
                .containsExactly("StepFunctions.ExecutionAlreadyExistsException");
        assertThat(first.get("Assign").has("failures")).isFalse();
    }
}
