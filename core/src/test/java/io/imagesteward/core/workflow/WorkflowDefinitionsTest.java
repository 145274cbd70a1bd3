package io.imagesteward.core.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.imagesteward.core.failure.StewardFailure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every workflow and for every task in it. */
class WorkflowDefinitionsTest {

    private static final String OURS = "io.imagesteward.";

    /** A task with the name of its workflow, so that a failure says which. */
    record Task(Workflows workflow, String name, JsonNode state) {

        boolean invokesAFunction() {
            return state.get("Resource").asText().contains(":::lambda:invoke");
        }

        @Override
        public String toString() {
            return workflow.workflowName() + ": " + name;
        }
    }

    static Stream<Task> tasks() {
        return Stream.of(Workflows.values())
                .flatMap(workflow -> Definition.of(workflow).ofType("Task").entrySet().stream()
                        .map(task -> new Task(workflow, task.getKey(), task.getValue())));
    }

    @Test
    void allTasksAreChecked() {
        assertThat(tasks().map(Task::toString))
                .hasSize(41)
                .contains(
                        "distribute: Change permissions",
                        "distribute: Start pull",
                        "review: Mark as deprecated",
                        "retire: Delete copy",
                        "restore: Share as recorded");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tasks")
    void everyTaskEndsInTime(Task task) {
        assertThat(task.state().path("TimeoutSeconds").asInt()).isPositive();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tasks")
    void everyTaskIsRepeatedWithJitterAndNotForever(Task task) {
        assertThat(task.state().path("Retry")).isNotEmpty().allSatisfy(retry -> {
            assertThat(retry.path("JitterStrategy").asText()).isEqualTo("FULL");
            assertThat(retry.path("MaxAttempts").asInt()).isPositive();
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tasks")
    void everyTaskIsRepeatedForExactlyTheFailuresThatSayIt(Task task) {
        var ours = errors(task.state().path("Retry")).filter(name -> name.startsWith(OURS));
        if (task.invokesAFunction()) {
            assertThat(ours)
                    .containsExactlyInAnyOrder(
                            OURS + "core.failure.Throttled",
                            OURS + "core.failure.Unreachable",
                            OURS + "core.failure.LimitReached");
        } else {
            assertThat(ours).isEmpty();
            assertThat(errors(task.state().path("Retry"))).contains("StepFunctions.ExecutionLimitExceeded");
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tasks")
    void noTaskLetsAFailurePassUncaught(Task task) {
        assertThat(errors(task.state().path("Catch")).toList().getLast()).isEqualTo("States.ALL");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tasks")
    void everyTaskThatStartsAnotherWorkflowTakesARepeatedStartForDone(Task task) {
        if (!task.invokesAFunction()) {
            assertThat(errors(task.state().path("Catch"))).startsWith("StepFunctions.ExecutionAlreadyExistsException");
        }
    }

    @ParameterizedTest
    @EnumSource(Workflows.class)
    void everyFailureOfOursThatIsNamedIsAClassThatLambdaCanReport(Workflows workflow) {
        var named = Definition.of(workflow).states().values().stream()
                .flatMap(state -> Stream.of("Retry", "Catch").flatMap(rule -> errors(state.path(rule))))
                .filter(name -> name.startsWith(OURS))
                .distinct()
                .toList();
        var failures = Arrays.stream(StewardFailure.class.getPermittedSubclasses())
                .map(Class::getName)
                .toList();

        assertThat(named).isNotEmpty().isSubsetOf(failures);
    }

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
        assertThat(Definition.of(workflow).ofType("Map"))
                .isNotEmpty()
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
    }

    private static Stream<String> errors(JsonNode rules) {
        var names = new ArrayList<String>();
        rules.forEach(rule -> rule.path("ErrorEquals").forEach(name -> names.add(name.asText())));
        return names.stream();
    }

    private static Set<String> placeholders(Workflows workflow) {
        var matcher = Pattern.compile("\\$\\{(\\w+)}").matcher(workflow.definition());
        return matcher.results().map(found -> found.group(1)).collect(Collectors.toSet());
    }
}
