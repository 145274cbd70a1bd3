package io.imagesteward.samples;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.imagesteward.sandbox.deploy.Blueprint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** What every founding of the company needs, read once. It serves one thread at a time, as its blueprint does. */
public record Plans(Blueprint hub, Blueprint spoke, JsonNode sampleEvent) {

    /** Reads what was synthesized, and the event of {@code samples/events}. */
    public static Plans in(Path home) {
        var file = home.resolve("samples/events/ami-available.json");
        try {
            var assembly = home.resolve("infra/target/cdk.out");
            return new Plans(
                    Blueprint.of(assembly, "ImageSteward", Company.HUB),
                    Blueprint.of(assembly, "ImageStewardSpoke", "111122223333"),
                    new ObjectMapper().readTree(file.toFile()));
        } catch (IOException e) {
            throw new UncheckedIOException(file + " can't be read", e);
        }
    }
}
