package io.imagesteward.samples.bench;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.sun.management.OperatingSystemMXBean;
import io.imagesteward.samples.Company;
import io.imagesteward.samples.Fleet;
import io.imagesteward.samples.Latency;
import io.imagesteward.samples.Sweeps;
import io.imagesteward.samples.demo.Screen;
import io.imagesteward.sandbox.Sandbox;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.sfn.model.ExecutionStatus;

/**
 * What it takes to audit a thousand AMIs over loopback HTTP and to put right those that a stranger may use. The sandbox runs
 * one function at a time, so real time is that of all calls one after the other; virtual time is how long AWS would see it
 * last, at the pace that leaves half of every bucket to others.
 */
final class SweepSpeed {

    private static final Fleet FLEET = new Fleet(1_000, 100);
    private static final List<Duration> LATENCIES = List.of(Duration.ZERO, Duration.ofMillis(30));
    private static final String ROW = "%-6s %-28s %9s %9s %7s %10s %9s";
    private static final double NANOS = 1e9;

    private final Screen screen;
    private final ArrayNode json;
    private final Path home;
    private final OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    SweepSpeed(Screen screen, ArrayNode json, Path home) {
        this.screen = screen;
        this.json = json;
        this.home = home;
    }

    void measure() {
        screen.title("Sweep over loopback: %d AMIs, %d of them shared with a stranger"
                .formatted(FLEET.images(), FLEET.drifted()));
        screen.line(ROW.formatted("a call", "sweep", "real s", "cpu s", "calls", "virtual", "findings"));
        LATENCIES.forEach(this::measure);
        screen.blank();
        screen.line("CPU is of client and server together; one function runs at a time.");
    }

    private void measure(Duration latency) {
        try (var sandbox = new Sandbox(Company.MORNING)) {
            var company = Company.found(sandbox, home);
            FLEET.join(company);
            if (latency.isPositive()) {
                sandbox.faults().of(new Latency(latency));
            }
            var sweep = new Timed(company, latency);
            sweep.run("audit", "audits", Map.of("mode", "AUDIT"), FLEET.drifted());
            sweep.run("repair", "audits and puts right", Map.of(), FLEET.drifted());
            sweep.run("again", "finds nothing", Map.of(), 0);
        }
    }

    /** Sweeps of one world, each with what it took. */
    private final class Timed {

        private final Company company;
        private final Duration latency;

        Timed(Company company, Duration latency) {
            this.company = company;
            this.latency = latency;
        }

        void run(String name, String what, Map<String, String> input, int expected) {
            var sandbox = company.sandbox();
            sandbox.calls().clear();
            var cpu = system.getProcessCpuTime();
            var start = System.nanoTime();
            var from = sandbox.time().instant();
            var sweeps = new Sweeps(company);
            var sweep = sweeps.run("sweep-" + name, input);
            var real = (System.nanoTime() - start) / NANOS;
            var used = (system.getProcessCpuTime() - cpu) / NANOS;
            var calls = sandbox.calls().entries().stream()
                    .filter(call -> call.caller().role().isPresent())
                    .count();
            var virtual = Duration.between(from, sandbox.time().instant());
            var findings = sweeps.report(sweep).path("findings").size();
            if (sweep.status() != ExecutionStatus.SUCCEEDED || findings != expected) {
                throw new IllegalStateException("found %d findings and %s; expected %d: %s"
                        .formatted(findings, sweep.status(), expected, sweep.cause()));
            }
            screen.line(ROW.formatted(
                    latency.toMillis() + " ms",
                    what,
                    "%.1f".formatted(real),
                    "%.1f".formatted(used),
                    calls,
                    "%d s".formatted(virtual.toSeconds()),
                    findings));
            json.addObject()
                    .put("millisPerCall", latency.toMillis())
                    .put("sweep", name)
                    .put("seconds", real)
                    .put("cpuSeconds", used)
                    .put("calls", calls)
                    .put("virtualSeconds", virtual.toSeconds())
                    .put("findings", findings);
        }
    }
}
