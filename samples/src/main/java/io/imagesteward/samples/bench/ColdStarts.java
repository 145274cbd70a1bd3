package io.imagesteward.samples.bench;

import com.fasterxml.jackson.databind.node.ArrayNode;
import io.imagesteward.samples.demo.Screen;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Cold starts of each function; variants take turns, so that a busy minute of the machine meets all of them. */
final class ColdStarts {

    private static final String ROW = "%-8s %-28s %-10s %7s %7s %7s %7s %7s";

    private final Screen screen;
    private final ArrayNode json;
    private final int runs;

    /** Each start is made so many times, after one of each jar that does not count: it reads the disk. */
    ColdStarts(Screen screen, ArrayNode json, int runs) {
        this.screen = screen;
        this.json = json;
        this.runs = runs;
    }

    void measure(List<Requests.Request> requests, List<Path> jars) {
        screen.title("Cold starts: process start to first answer, median of %d".formatted(runs));
        jars.forEach(jar -> screen.line("%s, %.1f MB".formatted(jar.normalize(), megabytes(jar))));
        screen.blank();
        screen.line(ROW.formatted("function", "jar", "JVM", "ms", "cpu ms", "init", "invoke", "peak MB"));
        var launches = jars.stream().map(Launch::of).toList();
        launches.forEach(launch -> launch.of(requests.getFirst(), Variant.ALL.getFirst()));
        requests.forEach(request -> measure(request, launches));
        screen.blank();
        screen.line("C1 is how Lambda starts Java 25 on demand. After SnapStart, init is in the snapshot, and invoke");
        screen.line("counts from the wake-up; it does not tell what restoring the memory takes.");
    }

    private void measure(Requests.Request request, List<Launch> launches) {
        var series = launches.stream()
                .flatMap(launch -> Variant.ALL.stream().map(variant -> new Series(launch, variant)))
                .toList();
        for (int run = 0; run < runs; run++) {
            series.forEach(each -> each.start(request));
        }
        series.forEach(each -> row(request.name(), each));
    }

    private void row(String function, Series series) {
        var median = series.median();
        var jar = series.launch().jar().getFileName().toString();
        var variant = series.variant().name();
        screen.line(ROW.formatted(
                function,
                jar,
                variant,
                median.total(),
                median.cpu(),
                median.init(),
                median.invoke(),
                median.peakMegabytes()));
        json.addObject()
                .put("function", function)
                .put("jar", jar)
                .put("jvm", variant)
                .putPOJO("median", median);
    }

    private static double megabytes(Path jar) {
        try {
            return Files.size(jar) / 1e6;
        } catch (IOException e) {
            throw new UncheckedIOException("build the functions first: mvn package -pl functions -am", e);
        }
    }
}
