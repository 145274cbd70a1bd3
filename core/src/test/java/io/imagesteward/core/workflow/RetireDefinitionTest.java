package io.imagesteward.core.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The order of a retirement, read off the graph: what stands before a deletion cannot be walked around. */
class RetireDefinitionTest {

    private static final Definition RETIRE = Definition.of(Workflows.RETIRE);
    private static final List<String> DELETIONS = List.of("Delete copies", "Delete source");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Observe family",
                "Check use",
                "Keep a record",
                "Mark retiring",
                "Unshare from all",
                "Check unshared",
                "Disable",
                "Grace period",
                "Check again",
                "Ask again who uses it",
                "Check use again"
            })
    void nothingIsDeregisteredWithoutHavingPassed(String state) {
        assertThat(RETIRE.reachedWithout("")).containsAll(DELETIONS);
        assertThat(RETIRE.reachedWithout(state)).doesNotContainAnyElementsOf(DELETIONS);
    }

    @Test
    void theStepsBeforeADeletionHaveOneOrder() {
        var order = List.of(
                "Keep a record",
                "Mark retiring",
                "Unshare from all",
                "Check unshared",
                "Disable",
                "Grace period",
                "Check again",
                "Ask again who uses it",
                "Check use again",
                "Delete copies",
                "Delete source",
                "Check gone");
        for (int i = 0; i + 2 < order.size(); i++) {
            assertThat(RETIRE.reachedWithout(order.get(i)))
                    .as("without " + order.get(i))
                    .doesNotContain(order.get(i + 1));
        }
    }

    @Test
    void useIsAskedForAgainAfterTheGracePeriodAndTheLastLook() {
        var machine = RETIRE.machine();

        assertThat(Definition.reached(machine, "Grace period", "Check again")).doesNotContainAnyElementsOf(DELETIONS);
        assertThat(Definition.reached(machine, "Grace period", "Ask again who uses it"))
                .doesNotContainAnyElementsOf(DELETIONS);
        assertThat(Definition.reached(machine, "Grace period", "Check use again"))
                .doesNotContainAnyElementsOf(DELETIONS);
    }

    @Test
    void afterAnApprovalEverythingIsLookedAtOnceMore() {
        var machine = RETIRE.machine();

        for (var look : List.of("Check again", "Ask again who uses it", "Check use again")) {
            assertThat(Definition.reached(machine, "Approve", look))
                    .as("without " + look)
                    .doesNotContainAnyElementsOf(DELETIONS);
        }
    }

    @Test
    void snapshotsThatWereLeftBehindAreDeletedOnlyOnTheStrengthOfARecordAndALook() {
        var machine = RETIRE.machine();
        var leftovers = "Delete what was left behind";

        assertThat(RETIRE.reachedWithout("Check gone")).doesNotContain(leftovers);
        assertThat(Definition.reached(machine, "Take over the record", "Check gone"))
                .doesNotContain(leftovers);
        assertThat(RETIRE.machine().get("States").properties().stream()
                        .filter(state -> Definition.next(state.getValue()).anyMatch("Check gone"::equals))
                        .map(Map.Entry::getKey))
                .containsExactlyInAnyOrder("Source gone?", "Take over the record", "Wait until gone");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mark retiring",
                "Check unshared",
                "Check again",
                "Ask again who uses it",
                "Check use again",
                "Approve"
            })
    void onceItHasBegunAFailureMeansPuttingBack(String state) {
        assertThat(RETIRE.states().get(state).get("Catch"))
                .extracting(rule -> rule.get("Next").asText())
                .isSubsetOf("Put back", "Still ours?");
    }

    @Test
    void whatAnotherRetirementRecordedIsLeftToThatOne() {
        var first = RETIRE.states().get("Keep a record").get("Catch").get(0);

        assertThat(first.get("ErrorEquals").get(0).asText()).isEqualTo("io.imagesteward.core.failure.Rejected");
        assertThat(first.get("Next").asText()).isEqualTo("Announce");
    }

    @Test
    void everyTaskThatDestroysIsOneOfThoseThatAreGuarded() {
        assertThat(RETIRE.ofType("Task").entrySet().stream()
                        .filter(task -> Definition.task(task.getValue()).startsWith("delete"))
                        .map(Map.Entry::getKey))
                .containsExactlyInAnyOrder("Delete copy", "Delete source", "Delete what was left behind");
        assertThat(RETIRE.states()
                        .get("Delete copies")
                        .get("ItemProcessor")
                        .get("States")
                        .has("Delete copy"))
                .isTrue();
    }
}
