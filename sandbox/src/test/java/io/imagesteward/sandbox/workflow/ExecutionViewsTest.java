package io.imagesteward.sandbox.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sfn.model.ExecutionListItem;
import software.amazon.awssdk.services.sfn.model.ExecutionStatus;
import software.amazon.awssdk.services.sfn.model.HistoryEvent;
import software.amazon.awssdk.services.sfn.model.StartExecutionResponse;

/** What the service shows of executions and machines, as its API pages describe it. */
class ExecutionViewsTest {
    private static final String WAIT = """
            "Grace": { "Type": "Wait", "Seconds": 600, "Next": "Share" },
            "Share": { "Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "Arguments": { "a": 1 }, "End": true }
            """;

    private final Stage stage = new Stage();
    private final StepFunctionsBackend sfn = stage.sfn;
    private String machine = "";

    @BeforeEach
    void deploy() {
        machine = sfn.addStateMachine("distribute", Stage.definition(WAIT), Stage.ROLE);
    }

    @AfterEach
    void strike() {
        stage.close();
    }

    private StartExecutionResponse start(String name, String input) {
        return sfn.startExecution(
                request -> request.stateMachineArn(machine).name(name).input(input));
    }

    @Test
    void describeShowsAnExecutionBeforeAndAfterItsEnd() {
        String arn = start("one", "{\"a\":   1}").executionArn();

        var running = sfn.describeExecution(request -> request.executionArn(arn));
        assertThat(running.status()).isEqualTo(ExecutionStatus.RUNNING);
        assertThat(running.input()).isEqualTo("{\"a\":   1}");
        assertThat(running.stopDate()).isNull();

        stage.time.runUntilIdle();
        var ended = sfn.describeExecution(request -> request.executionArn(arn));
        assertThat(ended.status()).isEqualTo(ExecutionStatus.SUCCEEDED);
        assertThat(ended.output()).isEqualTo("{\"a\":1}");
        assertThat(ended.stopDate()).isEqualTo(Stage.NINE.plusSeconds(600));
    }

    @Test
    void listsAreLatestFirstFilteredAndPaged() {
        for (String name : List.of("one", "two", "three")) {
            start(name, "{}");
        }
        sfn.stopExecution(
                request -> request.executionArn(sfn.room().executions().get(1).arn()));

        var page =
                sfn.listExecutions(request -> request.stateMachineArn(machine).maxResults(2));
        var rest = sfn.listExecutions(
                request -> request.stateMachineArn(machine).maxResults(2).nextToken(page.nextToken()));
        assertThat(page.executions()).extracting(ExecutionListItem::name).containsExactly("three", "two");
        assertThat(rest.executions()).extracting(ExecutionListItem::name).containsExactly("one");
        assertThat(rest.nextToken()).isNull();
        assertThat(sfn.listExecutionsPaginator(request ->
                                request.stateMachineArn(machine).maxResults(1).statusFilter(ExecutionStatus.RUNNING))
                        .executions())
                .extracting(ExecutionListItem::name)
                .containsExactly("three", "one");
    }

    @Test
    void theHistoryHasTheTypesAndDetailsOfTheService() {
        String arn = start("one", "{\"x\":1}").executionArn();
        stage.time.runUntilIdle();

        List<HistoryEvent> events =
                sfn
                        .getExecutionHistoryPaginator(
                                request -> request.executionArn(arn).maxResults(3))
                        .events()
                        .stream()
                        .toList();

        assertThat(events)
                .extracting(HistoryEvent::typeAsString)
                .containsExactly(
                        "ExecutionStarted",
                        "WaitStateEntered",
                        "WaitStateExited",
                        "TaskStateEntered",
                        "TaskScheduled",
                        "TaskStarted",
                        "TaskSucceeded",
                        "TaskStateExited",
                        "ExecutionSucceeded");
        assertThat(events).extracting(HistoryEvent::id).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L);
        assertThat(events)
                .extracting(HistoryEvent::previousEventId)
                .containsExactly(0L, 1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L);
        assertThat(events.get(0).executionStartedEventDetails().roleArn()).isEqualTo(Stage.ROLE);
        assertThat(events.get(3).stateEnteredEventDetails().name()).isEqualTo("Share");
        assertThat(events.get(3).stateEnteredEventDetails().input()).isEqualTo("{\"x\":1}");
        assertThat(events.get(4).taskScheduledEventDetails().resource()).isEqualTo("invoke");
        assertThat(events.get(4).taskScheduledEventDetails().resourceType()).isEqualTo("lambda");
        assertThat(events.get(4).taskScheduledEventDetails().parameters()).isEqualTo("{\"a\":1}");
        assertThat(events.get(7).stateExitedEventDetails().output()).isEqualTo("{\"a\":1}");
        assertThat(events.get(7).timestamp()).isEqualTo(Stage.NINE.plusSeconds(600));
        var latest = sfn.getExecutionHistory(request -> request.executionArn(arn)
                        .reverseOrder(true)
                        .maxResults(1)
                        .includeExecutionData(false))
                .events();
        assertThat(latest.getFirst().typeAsString()).isEqualTo("ExecutionSucceeded");
        assertThat(latest.getFirst().executionSucceededEventDetails().output()).isNull();
    }

    @Test
    void listenersHearOfEveryStatusAndEveryEvent() {
        List<String> heard = new ArrayList<>();
        List<HistoryEntry> entries = new ArrayList<>();
        sfn.listen(new ExecutionListener() {
            @Override
            public void statusChanged(Execution execution) {
                heard.add(Stage.seconds(stage.time.instant()) + " " + execution.name() + " " + execution.status());
            }

            @Override
            public void recorded(String executionArn, HistoryEntry entry) {
                entries.add(entry);
            }
        });
        String one = start("one", "{}").executionArn();
        start("two", "{}");
        stage.tasks((resource, arguments) -> {
            throw new TaskFailed("Refused", "");
        });

        stage.time.runUntilIdle();

        assertThat(heard).containsExactly("0 one RUNNING", "0 two RUNNING", "600 one FAILED", "600 two FAILED");
        assertThat(entries).hasSize(16).containsAll(sfn.room().execution(one).history());
    }

    @Test
    void machinesAreListedDescribedAndReplacedWithoutTouchingWhatRuns() {
        sfn.addStateMachine("retire", Stage.definition(WAIT), Stage.ROLE);
        String running = start("old", "{}").executionArn();
        String definition = Stage.definition("\"New\": { \"Type\": \"Pass\", \"Output\": \"new\", \"End\": true }");

        String replaced = sfn.addStateMachine("distribute", definition, Stage.ROLE);
        String fresh = start("new", "{}").executionArn();
        stage.time.runUntilIdle();

        assertThat(replaced).isEqualTo(machine);
        assertThat(sfn.listStateMachines().stateMachines())
                .extracting(item -> item.name())
                .containsExactly("distribute", "retire");
        assertThat(sfn.describeStateMachine(request -> request.stateMachineArn(machine))
                        .definition())
                .isEqualTo(definition);
        assertThat(Map.of(
                        running, sfn.room().execution(running).stop().orElseThrow(),
                        fresh, sfn.room().execution(fresh).stop().orElseThrow()))
                .isEqualTo(Map.of(running, Stage.NINE.plusSeconds(600), fresh, Stage.NINE));
    }
}
