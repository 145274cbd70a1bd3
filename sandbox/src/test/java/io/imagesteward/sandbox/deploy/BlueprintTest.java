package io.imagesteward.sandbox.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.imagesteward.sandbox.Sandbox;
import io.imagesteward.sandbox.Transport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BlueprintTest {

    private static final String HUB = "999999999999";
    private static final Instant NINE = Instant.parse("2026-01-05T09:00:00Z");

    @TempDir
    private Path assembly;

    @Test
    void whatWasReadOnceIsBuiltInTwoWorldsThatShareNothing() throws IOException {
        synthesized("AWS::SNS::Topic");
        var blueprint = Blueprint.of(assembly, "hub", HUB);
        Files.delete(assembly.resolve("hub.template.json"));
        try (var one = new Sandbox(NINE, Transport.TYPED);
                var other = new Sandbox(NINE, Transport.TYPED)) {
            var topic = "arn:aws:sns:us-east-1:999999999999:hub-Topic";

            assertThat(one.deploy(blueprint)).containsEntry("TopicArn", topic);
            assertThat(other.deploy(blueprint)).containsEntry("TopicArn", topic);
            assertThat(one.world().account(HUB).region("us-east-1").topics())
                    .isNotSameAs(other.world().account(HUB).region("us-east-1").topics());
        }
    }

    @Test
    void aTypeThatTheSandboxDoesNotKnowIsRefusedBeforeAnythingIsBuilt() throws IOException {
        synthesized("AWS::Braket::QuantumTask");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Blueprint.of(assembly, "hub", HUB))
                .withMessageContaining("AWS::Braket::QuantumTask");
    }

    private void synthesized(String type) throws IOException {
        Files.writeString(assembly.resolve("manifest.json"), """
                {"artifacts": {"hub": {"type": "aws:cloudformation:stack", "environment": "aws://999999999999/us-east-1",
                  "properties": {"templateFile": "hub.template.json"}}}}
                """);
        Files.writeString(assembly.resolve("hub.template.json"), """
                {"Resources": {"Topic": {"Type": "%s", "Properties": {}}},
                 "Outputs": {"TopicArn": {"Value": {"Ref": "Topic"}}}}
                """.formatted(type));
    }
}
