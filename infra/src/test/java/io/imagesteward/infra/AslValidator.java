package io.imagesteward.infra;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The npm package asl-validator in the version that package.json pins, installed under target the first time. */
record AslValidator(Path directory) {

    private static final String NAME = "asl-validator";

    record Verdict(boolean accepted, String explanation) {}

    static AslValidator installed() {
        try {
            var version = pinned();
            var validator =
                    new AslValidator(Path.of("target", NAME + "-" + version).toAbsolutePath());
            if (!Files.exists(validator.script())) {
                validator.install(version);
            }
            return validator;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Verdict validate(Path definition) {
        return run(List.of("node", script().toString(), "--json-path", definition.toString()));
    }

    private void install(String version) throws IOException {
        Files.createDirectories(directory);
        var installation = run(List.of(
                "npm",
                "install",
                "--prefix",
                directory.toString(),
                "--no-package-lock",
                "--no-audit",
                "--no-fund",
                NAME + "@" + version));
        if (!installation.accepted()) {
            throw new AssertionError("npm could not install %s %s; it needs the npm registry this once:%n%s"
                    .formatted(NAME, version, installation.explanation()));
        }
    }

    private Path script() {
        return directory.resolve("node_modules/asl-validator/dist/bin/asl-validator.js");
    }

    private static String pinned() throws IOException {
        var manifest = new ObjectMapper().readTree(new File("../package.json"));
        return manifest.at("/devDependencies/" + NAME).asText();
    }

    private static Verdict run(List<String> command) {
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Verdict(process.waitFor() == 0, output);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "found no %s on the PATH; the workflows are checked with it: install Node.js 20 or newer"
                            .formatted(command.getFirst()),
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted while waiting for " + command, e);
        }
    }
}
