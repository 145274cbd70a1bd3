package io.imagesteward.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A table of tests is worth something as long as there are such tests. */
class SurprisesTest {

    private static final Path HOME = Path.of("..");
    private static final Pattern TEST = Pattern.compile("`(\\w+Test)\\.(\\w+)`");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| ([0-9]+) \\|");

    @Test
    void everyTestThatTheTableNamesExists() throws IOException {
        var sources = sources();
        var table = Files.readString(HOME.resolve("docs/surprises.md"));
        Set<String> missing = new TreeSet<>();
        TEST.matcher(table).results().forEach(named -> {
            var source = sources.getOrDefault(named.group(1), "");
            if (!source.contains("void %s(".formatted(named.group(2)))) {
                missing.add(named.group());
            }
        });

        assertThat(missing).isEmpty();
        assertThat(ROW.matcher(table).results()).hasSizeGreaterThan(60);
    }

    private static Map<String, String> sources() throws IOException {
        var sources = new TreeMap<String, String>();
        for (var module : Set.of("events", "core", "functions", "infra", "sandbox", "samples")) {
            try (var files = Files.walk(HOME.resolve(module).resolve("src/test/java"))) {
                for (var file :
                        files.filter(f -> f.toString().endsWith("Test.java")).toList()) {
                    sources.put(file.getFileName().toString().replace(".java", ""), Files.readString(file));
                }
            }
        }
        return sources;
    }
}
