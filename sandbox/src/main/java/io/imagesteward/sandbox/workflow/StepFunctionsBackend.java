package io.imagesteward.sandbox.workflow;

import io.imagesteward.sandbox.time.VirtualTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import software.amazon.awssdk.services.sfn.model.DescribeExecutionRequest;
import software.amazon.awssdk.services.sfn.model.DescribeExecutionResponse;
import software.amazon.awssdk.services.sfn.model.DescribeStateMachineRequest;
import software.amazon.awssdk.services.sfn.model.DescribeStateMachineResponse;
import software.amazon.awssdk.services.sfn.model.ExecutionListItem;
import software.amazon.awssdk.services.sfn.model.GetExecutionHistoryRequest;
import software.amazon.awssdk.services.sfn.model.GetExecutionHistoryResponse;
import software.amazon.awssdk.services.sfn.model.HistoryEvent;
import software.amazon.awssdk.services.sfn.model.ListExecutionsRequest;
import software.amazon.awssdk.services.sfn.model.ListExecutionsResponse;
import software.amazon.awssdk.services.sfn.model.ListStateMachinesRequest;
import software.amazon.awssdk.services.sfn.model.ListStateMachinesResponse;
import software.amazon.awssdk.services.sfn.model.SendTaskFailureRequest;
import software.amazon.awssdk.services.sfn.model.SendTaskFailureResponse;
import software.amazon.awssdk.services.sfn.model.SendTaskHeartbeatRequest;
import software.amazon.awssdk.services.sfn.model.SendTaskHeartbeatResponse;
import software.amazon.awssdk.services.sfn.model.SendTaskSuccessRequest;
import software.amazon.awssdk.services.sfn.model.SendTaskSuccessResponse;
import software.amazon.awssdk.services.sfn.model.StartExecutionRequest;
import software.amazon.awssdk.services.sfn.model.StartExecutionResponse;
import software.amazon.awssdk.services.sfn.model.StateMachineListItem;
import software.amazon.awssdk.services.sfn.model.StateMachineStatus;
import software.amazon.awssdk.services.sfn.model.StateMachineType;
import software.amazon.awssdk.services.sfn.model.StopExecutionRequest;
import software.amazon.awssdk.services.sfn.model.StopExecutionResponse;

/** Step Functions of one account and Region as its clients see it. Operations that are not here are not implemented. */
public final class StepFunctionsBackend extends MapRunOperations {
    public StepFunctionsBackend(
            MachineRoom.Place place, VirtualTime time, Function<String, TaskRunner> runners, long seed) {
        super(new MachineRoom(place, time, runners, seed));
    }

    /** The same machines and executions without the API around them. */
    public MachineRoom room() {
        return room;
    }

    /** Adds or replaces a machine, as a deployment does, and gives its ARN. */
    public String addStateMachine(String name, String definition, String roleArn) {
        return room.addStateMachine(name, definition, roleArn);
    }

    public void listen(ExecutionListener listener) {
        room.listen(listener);
    }

    @Override
    public StartExecutionResponse startExecution(StartExecutionRequest request) {
        Execution execution = room.start(
                request.stateMachineArn(),
                Optional.ofNullable(request.name()),
                Optional.ofNullable(request.input()).orElse("{}"));
        return StartExecutionResponse.builder()
                .executionArn(execution.arn())
                .startDate(execution.start())
                .build();
    }

    @Override
    public StopExecutionResponse stopExecution(StopExecutionRequest request) {
        Execution execution = room.stop(
                request.executionArn(), Optional.ofNullable(request.error()), Optional.ofNullable(request.cause()));
        return StopExecutionResponse.builder()
                .stopDate(execution.stop().orElseThrow())
                .build();
    }

    @Override
    public DescribeExecutionResponse describeExecution(DescribeExecutionRequest request) {
        Execution execution = room.execution(request.executionArn());
        return DescribeExecutionResponse.builder()
                .executionArn(execution.arn())
                .stateMachineArn(execution.machineArn())
                .name(execution.name())
                .status(execution.status())
                .startDate(execution.start())
                .stopDate(execution.stop().orElse(null))
                .input(room.running(execution.arn()).order().inputText())
                .output(execution.output().map(Payload::text).orElse(null))
                .error(execution.error().orElse(null))
                .cause(execution.cause().orElse(null))
                .build();
    }

