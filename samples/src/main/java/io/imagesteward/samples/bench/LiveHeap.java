package io.imagesteward.samples.bench;

import io.imagesteward.sandbox.workflow.ExecutionListener;
import io.imagesteward.sandbox.workflow.HistoryEntry;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How much memory functions need while they hold everything at once: what survives full collections made over and over while
 * such a function runs, less what survived one right before. What it wrote to S3 is in this JVM too and counts, so the
 * figure is rather too high.
 */
final class LiveHeap implements ExecutionListener {

    private static final Set<String> WATCHED = Set.of("Judge", "Announce");

    private static final Duration BREATH = Duration.ofMillis(100);

    private final Map<String, Long> peaks = new ConcurrentHashMap<>();
    private volatile String watched = "";

    /** The most live bytes by state. */
    Map<String, Long> peaks() {
        return new TreeMap<>(peaks);
    }

    @Override
    public void recorded(String executionArn, HistoryEntry entry) {
        if (!executionArn.contains(":sweep-") || !WATCHED.contains(entry.state())) {
            return;
        }
        switch (entry.type()) {
            case TASK_STARTED -> watch(entry.state());
            case TASK_SUCCEEDED, TASK_FAILED, TASK_TIMED_OUT -> watched = "";
            default -> {}
        }
    }

    private void watch(String state) {
        var before = live();
        watched = state;
        Thread.ofPlatform().daemon().name("live-heap").start(() -> {
            while (watched.equals(state)) {
                var start = System.nanoTime();
                peaks.merge(state, Math.max(0, live() - before), Math::max);
                rest(Duration.ofNanos(System.nanoTime() - start));
            }
        });
    }

    /** As long as the collection took, so that the function comes to work in between. */
    private static void rest(Duration collection) {
        try {
            Thread.sleep(collection.plus(BREATH));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static long live() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
