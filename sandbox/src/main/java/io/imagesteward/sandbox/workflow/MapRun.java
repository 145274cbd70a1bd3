package io.imagesteward.sandbox.workflow;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.sfn.model.ExecutionStatus;
import software.amazon.awssdk.services.sfn.model.MapRunStatus;

/** The children that one stay in a Distributed Map state starts, and what becomes of them. */
final class MapRun {
    private final String arn;
    private final RunningExecution parent;
    private final RegisteredMachine machine;
    private final Tolerance.Threshold threshold;
    private final int width;
    private final Instant start;
    private final List<ChildInput> batches = new ArrayList<>();
    private final List<RunningExecution> children = new ArrayList<>();
    private volatile MapRunStatus status = MapRunStatus.RUNNING;
    private volatile Optional<Instant> stop = Optional.empty();
    private volatile boolean written;

    /** How a run is meant to go. */
    record Plan(String arn, RegisteredMachine machine, Tolerance.Threshold threshold, int width) {}

    MapRun(Plan plan, RunningExecution parent) {
        this.arn = plan.arn();
        this.machine = plan.machine();
        this.threshold = plan.threshold();
        this.width = plan.width();
        this.parent = parent;
        this.start = parent.shop().time().instant();
    }

    String arn() {
        return arn;
    }

    RunningExecution parent() {
        return parent;
    }

    RegisteredMachine machine() {
        return machine;
    }

    Tolerance.Threshold threshold() {
        return threshold;
    }

    int width() {
        return width;
    }

    Instant start() {
        return start;
    }

    Optional<Instant> stop() {
        return stop;
    }

    MapRunStatus status() {
        return status;
    }

    boolean isWritten() {
        return written;
    }

    void written() {
        written = true;
    }

    /** Ends the run; what has ended stays as it is. */
    void end(MapRunStatus with) {
        if (status == MapRunStatus.RUNNING) {
            status = with;
            stop = Optional.of(parent.shop().time().instant());
        }
    }

    synchronized void give(List<ChildInput> all) {
        batches.addAll(all);
    }

    synchronized List<ChildInput> batches() {
        return List.copyOf(batches);
    }

    /** The children started so far: the first was given the first batch. */
    synchronized List<RunningExecution> children() {
        return List.copyOf(children);
    }

    synchronized void started(RunningExecution child) {
        children.add(child);
    }

    synchronized long items() {
        return batches.stream().mapToLong(ChildInput::items).sum();
    }

    /** How many items are in batches whose execution is as told. */
    synchronized long items(ExecutionStatus of) {
        long items = 0;
        for (int i = 0; i < children.size(); i++) {
            items += children.get(i).status() == of ? batches.get(i).items() : 0;
        }
        return items;
    }

    synchronized long executions(ExecutionStatus of) {
        return children.stream().filter(child -> child.status() == of).count();
    }

    synchronized long itemsStarted() {
        return batches.subList(0, children.size()).stream()
                .mapToLong(ChildInput::items)
                .sum();
    }
}
