package io.imagesteward.sandbox.workflow;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** The items of a Map state out of a value, which has to be an array. */
final class Items {
    private Items() {}

    static List<JsonNode> of(JsonNode array) {
        if (!array.isArray()) {
            throw StateFailed.query("Items is " + array.getNodeType()
                    + ", expected an array; JSONata makes one item out of a list of one: write [...] around it");
        }
        List<JsonNode> items = new ArrayList<>(array.size());
        array.forEach(items::add);
        return items;
    }
}
