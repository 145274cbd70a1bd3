package io.imagesteward.events;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The schemas and examples on the class path, as JSON. */
final class Json {
    static final ObjectMapper MAPPER = new ObjectMapper();
    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(VersionFlag.V202012);

    private Json() {}

    static Stream<EventType> allTypes() {
        return Stream.concat(Stream.of(HeardType.values()), Stream.of(SaidType.values()));
    }

    static ObjectNode example(EventType type) {
        return (ObjectNode) resource(type.example());
    }

    static ObjectNode exampleDetail(EventType type) {
        return (ObjectNode) example(type).get("detail");
    }

    static JsonNode schema(EventType type) {
        return resource(type.schema());
    }

    /** What the type's schema finds wrong with the event. */
    static List<String> violations(EventType type, JsonNode event) {
        JsonSchema schema = SCHEMAS.getSchema(schema(type));
        return schema.validate(event).stream().map(Object::toString).toList();
    }

    static Envelope envelope(JsonNode event) {
        return Envelope.from(MAPPER.convertValue(event, new TypeReference<Map<String, Object>>() {}));
    }

    static JsonNode resource(String resource) {
        try (var json = EventType.class.getResourceAsStream(resource)) {
            if (json == null) {
                throw new AssertionError("no resource " + resource);
            }
            return MAPPER.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }
}
