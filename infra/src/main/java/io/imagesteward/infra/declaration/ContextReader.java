package io.imagesteward.infra.declaration;

import io.imagesteward.core.image.AccountId;
import io.imagesteward.core.image.InvalidValue;
import io.imagesteward.core.image.RegionId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads the context of cdk.json and notes down everything wrong with it. */
final class ContextReader {

    private static final String KEY = "context.image-steward";

    private final SourceFile file;

    ContextReader(SourceFile file) {
        this.file = file;
    }

    Optional<HubContext> read() {
        var context = mapping("context", file.values().get("context"));
        var ours = mapping(KEY, context.get("image-steward"));
        allow(KEY, ours, union(Set.of("hub", "policies", "spokes"), MembersReader.KEYS));
        var hub = mapping(KEY + ".hub", ours.get("hub"));
        allow(KEY + ".hub", hub, Set.of("region", "account"));
        var policyFiles = policyFiles(ours.get("policies"));
        var spokes = spokes(mapping(KEY + ".spokes", ours.get("spokes")));
        var members = new MembersReader(file).read(ours, hub);
        return region(hub.get("region")).map(region -> new HubContext(region, policyFiles, spokes, members));
    }

    private Optional<RegionId> region(@Nullable Object value) {
        try {
            return Optional.of(new RegionId(value instanceof String text ? text : String.valueOf(value)));
        } catch (InvalidValue e) {
            file.note(KEY + ".hub.region", e.found(), e.expected());
            return Optional.empty();
        }
    }

    private List<String> policyFiles(@Nullable Object value) {
        var names = new ArrayList<String>();
        if (value instanceof List<?> list) {
            list.forEach(item -> names.add(String.valueOf(item)));
        }
        if (names.isEmpty()) {
            file.note(KEY + ".policies", "no policy file", "a list of one or more paths");
        }
        return names;
    }

    private Map<AccountId, String> spokes(Map<?, ?> declared) {
        var spokes = new HashMap<AccountId, String>();
        declared.forEach((account, name) -> {
            try {
                spokes.put(new AccountId(String.valueOf(account)), String.valueOf(name));
            } catch (InvalidValue e) {
                file.note(KEY + ".spokes." + account, e.found(), e.expected());
            }
        });
        return spokes;
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        var all = new TreeSet<>(one);
        all.addAll(other);
        return all;
    }

    private void allow(String path, Map<?, ?> section, Set<String> known) {
        for (var key : section.keySet()) {
            if (!known.contains(String.valueOf(key))) {
                file.note(
                        path + "." + key,
                        "an unknown key",
                        "one of " + String.join(", ", known.stream().sorted().toList()));
            }
        }
    }

    private Map<?, ?> mapping(String path, @Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return map;
        }
        file.note(path, value == null ? "nothing" : "'" + value + "'", "a mapping with keys");
        return Map.of();
    }
}
