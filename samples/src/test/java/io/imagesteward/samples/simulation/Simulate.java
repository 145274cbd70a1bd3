package io.imagesteward.samples.simulation;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** Runs as many seeds as asked for, or one again: {@code mvn -q -Psimulate -Druns=100000}, {@code -Dseed=42}. */
final class Simulate {

    private static final int PROGRESS = 1_000;

    private Simulate() {}

    public static void main(String[] arguments) {
        var seed = System.getProperty("seed", "");
        long first = seed.isEmpty() ? Long.getLong("first", 0) : Long.parseLong(seed);
        if (!seed.isEmpty()) {
            Simulation.story(first).forEach(System.out::println);
        }
        long runs = seed.isEmpty() ? Long.getLong("runs", PROGRESS) : 1;
        long started = System.nanoTime();
        var failed = new TreeMap<Long, List<String>>();
        for (long from = first; from < first + runs; from += PROGRESS) {
            long to = Math.min(from + PROGRESS, first + runs);
            failed.putAll(failuresOf(LongStream.range(from, to)));
            long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - started);
            System.out.printf(
                    "%,9d runs  %,6d with violations  %s  %,.0f runs/s%n",
                    to - first,
                    failed.size(),
                    Duration.ofSeconds(millis / 1_000),
                    (to - first) * 1_000.0 / Math.max(1, millis));
        }
        failed.forEach((number, violations) -> System.out.println(report(number, violations)));
        if (!failed.isEmpty()) {
            System.exit(1);
        }
    }

    /** The seeds whose run violated something, and what. */
    static Map<Long, List<String>> failuresOf(LongStream seeds) {
        return seeds
                .parallel()
                .boxed()
                .collect(Collectors.toMap(seed -> seed, Simulate::violations))
                .entrySet()
                .stream()
                .filter(run -> !run.getValue().isEmpty())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** What a person needs to see a violation again. */
    static String report(long seed, List<String> violations) {
        return "seed %d violated%n  %s%nreplay it: mvn -q -Psimulate -Dseed=%d"
                .formatted(seed, String.join("%n  ".formatted(), violations), seed);
    }

    private static List<String> violations(long seed) {
        try {
            return Simulation.run(seed);
        } catch (RuntimeException e) {
            throw new IllegalStateException(report(seed, List.of(e.toString())), e);
        }
    }
}
