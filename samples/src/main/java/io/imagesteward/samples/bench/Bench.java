package io.imagesteward.samples.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.imagesteward.samples.Company;
import io.imagesteward.samples.demo.Screen;
import io.imagesteward.sandbox.Sandbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Measures what Image Steward costs and writes it down, for people and for the next measurement to compare with. */
public final class Bench {

    private static final String ALL = "all";
    private static final int COLD_STARTS = 3;

    private final Screen screen = Screen.ofTerminal();
    private final ObjectMapper mapper = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private final ObjectNode json = mapper.createObjectNode();
    private final Path home;
    private final String part;

    private Bench(Path home, String part) {
        this.home = home;
        this.part = part;
    }

    /** Measures; the arguments are the project's folder and the part to measure, or {@code all}. */
    public static void main(String[] args) throws IOException {
        if (args.length != 2 || !Part.known(args[1])) {
            System.err.println("bench: found %s; expected the project's folder and one of %s, %s"
                    .formatted(Arrays.toString(args), ALL, Part.names()));
            System.exit(2);
        }
        new Bench(Path.of(args[0]), args[1]).measure();
    }

    private void measure() throws IOException {
        screen.title("Image Steward: what it costs");
        Machine.describe(screen, json.putObject("machine"));
        for (var each : Part.values()) {
            if (part.equals(each.word()) || (part.equals(ALL) && each != Part.SWEEPSCALE)) {
                measure(each);
            }
        }
        var file = home.resolve("target/bench.json");
        Files.createDirectories(file.getParent());
        mapper.writeValue(file.toFile(), json);
        screen.blank();
        screen.line("Written to target/bench.json. Times are of this machine and of what else it did meanwhile.");
    }

    private void measure(Part each) {
        switch (each) {
            case PLANNER -> new PlannerSpeed(screen, json.putArray(each.word())).measure();
            case CALLS -> calls(json.putObject(each.word()));
            case COLDSTART -> coldStarts(json.putArray(each.word()));
            case CODEC -> new SandboxSpeed(screen, json.putObject(each.word())).measure();
            case SWEEPSCALE -> new SweepScale(screen, json.putArray(each.word()), home).measure(images());
            case SWEEP -> new SweepSpeed(screen, json.putArray(each.word()), home).measure();
        }
    }

    /** Those that {@code -Dimages=1000,100000} names. */
    private static List<Integer> images() {
        return Arrays.stream(System.getProperty("images", "10000").split(",", -1))
                .map(Integer::valueOf)
                .toList();
    }

    private void calls(ObjectNode figures) {
        try (var sandbox = new Sandbox(Company.MORNING)) {
            new Calls(screen, figures).measure(Company.found(sandbox, home));
        }
    }

    private void coldStarts(ArrayNode figures) {
        var jars = Arrays.stream(System.getProperty("jars", "functions/target/functions.jar")
                        .split(",", -1))
                .map(home::resolve)
                .toList();
        try (var sandbox = new Sandbox(Company.MORNING)) {
            new ColdStarts(screen, figures, Integer.getInteger("runs", COLD_STARTS))
                    .measure(chosen(Requests.ofADay(Company.found(sandbox, home), home)), jars);
        }
    }

    /** Those that {@code -Dfunctions=Observe,Share} names, or all. */
    private static List<Requests.Request> chosen(List<Requests.Request> all) {
        var names = System.getProperty("functions", "");
        if (names.isEmpty()) {
            return all;
        }
        var wanted = List.of(names.split(",", -1));
        var known = all.stream().map(Requests.Request::name).toList();
        if (!known.containsAll(wanted)) {
            throw new IllegalArgumentException("functions: found %s; expected some of %s".formatted(names, known));
        }
        return all.stream().filter(request -> wanted.contains(request.name())).toList();
    }
}
