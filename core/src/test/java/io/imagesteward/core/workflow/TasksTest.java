package io.imagesteward.core.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.imagesteward.core.failure.StewardFailure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every task of every workflow. */
class TasksTest {

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
                .hasSize(56)
                .contains(
                        "distribute: Change permissions",
                        "distribute: Put tags",
                        "review: Mark as deprecated",
                        "retire: Delete copy",
                        "restore: Share as recorded",
                        "create: Hand over");
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
    void aFullQuotaIsWaitedOutForMinutesAndThrottlingForSeconds(Task task) {
        if (task.invokesAFunction()) {
            assertThat(firstPause(task, "Throttled")).isLessThanOrEqualTo(10);
            assertThat(firstPause(task, "LimitReached")).isGreaterThanOrEqualTo(300);
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

    private static int firstPause(Task task, String failure) {
        return task.state()
                .path("Retry")
                .valueStream()
                .filter(retry -> retry.path("ErrorEquals")
                        .valueStream()
                        .map(JsonNode::asText)
                        .anyMatch(name -> name.endsWith("." + failure)))
                .findFirst()
                .orElseThrow()
                .path("IntervalSeconds")
                .asInt();
    }

    private static Stream<String> errors(JsonNode rules) {
        var names = new ArrayList<String>();
        rules.forEach(rule -> rule.path("ErrorEquals").forEach(name -> names.add(name.asText())));
        return names.stream();
    }
}
