package io.imagesteward.infra;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImageStewardAppTest {

    @TempDir
    Path root;

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void refusedPoliciesArePrintedLineByLineWithoutAStackTraceAndNothingIsWritten() throws IOException {
        var cdkJson = Files.writeString(root.resolve("cdk.json"), """
                { "context": { "image-steward": {
                    "hub": { "region": "us-east-1" },
                    "policies": [ "one.yaml", "two.yaml" ],
                    "spokes": { "111122223333": "payments" } } } }
                """);
        Files.writeString(root.resolve("one.yaml"), "policy: One\nkind: ami\nselect: { name: 'x-*' }\n");
        Files.writeString(root.resolve("two.yaml"), "policy: two\nkind: ami\nselect: {}\n");

        var code = run(new Synthesis(cdkJson, Hub.anyJar(root), Optional.of(root.resolve("cdk.out"))));

        assertThat(code).isEqualTo(1);
        assertThat(printed().lines()).hasSize(2);
        assertThat(printed()).contains("one.yaml:1: policy: ").contains("two.yaml:3: select: ");
        assertThat(root.resolve("cdk.out")).doesNotExist();
    }

    @Test
    void missingFunctionsAreToldWithTheCommandThatBuildsThem() {
        var missing = root.resolve("functions.jar");

        var code = run(new Synthesis(Hub.CDK_JSON, missing, Optional.of(root.resolve("cdk.out"))));

        assertThat(code).isEqualTo(1);
        assertThat(printed()).contains(missing.toString()).contains("mvn -pl functions -am -DskipTests package");
    }

    @Test
    void aHubThatSaysNothingOfAnOrganizationStaysByItself() throws IOException {
        var cdkJson = Files.writeString(root.resolve("cdk.json"), """
                { "context": { "image-steward": {
                    "hub": { "region": "us-east-1" },
                    "policies": [ "golden.yaml" ],
                    "spokes": { "111122223333": "payments" } } } }
                """);
        Files.writeString(root.resolve("golden.yaml"), "policy: golden\nkind: ami\nselect: { name: 'x-*' }\n");
        var outdir = root.resolve("cdk.out");

        var code = run(new Synthesis(cdkJson, Hub.anyJar(root), Optional.of(outdir)));

        assertThat(code).as(printed()).isZero();
        assertThat(outdir.resolve("ImageStewardSpoke.template.json")).doesNotExist();
        assertThat(Files.readString(outdir.resolve("ImageSteward.template.json")))
                .contains("AWS::Lambda::Function")
                .doesNotContain("aws:ResourceOrgID", "AWS::CloudFormation::StackSet", "MEMBER_ROLE", "\"RoleName\"");
    }

    private int run(Synthesis synthesis) {
        return ImageStewardApp.run(synthesis::run, new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private String printed() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
