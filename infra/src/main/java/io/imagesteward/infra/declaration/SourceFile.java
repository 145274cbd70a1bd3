package io.imagesteward.infra.declaration;

import io.imagesteward.core.policy.Violation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A file that was read, under the name people know it by, and where to put what is wrong with it. */
final class SourceFile {

    private final String name;
    private final YamlDocument document;
    private final List<Finding> findings;

    private SourceFile(String name, YamlDocument document, List<Finding> findings) {
        this.name = name;
        this.document = document;
        this.findings = findings;
    }

    static Optional<SourceFile> read(Path path, String name, List<Finding> findings) {
        try {
            var document = YamlDocument.parse(Files.readString(path));
            return Optional.of(new SourceFile(name, document, findings));
        } catch (YamlDocument.Unreadable e) {
            findings.add(new Finding(
                    name, e.line(), new Violation("the file", String.valueOf(e.getMessage()), "a readable document")));
        } catch (IOException e) {
            findings.add(new Finding(name, 1, new Violation("the file", e.toString(), "a file that can be read")));
        }
        return Optional.empty();
    }

    String name() {
        return name;
    }

    Map<String, @Nullable Object> values() {
        return document.values();
    }

    Map<String, String> texts() {
        return document.texts();
    }

    void note(Violation violation) {
        findings.add(new Finding(name, document.line(violation.path()), violation));
    }

    void note(String path, String found, String expected) {
        note(new Violation(path, found, expected));
    }
}
