package io.imagesteward.infra;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/**
 * The app as the build runs it: each time, but only to work when something has changed since the last time, because
 * a synthesis takes seconds and the build is run often.
 */
public final class SynthIfStale {

    private SynthIfStale() {}

    public static void main(String[] args) {
        var synthesis = Synthesis.of(args);
        System.exit(ImageStewardApp.run(() -> synthesizeIfStale(synthesis), System.err));
    }

    private static void synthesizeIfStale(Synthesis synthesis) {
        synthesis.outdir().ifPresentOrElse(outdir -> synthesizeIfStale(synthesis, outdir), synthesis::run);
    }

    static void synthesizeIfStale(Synthesis synthesis, Path outdir) {
        try {
            var stamp = outdir.resolveSibling(outdir.getFileName() + ".inputs");
            var inputs = Inputs.fingerprint(synthesis);
            var fresh = Files.exists(outdir.resolve("manifest.json"))
                    && Files.exists(stamp)
                    && Files.readString(stamp).equals(inputs);
            if (!fresh) {
                Files.deleteIfExists(stamp);
                delete(outdir);
                synthesis.run();
                Files.writeString(stamp, inputs);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Each change of the functions leaves another copy of their jar behind. */
    private static void delete(Path outdir) throws IOException {
        if (Files.exists(outdir)) {
            try (var files = Files.walk(outdir)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
