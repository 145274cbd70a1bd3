package io.imagesteward.sandbox.workflow;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Gives several items to each child. What a child is given stays within the limits of the batch and of a payload, the batch's
 * own input included.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/input-output-itembatcher.html">ItemBatcher (Map)</a>
 */
record ItemBatcher(Optional<Template> mostItems, Optional<Template> mostBytes, Optional<Template> batchInput) {
    private static final String ITEMS = "MaxItemsPerBatch";
    private static final String BYTES = "MaxInputBytesPerBatch";

    static Optional<ItemBatcher> read(Fields fields) {
        return fields.take("ItemBatcher").map(json -> {
            Fields inner = fields.at(", ItemBatcher", json);
            var batcher = new ItemBatcher(inner.template(ITEMS), inner.template(BYTES), inner.template("BatchInput"));
            if (batcher.mostItems.isEmpty() && batcher.mostBytes.isEmpty()) {
                inner.violation("expected " + ITEMS + ", " + BYTES + " or both");
            }
            inner.nothingElse();
            return batcher;
        });
    }

    List<ChildInput> batches(List<JsonNode> items, Visit visit) {
        long count = mostItems
                .map(template -> limit(ITEMS, visit.evaluate(template), Integer.MAX_VALUE))
                .orElse((long) Integer.MAX_VALUE);
        long bytes = mostBytes
                .map(template -> limit(BYTES, visit.evaluate(template), Payload.LIMIT))
                .orElse((long) Payload.LIMIT);
        ObjectNode frame = JsonNodeFactory.instance.objectNode();
        batchInput.map(visit::evaluate).ifPresent(input -> frame.set("BatchInput", input));
        return cut(items, new Size(count, bytes), frame);
    }

    private record Size(long items, long bytes) {}

    private static List<ChildInput> cut(List<JsonNode> items, Size most, ObjectNode frame) {
        long around = bytes(frame) + ",\"Items\":[]".length();
        List<ChildInput> batches = new ArrayList<>();
        ArrayNode current = JsonNodeFactory.instance.arrayNode();
        long size = around;
        for (JsonNode item : items) {
            long more = bytes(item) + 1;
            if (!current.isEmpty() && (current.size() == most.items() || size + more > most.bytes())) {
                batches.add(batch(frame, current));
                current = JsonNodeFactory.instance.arrayNode();
                size = around;
            }
            if (size + more > most.bytes() + 1) {
                throw StateFailed.dataLimit("A single item with its BatchInput takes " + (size + more)
                        + " bytes; a batch of this Map state holds " + most.bytes() + ".");
            }
            current.add(item);
            size += more;
        }
        if (!current.isEmpty()) {
            batches.add(batch(frame, current));
        }
        return batches;
    }

    private static ChildInput batch(ObjectNode frame, ArrayNode items) {
        return new ChildInput(frame.deepCopy().set("Items", items), items.size());
    }

    private static long bytes(JsonNode json) {
        return Payload.text(json).getBytes(StandardCharsets.UTF_8).length;
    }

    private static long limit(String field, JsonNode value, long most) {
        if (!value.isIntegralNumber() || value.longValue() < 1 || value.longValue() > most) {
            throw StateFailed.query(field + " is " + value + ", expected a whole number from 1 to " + most);
        }
        return value.longValue();
    }
}
