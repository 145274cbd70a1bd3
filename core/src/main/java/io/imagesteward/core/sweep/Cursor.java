package io.imagesteward.core.sweep;

import java.time.Instant;
import java.util.Optional;

/**
 * How far the audit of one scope has come. A Region with thousands of images takes longer to read, at the pace that AWS
 * allows, than a function may run; the next call goes on from here.
 *
 * @param page the number of the next page
 * @param token what AWS calls the next page; empty for the first
 * @param attempts how often the next page has failed
 * @param since only what has changed since then is read to the end; empty when everything is
 */
public record Cursor(Scope scope, int page, Optional<String> token, int attempts, Optional<Instant> since) {

    public static Cursor at(Scope scope, Optional<Instant> since) {
        return new Cursor(scope, 0, Optional.empty(), 0, since);
    }

    public Cursor next(Optional<String> nextToken) {
        return new Cursor(scope, page + 1, nextToken, 0, since);
    }

    public Cursor failedOnce() {
        return new Cursor(scope, page, token, attempts + 1, since);
    }
}
