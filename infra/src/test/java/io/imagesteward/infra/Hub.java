package io.imagesteward.infra;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.cdklabs.cdknag.AwsSolutionsChecks;
import io.imagesteward.infra.declaration.Declaration;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import software.amazon.awscdk.App;
import software.amazon.awscdk.AppProps;
import software.amazon.awscdk.Aspects;
import software.amazon.awscdk.assertions.Template;

/** The hub of the repository's own cdk.json, synthesized once for all tests. */
public final class Hub {

    public static final Path CDK_JSON = Path.of("../cdk.json").toAbsolutePath().normalize();

    private static final Path ASSEMBLY = Path.of("target/test-cdk.out").toAbsolutePath();

    private static final JsonNode TEMPLATE = synthesize();

    private Hub() {}

    public record Resource(String id, String type, JsonNode properties, JsonNode whole) {

        @Override
        public String toString() {
            return id;
        }
    }

    public static Stream<Resource> resources() {
        return resources(TEMPLATE);
    }

    /** The resources of any template. */
    public static Stream<Resource> resources(JsonNode template) {
        return template.path("Resources").properties().stream().map(entry -> {
            var whole = entry.getValue();
            return new Resource(entry.getKey(), whole.path("Type").asText(), whole.path("Properties"), whole);
        });
    }

    public static List<Resource> all(String type) {
        return resources().filter(resource -> resource.type().equals(type)).toList();
    }

    public static Resource only(String type) {
        var found = all(type);
        if (found.size() != 1) {
            throw new AssertionError("expected one %s, found %s".formatted(type, found));
        }
        return found.getFirst();
    }

    /** What a Ref or GetAtt points at. */
    public static Resource target(JsonNode reference) {
        var id = reference.has("Ref")
                ? reference.path("Ref")
                : reference.path("Fn::GetAtt").path(0);
        return resources()
                .filter(resource -> resource.id().equals(id.asText()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("%s points at no resource".formatted(reference)));
    }

    public static JsonNode template() {
        return TEMPLATE;
    }

    /** What cdk-nag says of each resource and rule, a line each. */
    public static Stream<String> audit() throws IOException {
        return Files.readAllLines(ASSEMBLY.resolve("AwsSolutions-ImageSteward-NagReport.csv")).stream();
    }

    public static JsonNode outputs() {
        return TEMPLATE.path("Outputs");
    }

    /** A jar is a jar: what is in it does not matter to the stack. */
    public static Path anyJar(Path directory) {
        var jar = directory.resolve("functions.jar");
        try (var out = new JarOutputStream(Files.newOutputStream(jar))) {
            out.setComment("no functions");
            return jar;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode synthesize() {
        var app = new App(AppProps.builder()
                .analyticsReporting(false)
                .outdir(ASSEMBLY.toString())
                .context(Synthesis.context(CDK_JSON))
                .build());
        var stack = new HubStack(app, "ImageSteward", Declaration.read(CDK_JSON), anyJar(Path.of("target")));
        // It writes its report beside the template; the ordinary synthesis does without, because it costs seconds.
        Aspects.of(app).add(new AwsSolutionsChecks());
        return new ObjectMapper().valueToTree(Template.fromStack(stack).toJSON());
    }
}
