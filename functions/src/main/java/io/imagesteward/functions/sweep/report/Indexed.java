package io.imagesteward.functions.sweep.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Values in the order of their first use, each named by its index from then on: a page says a thing only once. */
final class Indexed<T> {

    private final Map<T, Integer> indices = new HashMap<>();
    private final List<T> values = new ArrayList<>();

    int of(T value) {
        return indices.computeIfAbsent(value, added -> {
            values.add(added);
            return values.size() - 1;
        });
    }

    /** All so far; what is added later is in it, too. */
    List<T> values() {
        return values;
    }
}
