package io.imagesteward.infra.policies;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.imagesteward.infra.Hub;
import io.imagesteward.infra.declaration.Declaration;
import io.imagesteward.infra.declaration.DeclaredPolicy;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PoliciesTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonNode profile =
            Hub.only("AWS::AppConfig::ConfigurationProfile").properties();
    private final JsonNode version =
            Hub.only("AWS::AppConfig::HostedConfigurationVersion").properties();

    @Test
    void whatIsDeployedIsEveryPolicyWithAVersion() throws JsonProcessingException {
        var deployed = JSON.readTree(version.path("Content").asText()).path("policies");

        assertThat(deployed.fieldNames())
                .toIterable()
                .containsExactly("golden-desktop", "golden-linux", "golden-windows");
        for (var policy : Declaration.read(Hub.CDK_JSON).policies()) {
            var expected = new HashMap<>(policy.document());
            var actual = deployed.path(policy.name());
            expected.put("version", actual.path("version").asText());
            assertThat(actual).isEqualTo(JSON.readTree(JSON.writeValueAsString(expected)));
        }
    }

    @Test
    void theSchemaAcceptsWhatIsDeployedAndFitsIntoAppConfig() throws JsonProcessingException {
        assertThat(profile.at("/Validators/0/Type").asText()).isEqualTo("JSON_SCHEMA");
        assertThat(schemaText().getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(32 * 1024);
        assertThat(schema().validate(JSON.readTree(version.path("Content").asText())))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/share/tagsVisibleToTargets, '\"yes\"'",
        "/share/accounts/0, 111122223333",
        "/share/accounts/0, '\"12345\"'",
        "/copy/regions/0/region, '\"Europe\"'",
        "/limits/percent, 101",
        "/kind, '\"docker-image\"'",
        "/mode, '\"try\"'",
        "/retire/keepLatest, 0",
        "/retire/keepLatest, '\"3\"'",
        "/retire/after, 90",
        "/retire/after, '\"90 days\"'",
        "/retire/deprecateAfter, '\"soon\"'",
        "/retire/unusedFor, true",
        "/retire/gracePeriod, '\"P\"'",
        "/retire/approval, true",
        "/retire/exclude, '{\"names\": [\"x\"]}'",
        "/retire/keepForever, true",
        "/retire, '{\"gracePeriod\": \"P7D\"}'",
        "/version, '\"latest\"'"
    })
    void theSchemaRefusesWhatSomebodyWritesByHand(String pointer, String value) throws JsonProcessingException {
        var content = version.path("Content").asText();
        var golden = "/policies/golden-linux" + pointer;
        var edited = JSON.readTree(content);
        replace(edited, golden, JSON.readTree(value));

        assertThat(schema().validate(edited)).isNotEmpty();
    }

    @Test
    void thePoliciesAreDeployedToTheEnvironmentThatFunctionsRead() {
        var deployment = Hub.only("AWS::AppConfig::Deployment").properties();

        assertThat(Hub.target(deployment.path("EnvironmentId")).type()).isEqualTo("AWS::AppConfig::Environment");
        assertThat(Hub.target(deployment.path("ConfigurationVersion")).properties())
                .isEqualTo(version);
        assertThat(Hub.target(deployment.path("ConfigurationProfileId")).properties())
                .isEqualTo(profile);
    }

    @Test
    void aVersionFollowsTheTextOfItsPolicyAlone() throws JsonProcessingException {
        var policies = Declaration.read(Hub.CDK_JSON).policies();
        var before = JSON.readTree(PoliciesDocument.json(policies)).path("policies");
        var document = new HashMap<>(policies.getFirst().document());
        document.put("mode", "audit");
        var edited = List.of(new DeclaredPolicy(document, policies.getFirst().policy()), policies.get(1));

        var after = JSON.readTree(PoliciesDocument.json(edited)).path("policies");

        assertThat(after.at("/golden-linux/version")).isNotEqualTo(before.at("/golden-linux/version"));
        assertThat(after.at("/golden-windows/version")).isEqualTo(before.at("/golden-windows/version"));
    }

    @Test
    void aVersionDoesNotFollowTheOrderOfKeys() throws JsonProcessingException {
        var policies = Declaration.read(Hub.CDK_JSON).policies();
        var reordered = policies.stream()
                .map(policy -> new DeclaredPolicy(Map.copyOf(policy.document()), policy.policy()))
                .toList()
                .reversed();

        assertThat(PoliciesDocument.json(reordered)).isEqualTo(PoliciesDocument.json(policies));
    }

    private String schemaText() {
        return profile.at("/Validators/0/Content").asText();
    }

    private JsonSchema schema() {
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V4).getSchema(schemaText());
    }

    private static void replace(JsonNode root, String pointer, JsonNode value) {
        var slash = pointer.lastIndexOf('/');
        var key = pointer.substring(slash + 1);
        switch (root.at(pointer.substring(0, slash))) {
            case ObjectNode object -> object.set(key, value);
            case ArrayNode array -> array.set(Integer.parseInt(key), value);
            default -> throw new AssertionError("nothing at " + pointer);
        }
    }
}
