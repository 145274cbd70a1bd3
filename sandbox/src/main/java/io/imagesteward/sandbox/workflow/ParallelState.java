package io.imagesteward.sandbox.workflow;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.sfn.model.HistoryEventType;

/** Runs different flows side by side on the same input and gives the list of their outputs. */
record ParallelState(String name, List<Flow> branches, Optional<Template> arguments, Recovery recovery, Exit exit)
        implements State {
    static ParallelState read(String name, Fields fields, Set<String> variables) {
        List<Flow> branches = new ArrayList<>();
        for (Fields branch : fields.objects("Branches")) {
            branches.add(Flow.read(branch, variables));
            branch.text("Comment");
            branch.nothingElse();
        }
        if (branches.isEmpty()) {
            fields.violation("Branches is missing or empty");
        }
        return new ParallelState(
                name,
                branches,
                fields.template("Arguments"),
                Recovery.read(fields),
                Exit.read(fields, fields.nextOrEnd()));
    }

    @Override
    public String type() {
        return "Parallel";
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
        JsonNode input = arguments.map(visit::evaluate).orElse(visit.input());
        visit.record(HistoryEventType.PARALLEL_STATE_STARTED, Trail.details());
        try {
            JsonNode outputs = Concurrently.run(
                    visit.run().time(), branches.size(), branches.size(), number -> branch(number, visit, input));
            visit.record(HistoryEventType.PARALLEL_STATE_SUCCEEDED, Trail.details());
            return outputs;
        } catch (StateFailed failure) {
            visit.record(HistoryEventType.PARALLEL_STATE_FAILED, Trail.failure(failure));
            throw failure.inBranch();
        }
    }

    private JsonNode branch(int number, Visit visit, JsonNode input) {
        return branches.get(number).run(visit.branch().inner(name + "[" + number + "]", Optional.empty()), input);
    }
}
