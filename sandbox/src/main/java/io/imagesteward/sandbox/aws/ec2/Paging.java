package io.imagesteward.sandbox.aws.ec2;

import io.imagesteward.sandbox.aws.Pages;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * MaxResults and NextToken of a Describe operation.
 *
 * <p>Pages are cut before filters are applied, so a page may be short or even empty although more follow; only a missing
 * token is the end. See "Pagination" in the EC2 Developer Guide.
 */
record Paging(@Nullable Integer maxResults, @Nullable String nextToken) {

    private static final int LEAST = 5;
    private static final int MOST = 1_000;

    /** Refuses sizes out of range, a size together with ids, and tokens that are none. */
    Paging checked(List<String> ids) {
        if (maxResults != null && !ids.isEmpty()) {
            throw Ec2Errors.combination(
                    "The parameter MaxResults cannot be used with resource ids in the same request.");
        }
        return checkedFrom(LEAST);
    }

    /** Refuses sizes out of the range of an operation whose smallest page is not the usual one. */
    Paging checkedFrom(int least) {
        if (maxResults != null && maxResults < least) {
            throw Ec2Errors.invalidValue(
                    "Value ( %d ) for parameter maxResults is invalid. Expecting a value greater than %d.",
                    maxResults, least);
        }
        if (maxResults != null && maxResults > MOST) {
            throw Ec2Errors.invalidValue(
                    "Value ( %d ) for parameter maxResults is invalid. Expecting a value less than %d.",
                    maxResults, MOST);
        }
        return this;
    }

    <T> Pages.Page<T> cut(List<T> ordered, Function<T, String> key) {
        return Pages.after(lastKey(), maxResults == null ? Integer.MAX_VALUE : maxResults, ordered, key);
    }

    /** Cuts what is ordered by key and already begins behind {@link #lastKey()}. */
    <T> Pages.Page<T> first(Stream<T> rest, Function<T, String> key) {
        return Pages.first(maxResults == null ? Integer.MAX_VALUE : maxResults, rest, key);
    }

    String lastKey() {
        if (nextToken == null) {
            return "";
        }
        return Pages.lastKey(nextToken)
                .orElseThrow(() -> Ec2Errors.of("InvalidNextToken", "The token '%s' is invalid", nextToken));
    }
}
