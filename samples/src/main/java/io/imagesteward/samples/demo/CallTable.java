package io.imagesteward.samples.demo;

import io.imagesteward.samples.demo.Screen.Colour;
import io.imagesteward.sandbox.call.CallLog;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The AWS calls of a run by operation, beside the fewest with which the same could be known and done. */
public final class CallTable {

    private final Screen screen;

    public CallTable(Screen screen) {
        this.screen = screen;
    }

    /** How often each operation was called; calls without a role are people's and do not count. */
    public static Map<String, Integer> made(List<CallLog.Entry> calls) {
        return calls.stream()
                .filter(call -> call.caller().role().isPresent())
                .collect(Collectors.groupingBy(
                        call -> call.service() + " " + call.operation(), TreeMap::new, Collectors.summingInt(c -> 1)));
    }

    public void print(List<CallLog.Entry> calls, Map<String, Integer> fewest) {
        var made = made(calls);
        screen.line(screen.paint(Colour.DIM, "%-44s %6s %8s".formatted("AWS calls", "made", "fewest")));
        var operations = new TreeSet<>(made.keySet());
        operations.addAll(fewest.keySet());
        operations.forEach(
                operation -> row(operation, made.getOrDefault(operation, 0), fewest.getOrDefault(operation, 0)));
        row("together", sum(made), sum(fewest));
    }

    private void row(String what, int made, int fewest) {
        screen.line("%-44s %6d %8d".formatted(what, made, fewest));
    }

    private static int sum(Map<String, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
