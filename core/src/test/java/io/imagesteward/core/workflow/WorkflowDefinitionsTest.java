package io.imagesteward.core.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds for the states of every workflow. */
class WorkflowDefinitionsTest {

    @ParameterizedTest
    @EnumSource(Workflows.class)
    void everyStateThatIsNamedExistsAndEveryStateIsReached(Workflows workflow) {
        for (var machine : Definition.of(workflow).machines()) {
            var all = machine.get("States")
                    .propertyStream()
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toSet());
            assertThat(Definition.reached(machine, "")).isEqualTo(all);
        }
    }

    @ParameterizedTest
    @EnumSource(Workflows.class)
    void noTwoStatesOfAWorkflowHaveTheSameNameEvenInsideItsMaps(Workflows workflow) {
        var names = new ArrayList<String>();
        Definition.of(workflow)
                .machines()
                .forEach(machine -> machine.get("States").fieldNames().forEachRemaining(names::add));

        assertThat(names).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource(Workflows.class)
    void everyChoiceKnowsWhereToGoWhenNothingApplies(Workflows workflow) {
        assertThat(Definition.of(workflow).ofType("Choice"))
                .isNotEmpty()
                .allSatisfy((name, choice) ->
                        assertThat(choice.path("Default").asText()).isNotEmpty());
    }

    @ParameterizedTest
    @EnumSource(Workflows.class)
    void everyMapIsBounded(Workflows workflow) {
        // a creation is about one image
        assertThat(Definition.of(workflow).ofType("Map").isEmpty()).isEqualTo(workflow == Workflows.CREATE);
        assertThat(Definition.of(workflow).ofType("Map"))
                .allSatisfy((name, map) ->
                        assertThat(map.path("MaxConcurrency").asInt()).isBetween(1, 40));
    }

    @ParameterizedTest
    @EnumSource(Workflows.class)
    void noExecutionEndsWithoutHavingToldPeople(Workflows workflow) {
        var definition = Definition.of(workflow);
        var ends = new HashSet<>(definition.ofType("Succeed").keySet());
        ends.addAll(definition.ofType("Fail").keySet());
        // a distribution that finds everything as declared has nothing to tell
        ends.remove("Nothing to do");

        assertThat(definition.reachedWithout("")).containsAll(ends);
        assertThat(definition.reachedWithout("Announce")).doesNotContainAnyElementsOf(ends);
    }

    @ParameterizedTest
    @EnumSource(Workflows.class)
    void everyErrorPathEndsInTheAnnouncement(Workflows workflow) {
        var machine = Definition.of(workflow).machine();
        machine.get("States")
                .properties()
                .forEach(state -> state.getValue().path("Catch").forEach(rule -> {
                    if (!state.getKey().equals("Announce")) {
                        assertThat(Definition.reached(machine, rule.get("Next").asText(), ""))
                                .as(state.getKey())
                                .contains("Announce");
                    }
                }));
    }

    @Test
    void theDefinitionsNameOnlyWhatTheStackFillsIn() {
        assertThat(placeholders(Workflows.DISTRIBUTE))
                .containsExactlyInAnyOrder(
                        "Partition", "ObserveFunction", "CopyFunction", "ShareFunction", "ReportFunction");
        assertThat(placeholders(Workflows.REVIEW))
                .containsExactlyInAnyOrder(
                        "Partition",
                        "HubAccount",
                        "HubRegion",
                        "ObserveFunction",
                        "RetireFunction",
                        "ReportFunction",
                        "RetireStateMachine");
        assertThat(placeholders(Workflows.RETIRE))
                .containsExactlyInAnyOrder(
                        "Partition",
                        "ObserveFunction",
                        "ShareFunction",
                        "RetireFunction",
                        "ReportFunction",
                        "RestoreStateMachine");
        assertThat(placeholders(Workflows.RESTORE))
                .containsExactlyInAnyOrder(
                        "Partition", "ObserveFunction", "ShareFunction", "RetireFunction", "ReportFunction");
        assertThat(placeholders(Workflows.CREATE))
                .containsExactlyInAnyOrder(
                        "Partition", "ObserveFunction", "CopyFunction", "ReportFunction", "DistributeStateMachine");
    }

    @Test
    void theSweepNamesOnlyWhatTheStackFillsIn() {
        assertThat(placeholders(Workflows.SWEEP))
                .containsExactlyInAnyOrder(
                        "Partition",
                        "HubAccount",
                        "HubRegion",
                        "ObserveFunction",
                        "ShareFunction",
                        "ReportFunction",
                        "DistributeStateMachine",
                        "ReviewStateMachine");
    }

    private static Set<String> placeholders(Workflows workflow) {
        var matcher = Pattern.compile("\\$\\{(\\w+)}").matcher(workflow.definition());
        return matcher.results().map(found -> found.group(1)).collect(Collectors.toSet());
    }
}
