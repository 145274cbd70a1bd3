package io.imagesteward.sandbox.workflow;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.imagesteward.sandbox.time.Promise;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import software.amazon.awssdk.services.sfn.model.HistoryEventType;

/** Has a service do something and, for {@code .waitForTaskToken}, waits until somebody brings the token back. */
record TaskState(
        String name, String resource, Optional<Template> arguments, Limits limits, Recovery recovery, Exit exit)
        implements State {
    private static final String CALLBACK = ".waitForTaskToken";

    record Limits(Optional<Template> timeout, Optional<Template> heartbeat) {}

    static TaskState read(String name, Fields fields) {
        String resource = fields.requiredText("Resource");
        if (resource.endsWith(".sync") || resource.endsWith(".sync:2") || resource.contains(":activity:")) {
            fields.violation("Resource " + resource + " is a job or an activity, which this sandbox does not run");
        }
        if (resource.startsWith("arn:aws:states:::s3:")) {
            fields.violation("Resource " + resource + " is for ItemReader and ResultWriter of a Map state");
        }
        return new TaskState(
                name,
                resource,
                fields.template("Arguments"),
                new Limits(fields.template("TimeoutSeconds"), fields.template("HeartbeatSeconds")),
                Recovery.read(fields),
                Exit.read(fields, fields.nextOrEnd()));
    }

    @Override
    public String type() {
        return "Task";
    }

    @Override
    public List<String> targets() {
        List<String> targets = new ArrayList<>(recovery.targets());
        exit.next().ifPresent(targets::add);
        return targets;
    }

    @Override
    public Transition run(Visit visit) {
        return recovery.guard(visit, exit, this::attempt);
    }

    private JsonNode attempt(Visit visit) {
        if (!resource.endsWith(CALLBACK)) {
            return scheduled(visit, parameters -> () -> call(visit, parameters));
        }
        try (Callbacks.Callback callback =
                visit.run().shop().callbacks().open(visit.run().random())) {
            Visit holder = visit.withToken(callback.token());
            Optional<Duration> heartbeat =
                    limits.heartbeat().map(template -> Seconds.of("HeartbeatSeconds", holder.evaluate(template), 1));
            return scheduled(holder, parameters -> () -> {
                JsonNode submitted = call(holder, parameters);
                holder.record(HistoryEventType.TASK_SUBMITTED, details().set("output", submitted));
                return callback.await(heartbeat);
            });
        }
    }

    private JsonNode scheduled(Visit visit, Function<JsonNode, Callable<JsonNode>> work) {
        String what = "The state/task '" + name + "'";
        JsonNode parameters =
                Payload.checked(arguments.map(visit::evaluate).orElse(visit.input()), what + " was given input that");
        Duration limit = limits.timeout()
                .map(template -> Seconds.of("TimeoutSeconds", visit.evaluate(template), 1))
                .orElse(Duration.ofSeconds(Seconds.MOST));
        visit.record(
                HistoryEventType.TASK_SCHEDULED,
                details().put("timeoutInSeconds", limit.toSeconds()).set("parameters", parameters));
        visit.record(HistoryEventType.TASK_STARTED, details());
        try {
            JsonNode result =
                    Payload.checked(within(limit, visit, work.apply(parameters)), what + " returned a result that");
            visit.record(HistoryEventType.TASK_SUCCEEDED, details().set("output", result));
            return result;
        } catch (StateFailed failure) {
            visit.record(
                    failure.isTimeout() ? HistoryEventType.TASK_TIMED_OUT : HistoryEventType.TASK_FAILED,
                    details().setAll(Trail.failure(failure)));
            throw failure;
        }
    }

    private JsonNode within(Duration limit, Visit visit, Callable<JsonNode> work) {
        Promise<JsonNode> running = visit.run().time().spawn(work);
        try {
            return running.await(limit);
        } catch (TimeoutException late) {
            throw StateFailed.timeout("The task '" + name + "' did not end within " + limit.toSeconds() + " seconds.");
        } finally {
            running.abandon();
        }
    }

    private JsonNode call(Visit visit, JsonNode parameters) {
        try {
            return visit.run().runner().run(resource, parameters);
        } catch (TaskFailed failed) {
            throw new StateFailed(failed.error(), failed.cause());
        }
    }

    /** As history names it: {@code arn:aws:states:::lambda:invoke} is resource "invoke" of type "lambda". */
    private ObjectNode details() {
        String path = resource.replaceFirst("^arn:[^:]+:[^:]+:[^:]*:[^:]*:", "");
        int split = path.lastIndexOf(':');
        return Trail.details()
                .put("resourceType", split < 0 ? path : path.substring(0, split))
                .put("resource", path.substring(split + 1));
    }
}
