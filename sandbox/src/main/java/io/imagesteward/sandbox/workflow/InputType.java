package io.imagesteward.sandbox.workflow;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** How the items stand in the object that a Distributed Map state reads. AWS knows more types; these are the ones used here. */
enum InputType {
    /** One array. */
    JSON {
        @Override
        List<JsonNode> items(String text) throws JsonProcessingException {
            JsonNode array = Payload.parse(text);
            if (!array.isArray()) {
                throw StateFailed.itemReader("The object holds " + array.getNodeType() + ", expected a JSON array.");
            }
            List<JsonNode> items = new ArrayList<>(array.size());
            array.forEach(items::add);
            return items;
        }
    },
    /** One item a line. */
    JSONL {
        @Override
        List<JsonNode> items(String text) throws JsonProcessingException {
            List<JsonNode> items = new ArrayList<>();
            for (String line : text.lines().filter(line -> !line.isBlank()).toList()) {
                items.add(Payload.parse(line));
            }
            return items;
        }
    };

    abstract List<JsonNode> items(String text) throws JsonProcessingException;

    List<JsonNode> parse(String text) {
        try {
            return items(text);
        } catch (JsonProcessingException broken) {
            throw StateFailed.itemReader("The object is no " + this + ": " + broken.getOriginalMessage());
        }
    }

    static InputType read(Fields config) {
        String text = config.requiredText("InputType");
        return Arrays.stream(values())
                .filter(type -> type.name().equals(text))
                .findFirst()
                .orElseGet(() -> {
                    config.violation(
                            "InputType is '" + text + "', and this sandbox reads " + Arrays.toString(values()));
                    return JSON;
                });
    }
}
