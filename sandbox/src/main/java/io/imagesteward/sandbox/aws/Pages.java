package io.imagesteward.sandbox.aws;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a list that is ordered by key into pages.
 *
 * <p>A token names the last key of its page and not a position, so what is added or removed between two pages neither
 * repeats nor hides the others.
 */
public final class Pages {

    private static final String MARK = "after:";

    private Pages() {}

    /** A part of a list, and the token of the next part if there is one. */
    public record Page<T>(List<T> items, @Nullable String nextToken) {}

    /** Reads a token; empty when it is none of ours. */
    public static Optional<String> lastKey(String token) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
            return text.startsWith(MARK) ? Optional.of(text.substring(MARK.length())) : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    /** The page of at most {@code size} items whose keys follow {@code lastKey}. */
    public static <T> Page<T> after(String lastKey, int size, List<T> ordered, Function<T, String> key) {
        return first(size, ordered.stream().filter(item -> key.apply(item).compareTo(lastKey) > 0), key);
    }

    /** The first page of what is left, which is read no further than the page goes. */
    public static <T> Page<T> first(int size, Stream<T> rest, Function<T, String> key) {
        var some = rest.limit(size + 1L).toList();
        if (some.size() <= size) {
            return new Page<>(some, null);
        }
        var items = some.subList(0, size);
        return new Page<>(items, token(key.apply(items.getLast())));
    }

    private static String token(String lastKey) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((MARK + lastKey).getBytes(StandardCharsets.UTF_8));
    }
}
