package io.imagesteward.samples.bench;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.sun.management.ThreadMXBean;
import io.imagesteward.core.plan.Planner;
import io.imagesteward.samples.demo.Screen;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;

/** How fast plans are made, and how much memory making one asks for, when there are very many images. */
final class PlannerSpeed {

    private static final List<Integer> IMAGES = List.of(1_000, 10_000, 100_000);
    private static final int ROUNDS = 3;

    private final Screen screen;
    private final ArrayNode json;
    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    PlannerSpeed(Screen screen, ArrayNode json) {
        this.screen = screen;
        this.json = json;
    }

    void measure() {
        screen.title("Planner: images that 100 accounts may launch, in families over 10 Regions");
        screen.line("%10s %16s %18s %10s".formatted("images", "images/second", "bytes per image", "steps"));
        var warm = Families.of(1_000);
        for (int round = 0; round < 10; round++) {
            steps(warm);
        }
        IMAGES.forEach(this::measure);
    }

    private void measure(int images) {
        var families = Families.of(images);
        var nanos = new long[ROUNDS];
        var bytes = new long[ROUNDS];
        long steps = 0;
        for (int round = 0; round < ROUNDS; round++) {
            var allocated = threads.getCurrentThreadAllocatedBytes();
            var start = System.nanoTime();
            steps = steps(families);
            nanos[round] = System.nanoTime() - start;
            bytes[round] = threads.getCurrentThreadAllocatedBytes() - allocated;
        }
        var perSecond = (long) (images * 1e9 / median(nanos));
        var perImage = median(bytes) / images;
        screen.line("%10d %16d %18d %10d".formatted(images, perSecond, perImage, steps));
        json.addObject()
                .put("images", images)
                .put("imagesPerSecond", perSecond)
                .put("bytesPerImage", perImage)
                .put("steps", steps);
    }

    private static long median(long[] figures) {
        Arrays.sort(figures);
        return figures[figures.length / 2];
    }

    /** Plans every family; the number of steps shows that it was done. */
    private static long steps(Families families) {
        return families.inventories().stream()
                .mapToLong(seen -> Planner.plan(
                                families.policy(), seen.source().orElseThrow().ref(), seen, Families.NOW)
                        .acts()
                        .size())
                .sum();
    }
}
