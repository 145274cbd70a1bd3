package io.imagesteward.sandbox.workflow;

import java.util.List;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sfn.model.DescribeMapRunRequest;
import software.amazon.awssdk.services.sfn.model.DescribeMapRunResponse;
import software.amazon.awssdk.services.sfn.model.ExecutionStatus;
import software.amazon.awssdk.services.sfn.model.ListMapRunsRequest;
import software.amazon.awssdk.services.sfn.model.ListMapRunsResponse;
import software.amazon.awssdk.services.sfn.model.MapRunExecutionCounts;
import software.amazon.awssdk.services.sfn.model.MapRunItemCounts;
import software.amazon.awssdk.services.sfn.model.MapRunListItem;

/** The part of Step Functions that looks at Map Runs; what AWS does not say of a run that goes on is counted as it is now. */
public abstract sealed class MapRunOperations implements SfnClient permits StepFunctionsBackend {
    final MachineRoom room;

    MapRunOperations(MachineRoom room) {
        this.room = room;
    }

    @Override
    public DescribeMapRunResponse describeMapRun(DescribeMapRunRequest request) {
        MapRun run = room.mapRuns().run(request.mapRunArn());
        return DescribeMapRunResponse.builder()
                .mapRunArn(run.arn())
                .executionArn(run.parent().order().arn())
                .status(run.status())
                .startDate(run.start())
                .stopDate(run.stop().orElse(null))
                .maxConcurrency(run.width())
                .toleratedFailureCount(run.threshold().count().orElse(0L))
                .toleratedFailurePercentage(
                        run.threshold().percentage().orElse(0.0).floatValue())
                .itemCounts(items(run))
                .executionCounts(executions(run))
                .redriveCount(0)
                .build();
    }

    @Override
    public ListMapRunsResponse listMapRuns(ListMapRunsRequest request) {
        room.execution(request.executionArn());
        List<MapRun> runs = room.mapRuns().startedBy(request.executionArn());
        Page<MapRun> page = Page.of(runs, request.maxResults(), request.nextToken());
        return ListMapRunsResponse.builder()
                .mapRuns(page.items().stream().map(MapRunOperations::item).toList())
                .nextToken(page.nextToken())
                .build();
    }

    @Override
    public final String serviceName() {
        return SERVICE_NAME;
    }

    @Override
    public final void close() {
        // nothing is held open: the processes belong to the clock
    }

    private static MapRunListItem item(MapRun run) {
        return MapRunListItem.builder()
                .mapRunArn(run.arn())
                .executionArn(run.parent().order().arn())
                .stateMachineArn(run.machine().arn())
                .startDate(run.start())
                .stopDate(run.stop().orElse(null))
                .build();
    }

    private static MapRunItemCounts items(MapRun run) {
        return MapRunItemCounts.builder()
                .pending(run.items() - run.itemsStarted())
                .running(run.items(ExecutionStatus.RUNNING))
                .succeeded(run.items(ExecutionStatus.SUCCEEDED))
                .failed(run.items(ExecutionStatus.FAILED))
                .timedOut(run.items(ExecutionStatus.TIMED_OUT))
                .aborted(run.items(ExecutionStatus.ABORTED))
                .total(run.items())
                .resultsWritten(run.isWritten() ? run.items() : 0)
                .build();
    }

    private static MapRunExecutionCounts executions(MapRun run) {
        long all = run.batches().size();
        return MapRunExecutionCounts.builder()
                .pending(all - run.children().size())
                .running(run.executions(ExecutionStatus.RUNNING))
                .succeeded(run.executions(ExecutionStatus.SUCCEEDED))
                .failed(run.executions(ExecutionStatus.FAILED))
                .timedOut(run.executions(ExecutionStatus.TIMED_OUT))
                .aborted(run.executions(ExecutionStatus.ABORTED))
                .total(all)
                .resultsWritten(run.isWritten() ? all : 0)
                .build();
    }
}
