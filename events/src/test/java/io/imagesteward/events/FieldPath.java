package io.imagesteward.events;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** Where a field stands in an event; in lists, the first element stands for all. */
record FieldPath(JsonPointer parent, String name) {

    /** Every field that the schema requires somewhere. */
    static List<FieldPath> requiredBy(EventType type) {
        var fields = new ArrayList<FieldPath>();
        var root = Json.schema(type);
        collectRequired(root, root, JsonPointer.empty(), fields);
        return fields;
    }

    /** Every field that the example has. */
    static List<FieldPath> inExampleOf(EventType type) {
        var fields = new ArrayList<FieldPath>();
        collectPresent(Json.example(type), JsonPointer.empty(), fields);
        return fields;
    }

    boolean isIn(JsonNode event) {
        return event.at(parent).has(name);
    }

    void removeFrom(JsonNode event) {
        ((ObjectNode) event.at(parent)).remove(name);
    }

    /** As {@link MalformedEvent} writes it. */
    @Override
    public String toString() {
        var path = parent.appendProperty(name).toString().substring(1);
        return path.replaceAll("/0(?=/)", "[0]").replace('/', '.');
    }

    private static void collectRequired(JsonNode root, JsonNode schema, JsonPointer at, List<FieldPath> found) {
        if (schema.has("$ref")) {
            collectRequired(root, root.at(schema.get("$ref").textValue().substring(1)), at, found);
            return;
        }
        schema.path("required").forEach(name -> found.add(new FieldPath(at, name.textValue())));
        schema.path("properties")
                .properties()
                .forEach(field -> collectRequired(root, field.getValue(), at.appendProperty(field.getKey()), found));
        if (schema.has("items")) {
            collectRequired(root, schema.get("items"), at.appendIndex(0), found);
        }
    }

    private static void collectPresent(JsonNode node, JsonPointer at, List<FieldPath> found) {
        node.properties().forEach(field -> {
            found.add(new FieldPath(at, field.getKey()));
            collectPresent(field.getValue(), at.appendProperty(field.getKey()), found);
        });
        if (node.isArray() && !node.isEmpty()) {
            collectPresent(node.get(0), at.appendIndex(0), found);
        }
    }
}
