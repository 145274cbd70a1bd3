package io.imagesteward.sandbox.workflow;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.sfn.model.HistoryEventType;
import software.amazon.awssdk.services.sfn.model.MapRunStatus;

/**
 * Runs one flow for each item or batch of a list of any length, each as an execution of its own, whose history is its own and
 * which sees no variable of its parent.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/state-map-distributed.html">Using Map state in
 *     Distributed mode</a>
 */
record DistributedMapState(String name, Intake intake, Conduct conduct, Recovery recovery, Exit exit) implements State {
    private static final int WIDEST = 10_000;

    /** What the children are given. */
    record Intake(ItemSource source, Optional<Template> selector, Optional<ItemBatcher> batcher) {}

    /** What they do, how many at once, how many may fail, and where the results go. */
    record Conduct(
            Flow processor,
            Optional<String> label,
            Optional<Template> maxConcurrency,
            Tolerance tolerance,
            Optional<ResultWriter> writer) {}

    static DistributedMapState read(String name, Fields fields) {
        var intake = new Intake(ItemSource.read(fields), fields.template("ItemSelector"), ItemBatcher.read(fields));
        var conduct = new Conduct(
                processor(fields),
                MapRunNames.label(fields),
                fields.template("MaxConcurrency"),
                Tolerance.read(fields),
                ResultWriter.read(fields));
        return new DistributedMapState(
                name, intake, conduct, Recovery.read(fields), Exit.read(fields, fields.nextOrEnd()));
    }

    private static Flow processor(Fields fields) {
        Fields processor =
                fields.at(", ItemProcessor", fields.take("ItemProcessor").orElseGet(Trail::details));
        Fields config = processor.at(
                ", ProcessorConfig", processor.take("ProcessorConfig").orElseGet(Trail::details));
        config.text("Mode");
        String type = config.requiredText("ExecutionType");
        if (!type.equals("STANDARD")) {
            config.violation("ExecutionType is '" + type + "', and this sandbox runs STANDARD children only");
        }
        config.nothingElse();
        Flow flow = Flow.read(processor, Set.of());
        processor.text("Comment");
        processor.nothingElse();
        return flow;
    }

    @Override
    public String type() {
        return "Map";
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
        MapRun run = open(visit);
        visit.record(HistoryEventType.MAP_STATE_STARTED, Trail.details());
        visit.record(HistoryEventType.MAP_RUN_STARTED, Trail.details().put("mapRunArn", run.arn()));
        try {
            JsonNode result = through(run, visit);
            run.end(MapRunStatus.SUCCEEDED);
            visit.record(HistoryEventType.MAP_RUN_SUCCEEDED, Trail.details());
            visit.record(HistoryEventType.MAP_STATE_SUCCEEDED, Trail.details());
            return result;
        } catch (StateFailed failure) {
            run.end(MapRunStatus.FAILED);
            visit.record(HistoryEventType.MAP_RUN_FAILED, Trail.failure(failure));
            visit.record(HistoryEventType.MAP_STATE_FAILED, Trail.failure(failure));
            throw failure;
        } finally {
            run.end(MapRunStatus.ABORTED); // when the parent was stopped meanwhile
        }
    }

    private MapRun open(Visit visit) {
        var parent = visit.run();
        String id = QueryFunctions.uuid(parent.random());
        String label = conduct.label().orElseGet(() -> QueryFunctions.uuid(parent.random()));
        RegisteredMachine machine = parent.order().machine();
        int width = conduct.maxConcurrency()
                .map(template -> (int) Seconds.of("MaxConcurrency", visit.evaluate(template), 0)
                        .toSeconds())
                .filter(asked -> asked > 0)
                .map(asked -> Math.min(asked, WIDEST))
                .orElse(WIDEST);
        var plan = new MapRun.Plan(
                MapRunNames.run(machine, label, id),
                machine.processor(label, conduct.processor()),
                conduct.tolerance().of(visit),
                width);
        var run = new MapRun(plan, parent);
        parent.shop().mapRuns().add(run);
        return run;
    }

    private JsonNode through(MapRun run, Visit visit) {
        authorize(visit);
        Optional<JsonNode> target =
                conduct.writer().flatMap(ResultWriter::arguments).map(visit::evaluate);
        run.give(inputs(visit));
        try {
            new Children(run).runAll();
        } catch (StateFailed exceeded) {
            target.ifPresent(where -> conduct.writer().orElseThrow().write(run, visit, where));
            throw exceeded;
        }
        if (target.isPresent()) {
            return conduct.writer().orElseThrow().write(run, visit, target.get());
        }
        var format = conduct.writer().map(ResultWriter::format).orElse(ResultFormat.OF_STATE);
        return Payload.checked(format.array(ChildResult.all(run)), "The result of the Map state '" + name + "'");
    }

    private List<ChildInput> inputs(Visit visit) {
        List<JsonNode> items = intake.source().items(visit);
        List<JsonNode> selected = new ArrayList<>(items.size());
        for (int i = 0; i < items.size(); i++) {
            ObjectNode item = Trail.details().put("Index", i).set("Value", items.get(i));
            JsonNode value = items.get(i);
            selected.add(intake.selector().map(visit.withItem(item)::evaluate).orElse(value));
        }
        return intake.batcher()
                .map(batcher -> batcher.batches(selected, visit))
                .orElseGet(
                        () -> selected.stream().map(DistributedMapState::single).toList());
    }

    private static ChildInput single(JsonNode item) {
        return new ChildInput(Payload.checked(item, "An item of the Map state"), 1);
    }

    /**
     * Children are started, and asked after, by the role of the state machine.
     *
     * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/iam-policies-eg-dist-map.html">IAM policies for using
     *     Distributed Map states</a>
     */
    private static void authorize(Visit visit) {
        var machine = MapRunNames.machineOf(visit.run().order().machine().arn());
        try {
            visit.run().runner().authorize("states:StartExecution", machine);
            visit.run()
                    .runner()
                    .authorize("states:DescribeExecution", visit.run().order().arn());
        } catch (TaskFailed refused) {
            throw new StateFailed("States.Permissions", refused.cause());
        }
    }
}
