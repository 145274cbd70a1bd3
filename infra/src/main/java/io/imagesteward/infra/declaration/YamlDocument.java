package io.imagesteward.infra.declaration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.constructor.StandardConstructor;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/**
 * A YAML or JSON file as plain values that remember where they stood, because "line 12" is what an author can act on.
 *
 * <p>Scalars follow the core schema: an account without quotes arrives as a number, so that it can be refused
 * instead of losing its leading zeros.
 *
 * @see <a href="https://yaml.org/spec/1.2.2/#103-core-schema">YAML 1.2.2, core schema</a>
 */
public final class YamlDocument {

    private static final LoadSettings SETTINGS =
            LoadSettings.builder().setSchema(new CoreSchema()).build();

    private final Map<String, @Nullable Object> values;
    private final Lines lines;

    private YamlDocument(Map<String, @Nullable Object> values, Lines lines) {
        this.values = values;
        this.lines = lines;
    }

    /** Parses one document that must be a mapping; anything else is an {@link Unreadable}. */
    public static YamlDocument parse(String text) {
        try {
            var root = new Compose(SETTINGS).composeString(text);
            if (plain(new StandardConstructor(SETTINGS).constructSingleDocument(root)) instanceof Map<?, ?> map) {
                return new YamlDocument(keyed(map), Lines.of(root));
            }
        } catch (MarkedYamlEngineException e) {
            var line = Optional.ofNullable(e.getProblemMark()).orElse(e.getContextMark());
            throw new Unreadable(line.map(Mark::getLine).orElse(0) + 1, e.getProblem(), e);
        } catch (YamlEngineException e) {
            throw new Unreadable(1, String.valueOf(e.getMessage()), e);
        }
        throw new Unreadable(1, "no mapping with keys at the top", null);
    }

    public Map<String, @Nullable Object> values() {
        return values;
    }

    /** Every text in the document by its path, in the order of the document. */
    public Map<String, String> texts() {
        var texts = new LinkedHashMap<String, String>();
        collect("", values, texts);
        return texts;
    }

    /** The line, from 1, of the value at a path such as {@code share.accounts[0]}, or of the nearest part above it. */
    public int line(String path) {
        return lines.at(path);
    }

    private static void collect(String path, @Nullable Object value, Map<String, String> texts) {
        switch (value) {
            case Map<?, ?> map ->
                map.forEach((key, item) -> collect(path.isEmpty() ? "" + key : path + "." + key, item, texts));
            case List<?> list -> {
                for (int i = 0; i < list.size(); i++) {
                    collect(path + "[" + i + "]", list.get(i), texts);
                }
            }
            case String text -> texts.put(path, text);
            case null, default -> {
                // numbers and the like are no texts
            }
        }
    }

    private static @Nullable Object plain(@Nullable Object value) {
        return switch (value) {
            case Map<?, ?> map -> keyed(map);
            case List<?> list -> {
                var items = new ArrayList<@Nullable Object>();
                list.forEach(item -> items.add(plain(item)));
                yield items;
            }
            case Integer number -> number.longValue();
            case null, default -> value;
        };
    }

    private static Map<String, @Nullable Object> keyed(Map<?, ?> map) {
        var result = new LinkedHashMap<String, @Nullable Object>();
        map.forEach((key, value) -> result.put(String.valueOf(key), plain(value)));
        return result;
    }

    /** The text is not a YAML mapping, and on which line that shows. */
    public static final class Unreadable extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final int line;

        Unreadable(int line, String problem, @Nullable Throwable cause) {
            super(problem, cause);
            this.line = line;
        }

        public int line() {
            return line;
        }
    }
}
