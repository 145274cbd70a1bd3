package io.imagesteward.sandbox.workflow;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.imagesteward.sandbox.time.Promise;
import io.imagesteward.sandbox.time.VirtualTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Runs numbered pieces of work side by side in virtual time; the first failure ends them all. */
final class Concurrently {
    private final VirtualTime time;
    private final IntFunction<JsonNode> work;
    private final JsonNode[] results;
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicInteger left;
    private final Promise<Boolean> all;

    private Concurrently(VirtualTime time, int count, IntFunction<JsonNode> work) {
        this.time = time;
        this.work = work;
        this.results = new JsonNode[count];
        this.left = new AtomicInteger(count);
        this.all = time.promise();
    }

    /** Gives the results in the order of the numbers, whatever the order in which they came */
    static ArrayNode run(VirtualTime time, int count, int width, IntFunction<JsonNode> work) {
        return count == 0
                ? JsonNodeFactory.instance.arrayNode()
                : new Concurrently(time, count, work).run(Math.min(count, width));
    }

    private ArrayNode run(int width) {
        List<Promise<Boolean>> workers = new ArrayList<>();
        IntStream.range(0, width).forEach(worker -> workers.add(time.spawn(this::workThrough)));
        try {
            all.await();
        } finally {
            workers.forEach(Promise::abandon);
        }
        return JsonNodeFactory.instance.arrayNode(results.length).addAll(List.of(results));
    }

    private boolean workThrough() {
        for (int i = next.getAndIncrement(); i < results.length; i = next.getAndIncrement()) {
            try {
                results[i] = work.apply(i);
            } catch (RuntimeException failure) {
                all.fail(failure); // whoever awaits them all throws it
                return false;
            }
            if (left.decrementAndGet() == 0) {
                all.complete(true);
            }
        }
        return true;
    }
}
