package io.imagesteward.sandbox.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A synthesized stack: its name, its Region, its resources and its outputs.
 *
 * @see <a href="https://docs.aws.amazon.com/cdk/v2/guide/configure-synth.html">The cloud assembly</a>
 */
record Template(String stack, String region, Map<String, Resource> resources, JsonNode outputs) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Every stack of a cloud assembly, the folder that {@code cdk synth} writes. */
    static List<Template> of(Path assembly) {
        var manifest = assembly.resolve("manifest.json");
        if (!Files.exists(manifest)) {
            throw new IllegalArgumentException(
                    "found no manifest.json in %s; expected a cloud assembly, which 'mvn package' writes to infra/target/cdk.out"
                            .formatted(assembly));
        }
        var templates = new ArrayList<Template>();
        for (var artifact : read(manifest).path("artifacts").properties()) {
            if (artifact.getValue().path("type").asText().equals("aws:cloudformation:stack")) {
                templates.add(template(assembly, artifact.getKey(), artifact.getValue()));
            }
        }
        return templates;
    }

    private static Template template(Path assembly, String stack, JsonNode artifact) {
        // aws://<account or unknown-account>/<region>
        var environment = artifact.path("environment").asText();
        var region = environment.substring(environment.lastIndexOf('/') + 1);
        var body = read(assembly.resolve(artifact.at("/properties/templateFile").asText()));
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
