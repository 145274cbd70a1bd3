package io.imagesteward.sandbox.workflow;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.imagesteward.sandbox.time.Promise;
import io.imagesteward.sandbox.time.VirtualTime;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sfn.model.ExecutionStatus;
import software.amazon.awssdk.services.sfn.model.HistoryEventType;

/** An execution from its start to its end, and after it: the services that its states use, and its history. */
final class RunningExecution {
    private final Order order;
    private final Workshop shop;
    private final VirtualTime time;
    private final Random random;
    private final Instant start;
    private final History history;
    private final Trail trail;
    private final Promise<Boolean> ended;
    private volatile @Nullable End end;
    private @Nullable Promise<JsonNode> body;

    private record End(
            ExecutionStatus status,
            Optional<JsonNode> output,
            Optional<String> error,
            Optional<String> cause,
            Instant at) {}

    RunningExecution(Order order, Workshop shop) {
        this.order = order;
        this.shop = shop;
        this.time = shop.time();
        this.random = new Random(shop.seed() ^ order.arn().hashCode());
        this.start = time.instant();
        this.history = new History(entry -> shop.listener().recorded(order.arn(), entry));
        this.trail = Trail.outermost(history, time);
        this.ended = time.promise();
    }

    Workshop shop() {
        return shop;
    }

    VirtualTime time() {
        return time;
    }

    Random random() {
        return random;
    }

    TaskRunner runner() {
        return order.machine().runner();
    }

    Order order() {
        return order;
    }

    Instant start() {
        return start;
    }

    void countTransition() {
        shop.transitions().count(order.machine());
    }

    void begin() {
        ObjectNode details = Trail.details().put("roleArn", order.machine().roleArn());
        trail.record(HistoryEventType.EXECUTION_STARTED, "", details.set("input", order.input()));
        shop.listener().statusChanged(snapshot());
        var outermost = new Branch(this, Scope.outermost(), trail, Optional.empty());
        // One process that starts the body and then waits for it: were both started from here, the clock, which another
        // thread may drive, could see the body fail while nobody waits for it yet.
        time.spawn(() -> follow(outermost));
    }

    private boolean follow(Branch outermost) throws TimeoutException {
        Optional<Promise<JsonNode>> started = startBody(outermost);
        return started.isPresent() && follow(started.get());
    }

    /** Nothing is started for an execution that was stopped before its first state. */
    private synchronized Optional<Promise<JsonNode>> startBody(Branch outermost) {
        if (end != null) {
            return Optional.empty();
        }
        Promise<JsonNode> running =
                time.spawn(() -> order.machine().machine().flow().run(outermost, order.input()));
        body = running;
        return Optional.of(running);
    }

    private boolean follow(Promise<JsonNode> running) throws TimeoutException {
        try {
            JsonNode output = order.machine().machine().timeout().isPresent()
                    ? running.await(order.machine().machine().timeout().get())
                    : running.await();
            finish(HistoryEventType.EXECUTION_SUCCEEDED, ExecutionStatus.SUCCEEDED, Optional.of(output), null);
        } catch (StateFailed failure) {
            finish(HistoryEventType.EXECUTION_FAILED, ExecutionStatus.FAILED, Optional.empty(), failure);
        } catch (TimeoutException late) {
            running.abandon();
            var failure =
                    StateFailed.timeout("The execution did not end within the TimeoutSeconds of its state machine.");
            finish(HistoryEventType.EXECUTION_TIMED_OUT, ExecutionStatus.TIMED_OUT, Optional.empty(), failure);
        } catch (CancellationException stopped) {
            if (end == null) {
                throw stopped;
            }
        }
        return true;
    }

    void stop(Optional<String> error, Optional<String> cause) {
        var reason = new StateFailed(error.orElse(""), cause.orElse(""));
        finish(HistoryEventType.EXECUTION_ABORTED, ExecutionStatus.ABORTED, Optional.empty(), reason);
        Promise<JsonNode> running = startedBody();
        if (running != null) {
            running.abandon();
        }
    }

    private synchronized @Nullable Promise<JsonNode> startedBody() {
        return body;
    }

    /** Ends the execution; of several that try, such as its last state and a client that stops it, the first decides. */
    private void finish(
            HistoryEventType type, ExecutionStatus status, Optional<JsonNode> output, @Nullable StateFailed failure) {
        Optional<StateFailed> failed = Optional.ofNullable(failure);
        boolean first = endOnce(new End(
                status,
                output,
                failed.map(StateFailed::error).filter(text -> !text.isEmpty()),
                failed.map(StateFailed::cause).filter(text -> !text.isEmpty()),
                time.instant()));
        if (!first) {
            return;
        }
        ObjectNode details = failed.map(Trail::failure).orElseGet(Trail::details);
        output.ifPresent(value -> details.set("output", value));
        trail.end(type, details);
        ended.complete(true);
        shop.listener().statusChanged(snapshot());
    }

    private synchronized boolean endOnce(End ending) {
        boolean first = end == null;
        if (first) {
            end = ending;
        }
        return first;
    }

    ObjectNode context() {
        return new ExecutionContext(order, start).json();
    }

    boolean isRunning() {
        return end == null;
    }

    ExecutionStatus status() {
        var ending = end;
        return ending == null ? ExecutionStatus.RUNNING : ending.status();
    }

    void awaitEnd() {
        ended.await();
    }

    /** Step Functions stops the children that still run when their Map Run ends. */
    void stopWithRun() {
        stop(Optional.empty(), Optional.empty());
    }

    Execution snapshot() {
        Optional<End> ended = Optional.ofNullable(end);
        return new Execution(
                order.name(),
                order.arn(),
                order.machine().arn(),
                ended.map(End::status).orElse(ExecutionStatus.RUNNING),
                order.input(),
                ended.flatMap(End::output),
                ended.flatMap(End::error),
                ended.flatMap(End::cause),
                start,
                ended.map(End::at),
                history.entries());
    }
}
