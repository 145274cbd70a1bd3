package io.imagesteward.samples.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.imagesteward.samples.demo.Screen;
import java.lang.management.ManagementFactory;

/** What was measured on, and how busy it was: a figure without these says nothing. */
final class Machine {

    private Machine() {}

    static void describe(Screen screen, ObjectNode json) {
        var system = ManagementFactory.getOperatingSystemMXBean();
        var java = Runtime.version().toString();
        screen.line("%d cores, %s %s, Java %s, load average %.2f"
                .formatted(
                        system.getAvailableProcessors(),
                        system.getName(),
                        system.getArch(),
                        java,
                        system.getSystemLoadAverage()));
        json.put("cores", system.getAvailableProcessors())
                .put("architecture", system.getArch())
                .put("java", java)
                .put("loadAverage", system.getSystemLoadAverage());
    }
}
