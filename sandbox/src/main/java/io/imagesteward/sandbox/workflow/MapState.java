package io.imagesteward.sandbox.workflow;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.sfn.model.HistoryEventType;

/** Runs one flow for each item of a list, some at a time, within the execution, and gives the list of the outputs. */
record MapState(String name, Batch batch, Flow processor, Recovery recovery, Exit exit) implements State {
    /** Inline mode runs at most so many iterations at a time, whatever MaxConcurrency says. */
    private static final int WIDEST = 40;

    private static final List<String> DISTRIBUTED_ONLY = List.of(
            "ItemReader",
            "ItemBatcher",
            "ResultWriter",
            "Label",
            "ToleratedFailurePercentage",
            "ToleratedFailureCount");

    /** What each iteration is given, and how many go on at once. */
    record Batch(Optional<Template> items, Optional<Template> selector, Optional<Template> maxConcurrency) {}

    static MapState read(String name, Fields fields, Set<String> variables) {
        DISTRIBUTED_ONLY.stream().filter(fields::has).forEach(field -> {
            fields.take(field);
            fields.violation(field + " is for Mode DISTRIBUTED");
        });
        var batch =
                new Batch(fields.template("Items"), fields.template("ItemSelector"), fields.template("MaxConcurrency"));
        return new MapState(
                name,
                batch,
                processor(fields, variables),
                Recovery.read(fields),
                Exit.read(fields, fields.nextOrEnd()));
    }

    private static Flow processor(Fields fields, Set<String> variables) {
        JsonNode json = fields.take("ItemProcessor").orElseGet(Trail::details);
        Fields processor = fields.at(", ItemProcessor", json);
        String mode = processor
                .take("ProcessorConfig")
                .map(config -> config.path("Mode").asText("INLINE"))
                .orElse("INLINE");
        if (!mode.equals("INLINE")) {
            processor.violation("Mode is " + mode + ", expected INLINE or DISTRIBUTED");
        }
        Flow flow = Flow.read(processor, variables);
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
        List<JsonNode> items = Items.of(batch.items().map(visit::evaluate).orElse(visit.input()));
        visit.record(HistoryEventType.MAP_STATE_STARTED, Trail.details().put("length", items.size()));
        try {
            JsonNode outputs = Concurrently.run(
                    visit.run().time(), items.size(), width(visit), index -> iterate(index, items.get(index), visit));
            visit.record(HistoryEventType.MAP_STATE_SUCCEEDED, Trail.details());
            return outputs;
        } catch (StateFailed failure) {
            visit.record(HistoryEventType.MAP_STATE_FAILED, Trail.failure(failure));
            throw failure;
        }
    }

    private int width(Visit visit) {
        long asked = batch.maxConcurrency()
                .map(template -> Seconds.of("MaxConcurrency", visit.evaluate(template), 0)
                        .toSeconds())
                .orElse(0L);
        return asked == 0 ? WIDEST : (int) Math.min(asked, WIDEST);
    }

    private JsonNode iterate(int index, JsonNode value, Visit visit) {
        ObjectNode item = Trail.details().put("Index", index).set("Value", value);
        ObjectNode which = Trail.details().put("name", name).put("index", index);
        Branch branch = visit.branch().inner(name + "[" + index + "]", Optional.of(item));
        branch.trail().record(HistoryEventType.MAP_ITERATION_STARTED, name, which);
        try {
            JsonNode input =
                    batch.selector().map(visit.withItem(item)::evaluate).orElse(value);
            JsonNode output = processor.run(branch, input);
            branch.trail().record(HistoryEventType.MAP_ITERATION_SUCCEEDED, name, which);
            return output;
        } catch (StateFailed failure) {
            branch.trail().record(HistoryEventType.MAP_ITERATION_FAILED, name, which);
            throw failure;
        }
    }
}
