package io.imagesteward.functions.sweep.report;

import io.imagesteward.functions.json.Json;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Packages of npm in the versions that package.json pins, installed under target the first time, and what runs them. */
final class NodeTools {

    private static final List<String> BROWSERS = List.of("chromium", "chromium-browser", "google-chrome");

    private NodeTools() {}

    record Run(boolean succeeded, String output) {}

    /** The folder in which Node finds the package. */
    static Path installed(String name) throws IOException {
        var manifest = Json.MAPPER.readTree(new File("../package.json"));
        var version = manifest.at("/devDependencies/" + name).asText();
        var folder = Path.of("target", name + "-" + version).toAbsolutePath();
        if (!Files.exists(folder.resolve("node_modules").resolve(name).resolve("package.json"))) {
            Files.createDirectories(folder);
            var npm = run(
                    List.of(
                            "npm",
                            "install",
                            "--prefix",
                            folder.toString(),
                            "--no-package-lock",
                            "--no-audit",
                            "--no-fund",
                            name + "@" + version),
                    Map.of());
            if (!npm.succeeded()) {
                throw new AssertionError("npm could not install %s %s; it needs the npm registry this once:%n%s"
                        .formatted(name, version, npm.output()));
            }
        }
        return folder;
    }

    static Path chromium() {
        var named = System.getenv("CHROMIUM");
        var folders = System.getenv("PATH").split(File.pathSeparator, -1);
        return Stream.concat(
                        Stream.ofNullable(named).map(Path::of),
                        BROWSERS.stream().flatMap(name -> Stream.of(folders).map(folder -> Path.of(folder, name))))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        "found none of %s on the PATH; install one, as by apt-get install chromium, or name it in the variable CHROMIUM"
                                .formatted(BROWSERS)));
    }

    static Run run(List<String> command, Map<String, String> variables) {
        try {
            var builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.environment().putAll(variables);
            var process = builder.start();
            var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Run(process.waitFor() == 0, output);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "found no %s on the PATH: install Node.js 20 or newer".formatted(command.getFirst()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted while waiting for " + command, e);
        }
    }
}
