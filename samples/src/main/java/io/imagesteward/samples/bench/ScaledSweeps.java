package io.imagesteward.samples.bench;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.imagesteward.samples.Company;
import io.imagesteward.samples.Sweeps;
import io.imagesteward.samples.demo.Screen;
import io.imagesteward.sandbox.Sandbox;
import io.imagesteward.sandbox.call.CallLog;
import io.imagesteward.sandbox.workflow.Execution;
import io.imagesteward.sandbox.workflow.HistoryEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.sfn.model.ExecutionStatus;
import software.amazon.awssdk.services.sfn.model.HistoryEventType;

/** One estate, swept again and again: audited, put right, looked at once more, and asked what has changed since. */
final class ScaledSweeps {

    private static final double SHARE = 0.5;
    private static final double KIBI = 1_024;
    private static final double MEBI = KIBI * KIBI;

    private final Company company;
    private final Estate estate;
    private final Screen screen;
    private final ArrayNode json;
    private final Sandbox sandbox;
    private final boolean repairs;
    private final Sizes sizes = new Sizes();
    private final LiveHeap heap = new LiveHeap();

    /** @param repairs whether what drifted is put right as well */
    ScaledSweeps(Company company, Estate estate, Screen screen, ArrayNode json, boolean repairs) {
        this.repairs = repairs;
        this.company = company;
        this.estate = estate;
        this.screen = screen;
        this.json = json;
        this.sandbox = company.sandbox();
    }

    void play() {
        var room = sandbox.stepFunctions(Company.HUB, Company.HOME).room();
        room.listen(sizes);
        room.listen(heap);
        run("audit", Map.of("tier", "FULL", "mode", "AUDIT"));
        if (repairs) {
            run("repair", Map.of("tier", "FULL"));
            run("again", Map.of("tier", "FULL"));
        }
        run("changes", Map.of("tier", "CHANGES", "mode", "AUDIT"));
        needed();
    }

    private void run(String name, Map<String, String> input) {
        var from = sandbox.time().instant();
        var earlier = sandbox.calls().entries().size();
        var before = Bill.upTo(sandbox.meter());
        var sweeps = new Sweeps(company);
        var sweep = sweeps.run("sweep-" + name, input);
        var bill = Bill.upTo(sandbox.meter()).since(before);
        var all = sandbox.calls().entries();
        var calls = all.subList(earlier, all.size());
        var node = json.addObject().put("images", estate.amis()).put("sweep", name);
        found(node, sweep, sweeps.report(sweep).path("findings").size());
        asked(node, calls);
        lasted(node, sweep, calls);
        var settled = Duration.between(from, sandbox.time().instant());
        settled(node, settled, new BucketFloor(SHARE).of(calls));
        broken(node, from);
        cost(node, bill);
    }

    private void found(ObjectNode node, Execution sweep, int findings) {
        screen.line("%-7s %s: %d findings; %d images had drifted"
                .formatted(node.path("sweep").asText(), sweep.status(), findings, estate.drifted()));
        node.put("status", sweep.status().toString()).put("findings", findings);
    }

    private void asked(ObjectNode node, List<CallLog.Entry> calls) {
        var throttled = calls.stream()
                .filter(call -> call.errorCode().orElse("").matches("Throttling.*|RequestLimit.*"))
                .collect(Collectors.groupingBy(CallLog.Entry::operation, TreeMap::new, Collectors.counting()));
        var all = throttled.values().stream().mapToLong(Long::longValue).sum();
        screen.line("        %d calls, %d of them throttled %s".formatted(calls.size(), all, all > 0 ? throttled : ""));
        node.put("calls", calls.size()).put("throttled", all).putPOJO("throttledActions", throttled);
    }

    /** The floor is that of the reading; what a repair begins has buckets of its own. */
    private void lasted(ObjectNode node, Execution sweep, List<CallLog.Entry> calls) {
        var whole = Duration.between(sweep.start(), sweep.stop().orElseThrow());
        var reading = Duration.between(sweep.start(), audited(sweep));
        var floor = new BucketFloor(SHARE)
                .of(calls.stream()
                        .filter(call -> call.at().isBefore(audited(sweep)))
                        .toList());
        var times = whole.toMillis() / (double) floor.toMillis();
        screen.line("        lasts %d s, %d s of them for reading; half of every bucket allows %d s: %.2f times"
                .formatted(whole.toSeconds(), reading.toSeconds(), floor.toSeconds(), times));
        node.put("seconds", whole.toSeconds())
                .put("readingSeconds", reading.toSeconds())
                .put("floorSeconds", floor.toSeconds())
                .put("timesFloor", times);
    }

    private static Instant audited(Execution sweep) {
        return sweep.history().stream()
                .filter(event -> event.type() == HistoryEventType.MAP_STATE_EXITED)
                .filter(event -> event.state().equals("Audit"))
                .map(HistoryEntry::at)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the sweep read nothing: " + sweep.cause()));
    }

    /** With what it began: the buckets are the same. */
    private void settled(ObjectNode node, Duration all, Duration floor) {
        screen.line("        all that it began has ended after %d s; half of every bucket allows %d s"
                .formatted(all.toSeconds(), floor.toSeconds()));
        node.put("settledSeconds", all.toSeconds()).put("settledFloorSeconds", floor.toSeconds());
    }

    /** Executions that the sweep began and that failed; the next sweep finds what they left. */
    private void broken(ObjectNode node, Instant from) {
        var failed = sandbox.stepFunctions(Company.HUB, Company.HOME).room().executions().stream()
                .filter(execution -> !execution.start().isBefore(from))
                .filter(execution -> execution.status() == ExecutionStatus.FAILED)
                .toList();
        node.put("failed", failed.size());
        if (!failed.isEmpty()) {
            screen.line("        %d executions failed, the first because".formatted(failed.size()));
            failed.getFirst().cause().ifPresent(cause -> cause.lines().forEach(screen::line));
        }
    }

    private void cost(ObjectNode node, Bill bill) {
        screen.line("        $%.4f: %d state transitions $%.4f; %d invocations, %.0f GB-s $%.4f"
                .formatted(
                        bill.dollars(),
                        bill.transitions(),
                        bill.workflow(),
                        bill.invocations(),
                        bill.gigabyteSeconds(),
                        bill.functions()));
        screen.line("        and %d writes and %d reads of S3 $%.4f"
                .formatted(bill.writes(), bill.reads(), bill.storage()));
        node.put("dollars", bill.dollars()).putPOJO("bill", bill);
    }

    private void needed() {
        screen.line("payload at most %.1f KiB (%s), history at most %d events"
                .formatted(sizes.largestPayload() / KIBI, sizes.whereLargest(), sizes.longestHistory()));
        heap.peaks()
                .forEach((state, bytes) ->
                        screen.line("%s: at most %.0f MiB of live heap".formatted(state, bytes / MEBI)));
        var node = json.addObject()
                .put("images", estate.amis())
                .put("largestPayload", sizes.largestPayload())
                .put("longestHistory", sizes.longestHistory());
        heap.peaks().forEach((state, bytes) -> node.put("liveBytes " + state, bytes));
    }
}
