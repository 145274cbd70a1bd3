package io.imagesteward.functions.sweep;

import io.imagesteward.core.failure.StewardFailure;
import io.imagesteward.core.sweep.Cursor;
import io.imagesteward.core.sweep.Scope;
import io.imagesteward.core.sweep.Sighting;
import io.imagesteward.functions.aws.sweep.ScopeAudit;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Scopes of some pages, of which some fail, each of which takes some time. */
final class PagedScopes implements ScopeAudit, InstantSource {

    private final Map<Scope, Integer> pages = new HashMap<>();
    private final Map<String, StewardFailure> failures = new HashMap<>();
    private final List<String> asked = new ArrayList<>();
    private Duration each = Duration.ZERO;
    private Instant now = Instant.parse("2026-01-05T09:00:00Z");

    PagedScopes pages(Scope scope, int number) {
        pages.put(scope, number);
        return this;
    }

    PagedScopes failing(Scope scope, int page, StewardFailure failure) {
        failures.put(name(scope, page), failure);
        return this;
    }

    PagedScopes taking(Duration time) {
        this.each = time;
        return this;
    }

    /** What was read, in order: Region and page. */
    List<String> asked() {
        return asked;
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public Seen read(Cursor at) {
        var name = name(at.scope(), at.page());
        now = now.plus(each);
        asked.add(name);
        var failure = failures.get(name);
        if (failure != null) {
            throw failure;
        }
        var next = at.page() + 1;
        return new Seen(
                List.of(new Sighting.OfPointer(at.scope().place(), "/seen", name)),
                next < pages.getOrDefault(at.scope(), 0) ? Optional.of("page " + next) : Optional.empty());
    }

    private static String name(Scope scope, int page) {
        return scope.place().region() + " " + page;
    }
}
