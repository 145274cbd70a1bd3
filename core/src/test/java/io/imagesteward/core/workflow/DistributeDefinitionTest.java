package io.imagesteward.core.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.imagesteward.core.failure.StewardFailure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DistributeDefinitionTest {

    private static final String OURS = "io.imagesteward.";
    private static final Definition DISTRIBUTE = Definition.of(Workflows.DISTRIBUTE);

    static Stream<Map.Entry<String, JsonNode>> tasks() {
        return DISTRIBUTE.ofType("Task").entrySet().stream();
    }

    @Test
    void theDefinitionHasTheTasksThatAreChecked() {
        assertThat(DISTRIBUTE.ofType("Task").keySet())
                .containsExactlyInAnyOrder(
                        "Observe",
                        "Start copy",
                        "Check copy",
                        "Change permissions",
                        "Verify",
                        "Move parameter",
                        "Check parameter",
                        "Announce");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tasks")
    void everyTaskEndsInTime(Map.Entry<String, JsonNode> task) {
        assertThat(task.getValue().path("TimeoutSeconds").asInt()).isPositive();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tasks")
    void everyTaskIsRepeatedWithJitterAndNotForever(Map.Entry<String, JsonNode> task) {
        assertThat(task.getValue().path("Retry")).isNotEmpty().allSatisfy(retry -> {
            assertThat(retry.path("JitterStrategy").asText()).isEqualTo("FULL");
            assertThat(retry.path("MaxAttempts").asInt()).isPositive();
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tasks")
    void everyTaskIsRepeatedForExactlyTheFailuresThatSayIt(Map.Entry<String, JsonNode> task) {
        assertThat(errors(task.getValue().path("Retry")).filter(name -> name.startsWith(OURS)))
                .containsExactlyInAnyOrder(
                        OURS + "core.failure.Throttled",
                        OURS + "core.failure.Unreachable",
                        OURS + "core.failure.LimitReached");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tasks")
    void noTaskLetsAFailurePassUncaught(Map.Entry<String, JsonNode> task) {
        assertThat(errors(task.getValue().path("Catch"))).contains("States.ALL");
    }

    @Test
    void everyFailureOfOursThatIsNamedIsAClassThatLambdaCanReport() {
        var named = DISTRIBUTE.states().values().stream()
                .flatMap(state -> Stream.of("Retry", "Catch").flatMap(rule -> errors(state.path(rule))))
                .filter(name -> name.startsWith(OURS))
                .distinct()
                .toList();
        var failures = Arrays.stream(StewardFailure.class.getPermittedSubclasses())
                .map(Class::getName)
                .toList();

        assertThat(named).isNotEmpty().isSubsetOf(failures);
    }

    @Test
    void everyStateThatIsNamedExistsAndEveryStateIsReached() {
        var named = new HashSet<String>();
        DISTRIBUTE.states().values().forEach(state -> named.addAll(targets(state)));
        var starts = Set.of("Begin", "Already started?", "Change permissions", "Move parameter");

        assertThat(DISTRIBUTE.states().keySet()).containsAll(named);
        assertThat(named)
                .containsAll(DISTRIBUTE.states().keySet().stream()
                        .filter(state -> !starts.contains(state))
                        .toList());
    }

    @Test
    void theDefinitionNamesOnlyFunctionsThatTheStackHasToFillIn() {
        assertThat(placeholders(Workflows.DISTRIBUTE.definition()))
                .containsExactlyInAnyOrder(
                        "${Partition}",
                        "${ObserveFunction}",
                        "${CopyFunction}",
                        "${ShareFunction}",
                        "${ReportFunction}");
    }

    private static Stream<String> errors(JsonNode rules) {
        var names = new ArrayList<String>();
        rules.forEach(rule -> rule.path("ErrorEquals").forEach(name -> names.add(name.asText())));
        return names.stream();
    }

    private static List<String> targets(JsonNode state) {
        return Stream.of(state.findValues("Next"), state.findValues("Default"), state.findValues("StartAt"))
                .flatMap(List::stream)
                .map(JsonNode::asText)
                .toList();
    }

    private static Set<String> placeholders(String text) {
        var found = new HashSet<String>();
        var matcher = Pattern.compile("\\$\\{\\w+}").matcher(text);
        while (matcher.find()) {
            found.add(matcher.group());
        }
        return found;
    }
}
