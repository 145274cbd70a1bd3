package io.imagesteward.sandbox.deploy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A synthesized stack: its name, its Region, its resources and its outputs.
 *
 * @see <a href="https://docs.aws.amazon.com/cdk/v2/guide/configure-synth.html">The cloud assembly</a>
 */
record Template(String stack, String region, Map<String, Resource> resources, JsonNode outputs) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** One stack of a cloud assembly, the folder that {@code cdk synth} writes. */
    static Template of(Path assembly, String stack) {
        var manifest = assembly.resolve("manifest.json");
        if (!Files.exists(manifest)) {
            throw new IllegalArgumentException(
                    "found no manifest.json in %s; expected a cloud assembly, which 'mvn package' writes to infra/target/cdk.out"
                            .formatted(assembly));
        }
        var artifact = read(manifest).path("artifacts").path(stack);
        if (!artifact.path("type").asText().equals("aws:cloudformation:stack")) {
            throw new IllegalArgumentException("found no stack %s in %s; expected one of its artifacts: %s"
                    .formatted(
                            stack,
                            assembly,
                            read(manifest)
                                    .path("artifacts")
                                    .propertyStream()
                                    .map(Map.Entry::getKey)
                                    .toList()));
        }
        return template(assembly, stack, artifact);
    }

    /** A template that stands as text in another one. */
    static Template of(String stack, String region, JsonNode body) {
        try {
            return template(stack, region, JSON.readTree(body.asText()));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("the template of %s is no JSON".formatted(stack), e);
        }
    }

    private static Template template(Path assembly, String stack, JsonNode artifact) {
        // aws://<account or unknown-account>/<region>
        var environment = artifact.path("environment").asText();
        var region = environment.substring(environment.lastIndexOf('/') + 1);
        return template(
                stack,
                region,
                read(assembly.resolve(artifact.at("/properties/templateFile").asText())));
    }

    private static Template template(String stack, String region, JsonNode body) {
        var resources = new LinkedHashMap<String, Resource>();
        for (var entry : body.path("Resources").properties()) {
            var resource = entry.getValue();
            resources.put(
                    entry.getKey(),
                    new Resource(entry.getKey(), resource.path("Type").asText(), resource.path("Properties")));
        }
        return new Template(stack, region, resources, body.path("Outputs"));
    }

    private static JsonNode read(Path file) {
        try {
            return JSON.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(file + " can't be read", e);
        }
    }
}
