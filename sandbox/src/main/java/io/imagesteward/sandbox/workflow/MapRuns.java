package io.imagesteward.sandbox.workflow;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The Map Runs of one account and Region, and the executions that they started. */
final class MapRuns {
    private final Map<String, MapRun> runs = new LinkedHashMap<>();
    private final Map<String, RunningExecution> children = new LinkedHashMap<>();

    synchronized void add(MapRun run) {
        runs.put(run.arn(), run);
    }

    synchronized void add(RunningExecution child) {
        children.put(child.order().arn(), child);
    }

    synchronized MapRun run(String arn) {
        MapRun run = runs.get(arn);
        if (run == null) {
            throw arn.startsWith("arn:") ? SfnErrors.noResource(arn) : SfnErrors.invalidArn(arn);
        }
        return run;
    }

    synchronized List<MapRun> startedBy(String executionArn) {
        return runs.values().stream()
                .filter(run -> run.parent().order().arn().equals(executionArn))
                .toList();
    }

    synchronized Optional<RunningExecution> child(String arn) {
        return Optional.ofNullable(children.get(arn));
    }
}
