package io.imagesteward.sandbox.workflow;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What of each child is told, and how it is written. A child that did not succeed is always told with all that is known of it.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/input-output-resultwriter.html">ResultWriter (Map)</a>
 */
record ResultFormat(Transformation transformation, Type type) {
    /** What a Map state without a ResultWriter gives. */
    static final ResultFormat OF_STATE = new ResultFormat(Transformation.COMPACT, Type.JSON);

    enum Transformation {
        NONE,
        COMPACT,
        FLATTEN
    }

    enum Type {
        JSON,
        JSONL
    }

    static ResultFormat read(Fields writer, boolean exports) {
        Fields config = writer.at(", WriterConfig", writer.take("WriterConfig").orElseGet(Trail::details));
        var usual = exports ? Transformation.NONE : Transformation.COMPACT;
        var transformation = choice(config, "Transformation", usual);
        var type = choice(config, "OutputType", Type.JSON);
        config.nothingElse();
        return new ResultFormat(transformation, type);
    }

    private static <E extends Enum<E>> E choice(Fields config, String field, E usual) {
        E[] all = usual.getDeclaringClass().getEnumConstants();
        var text = config.text(field).orElse(usual.name());
        return Arrays.stream(all)
                .filter(one -> one.name().equals(text))
                .findFirst()
                .orElseGet(() -> {
                    config.violation(field + " is '" + text + "', expected one of " + Arrays.toString(all));
                    return usual;
                });
    }

    String extension() {
        return type.name().toLowerCase(Locale.ROOT);
    }

    /** The children's outputs as the Map state's own result. */
    ArrayNode array(List<ObjectNode> results) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        results.forEach(result -> add(array, result));
        return array;
    }

    String text(List<ObjectNode> results) {
        ArrayNode all = array(results);
        return switch (type) {
            case JSON -> Payload.text(all);
            case JSONL -> all.valueStream().map(Payload::text).collect(Collectors.joining("\n"));
        };
    }

    private void add(ArrayNode array, ObjectNode result) {
        if (transformation == Transformation.NONE || !ChildResult.isSuccess(result)) {
            array.add(result);
            return;
        }
        JsonNode output = ChildResult.output(result);
        if (transformation == Transformation.FLATTEN && output.isArray()) {
            output.forEach(array::add);
        } else {
            array.add(output);
        }
    }
}
