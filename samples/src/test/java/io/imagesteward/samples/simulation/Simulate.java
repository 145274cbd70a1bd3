package io.imagesteward.samples.simulation;

import com.sun.management.OperatingSystemMXBean;
import io.imagesteward.samples.Plans;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** Runs as many seeds as asked for, or one again: {@code mvn -q -Psimulate -Druns=100000}, {@code -Dtrial=retire -Dseed=42}. */
final class Simulate {

    private static final int PROGRESS = 500;

    private Simulate() {}

    public static void main(String[] arguments) {
        var seed = System.getProperty("seed", "");
        if (!seed.isEmpty()) {
            var story = Simulation.story(Long.parseLong(seed), acts().getFirst(), Plans.in(Path.of("..")));
            story.forEach(System.out::println);
        }
        long first = seed.isEmpty() ? Long.getLong("first", 0) : Long.parseLong(seed);
        long end = first + (seed.isEmpty() ? Long.getLong("runs", PROGRESS) : 1);
        boolean held = acts().stream().map(act -> run(act, first, end)).reduce(true, Boolean::logicalAnd);
        if (!held) {
            System.exit(1);
        }
    }

    /** One of them if it was named, else all. */
    private static List<Act> acts() {
        var named = System.getProperty("trial", "");
        return named.isEmpty() ? List.of(Act.values()) : List.of(Act.valueOf(named.toUpperCase(Locale.ROOT)));
    }

    private static boolean run(Act act, long first, long end) {
        System.out.println("trial " + act.inWords());
        var crew = new Crew(act);
        var failed = new TreeMap<Long, List<String>>();
        long started = System.nanoTime();
        for (long from = first; from < end; from += PROGRESS) {
            long cpuBefore = cpu();
            long to = Math.min(from + PROGRESS, end);
            var failures = crew.failures(from, to);
            failures.forEach((number, violations) -> System.out.println(report(act, number, violations)));
            failed.putAll(failures);
            double seconds = (System.nanoTime() - started) / (double) TimeUnit.SECONDS.toNanos(1);
            double millis = (cpu() - cpuBefore) / (double) TimeUnit.MILLISECONDS.toNanos(1) / (to - from);
            System.out.printf(
                    "%,9d runs  %,6d with violations  %,7.0f s  %,.0f runs/s  %.1f ms CPU for each of the last %,d%n",
                    to - first, failed.size(), seconds, (to - first) / seconds, millis, to - from);
        }
        System.out.printf(
                "%nwhat happened to them, the rarest first:%n%s%n",
                crew.coverage().table());
        return failed.isEmpty();
    }

    /** What a person needs to see a violation again. */
    static String report(Act act, long seed, List<String> violations) {
        return "seed %d violated%n  %s%nreplay it: mvn -q -Psimulate -Dtrial=%s -Dseed=%d"
                .formatted(seed, String.join("%n  ".formatted(), violations), act.inWords(), seed);
    }

    private static long cpu() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }
}
