package io.imagesteward.samples.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** The folder that Lambda unpacks a function's code to; it starts faster from there than from the jar. */
final class TaskRoot {

    private TaskRoot() {}

    /** Unpacks the jar beside it, in place of what an earlier run has left. */
    static Path of(Path jar) {
        var root = jar.resolveSibling(jar.getFileName() + ".task");
        clear(root);
        try (var zip = FileSystems.newFileSystem(jar);
                var entries = Files.walk(zip.getPath("/"))) {
            for (var entry : entries.toList()) {
                var target = root.resolve(entry.toString().substring(1));
                if (Files.isDirectory(entry)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(entry, target);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("%s could not be unpacked; build the functions first".formatted(jar), e);
        }
        return root;
    }

    private static void clear(Path root) {
        if (!Files.exists(root)) {
            return;
        }
        try (var files = Files.walk(root)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("%s could not be cleared".formatted(root), e);
        }
    }
}
