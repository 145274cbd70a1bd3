package io.imagesteward.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CatalogueTest {

    @Test
    void everyHeardRecordHasAType() {
        assertThat(recordsOf(Heard.class)).isEqualTo(namesOf(HeardType.values()));
    }

    @Test
    void everySaidRecordHasAType() {
        assertThat(recordsOf(Said.class)).isEqualTo(namesOf(SaidType.values()));
    }

    @ParameterizedTest
    @MethodSource("records")
    void everyRecordHasASchemaAndAnExample(Class<?> event) {
        assertThat(EventType.class.getResource("schema/" + kebabName(event) + ".json"))
                .as("schema of %s", event.getSimpleName())
                .isNotNull();
        assertThat(EventType.class.getResource("example/" + kebabName(event) + ".json"))
                .as("example of %s", event.getSimpleName())
                .isNotNull();
    }

    @Test
    void everySchemaHasItsOwnIdAndADraft() {
        var schemas = Json.allTypes().map(Json::schema).toList();

        assertThat(schemas).extracting(schema -> schema.get("$id").textValue()).doesNotHaveDuplicates();
        assertThat(schemas)
                .extracting(schema -> schema.get("$schema").textValue())
                .containsOnly("https://json-schema.org/draft/2020-12/schema");
    }

    @Test
    void everyExampleHasItsOwnId() {
        var ids =
                Json.allTypes().map(Json::example).map(event -> event.get("id")).map(JsonNode::textValue);

        assertThat(ids).doesNotHaveDuplicates();
    }

    static Stream<Class<?>> records() {
        return Stream.of(Heard.class, Said.class).flatMap(family -> Stream.of(family.getPermittedSubclasses()));
    }

    private static Set<String> recordsOf(Class<?> family) {
        return Stream.of(family.getPermittedSubclasses())
                .map(CatalogueTest::kebabName)
                .collect(Collectors.toSet());
    }

    private static Set<String> namesOf(Enum<?>[] types) {
        return Stream.of(types)
                .map(type -> type.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .collect(Collectors.toSet());
    }

    private static String kebabName(Class<?> type) {
        return type.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
