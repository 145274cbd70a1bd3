package io.imagesteward.infra;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.cdklabs.cdknag.AwsSolutionsChecks;
import io.imagesteward.infra.declaration.Declaration;
import io.imagesteward.infra.declaration.Members;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import software.amazon.awscdk.App;
import software.amazon.awscdk.AppProps;
import software.amazon.awscdk.Aspects;
import software.amazon.awscdk.assertions.Template;

/** A spoke of the repository's own cdk.json, synthesized once for all tests. */
public final class Spoke {

    private static final Path ASSEMBLY = Path.of("target/test-spoke.out").toAbsolutePath();

    private static final JsonNode TEMPLATE = synthesize();

    private Spoke() {}

    public static JsonNode template() {
        return TEMPLATE;
    }

    public static Stream<Hub.Resource> resources() {
        return Hub.resources(TEMPLATE);
    }

    public static List<Hub.Resource> all(String type) {
        return resources().filter(resource -> resource.type().equals(type)).toList();
    }

    static Members members() {
        return Declaration.read(Hub.CDK_JSON).hub().members().orElseThrow();
    }

    /** What cdk-nag says of each resource and rule, a line each. */
    static Stream<String> audit() throws IOException {
        return Files.readAllLines(ASSEMBLY.resolve("AwsSolutions-ImageStewardSpoke-NagReport.csv")).stream();
    }

    private static JsonNode synthesize() {
        var app = new App(AppProps.builder()
                .analyticsReporting(false)
                .outdir(ASSEMBLY.toString())
                .context(Synthesis.context(Hub.CDK_JSON))
                .build());
        var stack = new SpokeStack(app, Declaration.read(Hub.CDK_JSON), members());
        Aspects.of(app).add(new AwsSolutionsChecks());
        return new ObjectMapper().valueToTree(Template.fromStack(stack).toJSON());
    }
}
