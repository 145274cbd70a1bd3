package io.imagesteward.core.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The tasks that the workflows give to functions, by name. */
class WorkflowTasksTest {

    @ParameterizedTest
    @EnumSource(Workflows.class)
    void onlyARetirementDestroysAnything(Workflows workflow) {
        var destroying = tasksOf(workflow).stream()
                .filter(Set.of("delete", "delete-snapshots")::contains)
                .toList();

        assertThat(destroying.isEmpty()).isEqualTo(workflow != Workflows.RETIRE);
    }

    @Test
    void theTasksAreThoseThatTheFunctionsKnow() {
        var named =
                Stream.of(Workflows.values()).flatMap(w -> tasksOf(w).stream()).collect(Collectors.toSet());

        assertThat(named)
                .containsExactlyInAnyOrder(
                        "observe-family",
                        "observe-copy",
                        "observe-parameter",
                        "observe-due",
                        "observe-retirement",
                        "observe-use",
                        "observe-gate",
                        "observe-remains",
                        "observe-restoration",
                        "observe-creation",
                        "observe-created",
                        "create",
                        "announce-creation",
                        "list-scopes",
                        "audit-scopes",
                        "judge-sweep",
                        "leave",
                        "show-tags",
                        "report-sweep",
                        "share",
                        "mark",
                        "unmark",
                        "unshare-from-all",
                        "share-as-recorded",
                        "copy",
                        "publish",
                        "ask-for-usage",
                        "deprecate",
                        "disable",
                        "enable",
                        "delete",
                        "delete-snapshots",
                        "recover",
                        "announce-distribution",
                        "announce-review",
                        "announce-retirement",
                        "announce-restoration",
                        "keep-record",
                        "claim-record",
                        "close-record",
                        "ask-approval");
    }

    private static List<String> tasksOf(Workflows workflow) {
        return Definition.of(workflow).ofType("Task").values().stream()
                .map(Definition::task)
                .filter(task -> !task.isEmpty())
                .toList();
    }
}