    @Override
    public ListExecutionsResponse listExecutions(ListExecutionsRequest request) {
        List<Execution> latestFirst = listed(request).reversed().stream()
                .filter(execution -> request.statusFilter() == null || execution.status() == request.statusFilter())
                .toList();
        Page<Execution> page = Page.of(latestFirst, request.maxResults(), request.nextToken());
        return ListExecutionsResponse.builder()
                .executions(
                        page.items().stream().map(StepFunctionsBackend::item).toList())
                .nextToken(page.nextToken())
                .build();
    }

    private List<Execution> listed(ListExecutionsRequest request) {
        if (request.mapRunArn() != null) {
            return room.children(request.mapRunArn());
        }
        room.machine(request.stateMachineArn());
        return room.executions().stream()
                .filter(execution -> execution.machineArn().equals(request.stateMachineArn()))
                .toList();
    }

    private static ExecutionListItem item(Execution execution) {
        return ExecutionListItem.builder()
                .executionArn(execution.arn())
                .stateMachineArn(execution.machineArn())
                .name(execution.name())
                .status(execution.status())
                .startDate(execution.start())
                .stopDate(execution.stop().orElse(null))
                .build();
    }

    @Override
    public GetExecutionHistoryResponse getExecutionHistory(GetExecutionHistoryRequest request) {
        List<HistoryEntry> entries = room.execution(request.executionArn()).history();
        List<HistoryEntry> ordered = Boolean.TRUE.equals(request.reverseOrder()) ? entries.reversed() : entries;
        Page<HistoryEntry> page = Page.of(ordered, request.maxResults(), request.nextToken());
        boolean withData = !Boolean.FALSE.equals(request.includeExecutionData());
        List<HistoryEvent> events = page.items().stream()
                .map(entry -> HistoryEvents.toSdk(entry, withData))
                .toList();
        return GetExecutionHistoryResponse.builder()
                .events(events)
                .nextToken(page.nextToken())
                .build();
    }

    @Override
    public DescribeStateMachineResponse describeStateMachine(DescribeStateMachineRequest request) {
        RegisteredMachine machine = room.machine(request.stateMachineArn());
        return DescribeStateMachineResponse.builder()
                .stateMachineArn(machine.arn())
                .name(machine.machine().name())
                .definition(machine.machine().definition())
                .roleArn(machine.roleArn())
                .status(StateMachineStatus.ACTIVE)
                .type(StateMachineType.STANDARD)
                .creationDate(machine.created())
                .build();
    }

    @Override
    public ListStateMachinesResponse listStateMachines(ListStateMachinesRequest request) {
        Page<RegisteredMachine> page = Page.of(room.machines(), request.maxResults(), request.nextToken());
        List<StateMachineListItem> items = page.items().stream()
                .map(machine -> StateMachineListItem.builder()
                        .stateMachineArn(machine.arn())
                        .name(machine.machine().name())
                        .type(StateMachineType.STANDARD)
                        .creationDate(machine.created())
                        .build())
                .toList();
        return ListStateMachinesResponse.builder()
                .stateMachines(items)
                .nextToken(page.nextToken())
                .build();
    }

    @Override
    public SendTaskSuccessResponse sendTaskSuccess(SendTaskSuccessRequest request) {
        room.success(request.taskToken(), request.output());
        return SendTaskSuccessResponse.builder().build();
    }

    @Override
    public SendTaskFailureResponse sendTaskFailure(SendTaskFailureRequest request) {
        room.failure(
                request.taskToken(),
                Optional.ofNullable(request.error()).orElse(""),
                Optional.ofNullable(request.cause()).orElse(""));
        return SendTaskFailureResponse.builder().build();
    }

    @Override
    public SendTaskHeartbeatResponse sendTaskHeartbeat(SendTaskHeartbeatRequest request) {
        room.heartbeat(request.taskToken());
        return SendTaskHeartbeatResponse.builder().build();
    }
}
