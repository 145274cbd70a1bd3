package io.imagesteward.samples.simulation;

import io.imagesteward.samples.Plans;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Runs many seeds side by side, one worker for each core. Workers are virtual threads because the processes of a world are:
 * handing the turn from one to the other then costs no switch of threads in the operating system.
 */
final class Crew {

    private final List<Plans> plans = new ArrayList<>();
    private final Act act;
    private final Coverage coverage = new Coverage();

    Crew(Act act) {
        this.act = act;
        for (int i = 0; i < Runtime.getRuntime().availableProcessors(); i++) {
            plans.add(Plans.in(Path.of("..")));
        }
    }

    Coverage coverage() {
        return coverage;
    }

    /** Runs the seeds from one up to another, and answers which violated what. */
    Map<Long, List<String>> failures(long from, long to) {
        var next = new AtomicLong(from);
        var failed = new TreeMap<Long, List<String>>();
        try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
            var parts = plans.stream()
                    .map(own -> workers.submit(() -> work(next, to, own)))
                    .toList();
            parts.forEach(part -> failed.putAll(result(part)));
        }
        return failed;
    }

    private Map<Long, List<String>> work(AtomicLong next, long to, Plans own) {
        var failed = new TreeMap<Long, List<String>>();
        for (long seed = next.getAndIncrement(); seed < to; seed = next.getAndIncrement()) {
            var violations = violations(seed, own);
            if (!violations.isEmpty()) {
                failed.put(seed, violations);
            }
        }
        return failed;
    }

    private List<String> violations(long seed, Plans own) {
        try {
            return Simulation.run(seed, act, own, coverage.of(seed));
        } catch (RuntimeException e) {
            throw new IllegalStateException("seed %d of %s broke the simulation itself".formatted(seed, act), e);
        }
    }

    private static Map<Long, List<String>> result(Future<Map<Long, List<String>>> part) {
        try {
            return part.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
