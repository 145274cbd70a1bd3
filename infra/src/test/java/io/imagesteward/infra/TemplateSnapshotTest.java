package io.imagesteward.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * The template as it was last reviewed. A change of it that nobody meant shows here; one that was meant is taken over
 * by {@code mvn -q -Psnapshots -pl infra -am} and reviewed as a diff.
 */
class TemplateSnapshotTest {

    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(SerializationFeature.INDENT_OUTPUT);

    @Test
    void theTemplateOfTheHubIsTheReviewedOne() throws IOException {
        isTheReviewedOne("ImageSteward.template.json", Hub.template());
    }

    @Test
    void theTemplateOfASpokeIsTheReviewedOne() throws IOException {
        isTheReviewedOne("ImageStewardSpoke.template.json", Spoke.template());
    }

    private static void isTheReviewedOne(String name, JsonNode template) throws IOException {
        var current = Files.writeString(Path.of("target", name), normalized(template));
        var reviewed = Path.of("src/test/resources", name);
        if (System.getProperty("snapshots", "compare").equals("renew")) {
            Files.copy(current, reviewed, StandardCopyOption.REPLACE_EXISTING);
        }

        assertThat(current)
                .as("the template has changed; if that is meant: mvn -q -Psnapshots -pl infra -am")
                .hasSameTextualContentAs(reviewed);
    }

    /** Without what changes with the functions' code, and without what is reviewed as a file of its own. */
    private static String normalized(JsonNode original) throws JsonProcessingException {
        var template = original.deepCopy();
        for (var resource : template.path("Resources")) {
            if (resource.path("Properties") instanceof ObjectNode properties && properties.has("DefinitionString")) {
                properties.put("DefinitionString", "(core: workflows/*.asl.json)");
            }
            if (resource.path("Properties") instanceof ObjectNode properties && properties.has("TemplateBody")) {
                properties.put("TemplateBody", "(ImageStewardSpoke.template.json)");
            }
        }
        return JSON.writeValueAsString(JSON.convertValue(template, Map.class))
                        .replaceAll("[0-9a-f]{64}", "(asset)")
                        .replaceAll("(CurrentVersion[0-9A-F]{8})[0-9a-f]{32}", "$1(version)")
                + "\n";
    }
}
