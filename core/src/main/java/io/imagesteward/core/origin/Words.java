package io.imagesteward.core.origin;

import io.imagesteward.core.image.InvalidValue;
import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds the constant that AWS calls by a word, or says which words there are. */
final class Words {
    private Words() {}

    static <E> E meaning(String word, E[] constants, Function<E, String> spelled) {
        return Arrays.stream(constants)
                .filter(constant -> spelled.apply(constant).equals(word))
                .findFirst()
                .orElseThrow(() -> new InvalidValue(
                        "'" + word + "'",
                        "one of " + Arrays.stream(constants).map(spelled).collect(Collectors.joining(", "))));
    }
}
