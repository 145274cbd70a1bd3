package io.imagesteward.sandbox.workflow;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The variables of one flow. A flow inside a Map or Parallel state reads those around it and keeps its own to itself; that it
 * never assigns a name from outside is checked when the definition is read.
 */
final class Scope {
    private final @Nullable Scope outer;
    private final Map<String, JsonNode> own = new LinkedHashMap<>();

    private Scope(@Nullable Scope outer) {
        this.outer = outer;
    }

    static Scope outermost() {
        return new Scope(null);
    }

    Scope inner() {
        return new Scope(this);
    }

    Map<String, JsonNode> visible() {
        Map<String, JsonNode> all = outer == null ? new LinkedHashMap<>() : outer.visible();
        all.putAll(own);
        return all;
    }

    void assign(Map<String, JsonNode> values) {
        own.putAll(values);
    }
}
