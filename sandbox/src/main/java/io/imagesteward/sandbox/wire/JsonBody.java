package io.imagesteward.sandbox.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.traits.TimestampFormatTrait.Format;

/** A JSON body, or a part of it. Null says what absence says. */
record JsonBody(JsonNode json) implements Node {

    @Override
    public @Nullable JsonBody child(Member member) {
        JsonNode child = json.get(member.name());
        return child == null || child.isNull() ? null : new JsonBody(child);
    }

    @Override
    public List<JsonBody> items(Member list) {
        return json.valueStream()
                .filter(item -> !item.isNull())
                .map(JsonBody::new)
                .toList();
    }

    @Override
    public Map<String, JsonBody> entries(Member map) {
        Map<String, JsonBody> entries = new LinkedHashMap<>();
        json.propertyStream()
                .filter(entry -> !entry.getValue().isNull())
                .forEach(entry -> entries.put(entry.getKey(), new JsonBody(entry.getValue())));
        return entries;
    }

    @Override
    public String text() {
        return json.asText();
    }

    @Override
    public Format timestamps() {
        return Format.UNIX_TIMESTAMP;
    }
}
