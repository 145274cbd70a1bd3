package io.imagesteward.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SweepReportSchemaTest {

    private static final JsonNode SCHEMA = Json.resource("document/sweep-report.schema.json");

    @Test
    void acceptsItsExample() {
        assertThat(violations(example())).isEmpty();
    }

    @Test
    void theExampleHasEveryKindOfFindingAndOfSubject() {
        assertThat(example().findValuesAsText("kind"))
                .containsAll(SCHEMA.at("/$defs/findingKind/enum")
                        .valueStream()
                        .map(JsonNode::asText)
                        .toList());
        assertThat(example().findValuesAsText("type")).contains("image", "snapshot", "place");
    }

    @ParameterizedTest
    @MethodSource("requiredFields")
    void refusesAReportWithoutARequiredField(String at, String field) {
        var report = example();
        var removed = ((ObjectNode) report.at(at)).remove(field);

        assertThat(removed).as("the example has %s/%s", at, field).isNotNull();
        assertThat(violations(report)).anyMatch(violation -> violation.contains("'" + field + "'"));
    }

    @Test
    void acceptsAFirstReportOfNothing() {
        var report = example();
        report.remove("before");
        for (var list : List.of("unreached", "notEnabled", "policies", "images", "findings", "blind")) {
            ((ArrayNode) report.get(list)).removeAll();
        }

        assertThat(violations(report)).isEmpty();
    }

    @Test
    void refusesAKindOfFindingAndAFieldThatItDoesNotKnow() {
        var report = example();
        ((ObjectNode) report.at("/findings/0")).put("kind", "STRANGE");
        ((ObjectNode) report.at("/images/0")).put("colour", "green");

        assertThat(violations(report))
                .anyMatch(violation -> violation.contains("$.findings[0].kind"))
                .anyMatch(violation -> violation.contains("colour"));
    }

    static Stream<String[]> requiredFields() {
        return Stream.of(
                        required("", ""),
                        required("/findings/0", "/$defs/finding"),
                        required("/images/1", "/$defs/sweptImage"),
                        required("/policies/0", "/$defs/policy"),
                        required("/unreached/0", "/$defs/unreached"))
                .flatMap(fields -> fields);
    }

    private static Stream<String[]> required(String at, String definition) {
        return SCHEMA.at(definition + "/required").valueStream().map(field -> new String[] {at, field.asText()});
    }

    private static ObjectNode example() {
        return (ObjectNode) Json.resource("document/sweep-report.example.json");
    }

    private static List<String> violations(JsonNode report) {
        return JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(SCHEMA).validate(report).stream()
                .map(Object::toString)
                .toList();
    }
}
