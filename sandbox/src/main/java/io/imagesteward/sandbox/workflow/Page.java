package io.imagesteward.sandbox.workflow;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of a list, and the token for the next part when there is one. */
record Page<T>(List<T> items, @Nullable String nextToken) {
    private static final int USUAL = 100;
    private static final int LARGEST = 1_000;
    private static final String PREFIX = "from-";

    static <T> Page<T> of(List<T> all, @Nullable Integer maxResults, @Nullable String token) {
        int from = offset(token, all.size());
        int size = maxResults == null || maxResults == 0 ? USUAL : Math.min(maxResults, LARGEST);
        int to = Math.min(from + size, all.size());
        return new Page<>(all.subList(from, to), to < all.size() ? PREFIX + to : null);
    }

    private static int offset(@Nullable String token, int size) {
        if (token == null) {
            return 0;
        }
        if (!token.matches(PREFIX + "\\d{1,9}") || Integer.parseInt(token.substring(PREFIX.length())) > size) {
            throw SfnErrors.invalidToken();
        }
        return Integer.parseInt(token.substring(PREFIX.length()));
    }
}
