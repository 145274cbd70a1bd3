package io.imagesteward.sandbox.workflow;

import io.imagesteward.sandbox.time.Promise;
import io.imagesteward.sandbox.time.VirtualTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.sfn.model.ExecutionStatus;

/** Starts the children of a Map Run, so many at a time, and stops those that go on when too many items have failed. */
final class Children {
    private static final String EXCEEDED = "States.ExceedToleratedFailureThreshold";

    private final MapRun run;
    private final List<ChildInput> batches;
    private final long items;
    private final VirtualTime time;
    private final Promise<Boolean> all;
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicInteger left;
    private long failed;

    Children(MapRun run) {
        this.run = run;
        this.batches = run.batches();
        this.items = run.items();
        this.time = run.parent().shop().time();
        this.all = time.promise();
        this.left = new AtomicInteger(batches.size());
    }

    /** Returns when all have ended and few enough have failed. */
    void runAll() {
        if (batches.isEmpty()) {
            return;
        }
        List<Promise<Boolean>> workers = new ArrayList<>();
        IntStream.range(0, Math.min(run.width(), batches.size()))
                .forEach(worker -> workers.add(time.spawn(this::workThrough)));
        boolean well;
        try {
            well = all.await();
        } finally {
            workers.forEach(Promise::abandon);
            stopRunning();
        }
        if (!well) {
            throw new StateFailed(EXCEEDED, "The specified tolerated failure threshold was exceeded");
        }
    }

    private boolean workThrough() {
        for (int i = next.getAndIncrement(); i < batches.size() && !all.isDone(); i = next.getAndIncrement()) {
            var child = start(batches.get(i));
            child.awaitEnd();
            ended(child, batches.get(i));
        }
        return true;
    }

    private RunningExecution start(ChildInput batch) {
        var name = QueryFunctions.uuid(run.parent().random());
        var order = new Order(run.machine(), name, Payload.text(batch.input()), batch.input());
        var child = new RunningExecution(order, run.parent().shop());
        run.started(child);
        run.parent().shop().mapRuns().add(child);
        child.begin();
        return child;
    }

    private void ended(RunningExecution child, ChildInput batch) {
        if (child.status() != ExecutionStatus.SUCCEEDED) {
            failed += batch.items();
        }
        if (run.threshold().isExceededBy(failed, items)) {
            all.complete(false);
        } else if (left.decrementAndGet() == 0) {
            all.complete(true);
        }
    }

    private void stopRunning() {
        run.children().stream().filter(RunningExecution::isRunning).forEach(RunningExecution::stopWithRun);
    }
}
