package io.imagesteward.functions.sweep;

import io.imagesteward.core.failure.AccessDenied;
import io.imagesteward.core.failure.StewardFailure;
import io.imagesteward.core.image.Place;
import io.imagesteward.core.policy.ImageKind;
import io.imagesteward.core.sweep.AuditNote;
import io.imagesteward.core.sweep.AuditPage;
import io.imagesteward.core.sweep.Cursor;
import io.imagesteward.core.workflow.AuditView;
import io.imagesteward.core.workflow.ObserveTask;
import io.imagesteward.functions.Wiring;
import io.imagesteward.functions.aws.Policies;
import io.imagesteward.functions.aws.sweep.Notes;
import io.imagesteward.functions.aws.sweep.ScopeAudit;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Reads a batch of scopes, as far as time allows. One that can't be read does not keep the others waiting: it comes again
 * when they are done, and in the end it is written down as not read.
 */
public final class Audits {

    /** A function has five minutes; the longest page takes less than half of them. */
    private static final Duration ENOUGH = Duration.ofMinutes(2);
    /** Together with the waits a quarter of an hour: a Region may be down for minutes only. */
    private static final int ATTEMPTS = 5;

    private static final int FIRST_WAIT = 30;

    private final Function<ImageKind, ScopeAudit> readers;
    private final Map<ImageKind, ScopeAudit> known = new EnumMap<>(ImageKind.class);
    private final Predicate<Place> notEnabled;
    private final Notes notes;
    private final InstantSource clock;

    public Audits(Wiring wiring, Policies policies) {
        this(
                kind -> wiring.audit(kind, policies.read()),
                wiring.regions()::isNotEnabled,
                wiring.archive().notes(),
                wiring.clock());
    }

    Audits(Function<ImageKind, ScopeAudit> readers, Predicate<Place> notEnabled, Notes notes, InstantSource clock) {
        this.readers = readers;
        this.notEnabled = notEnabled;
        this.notes = notes;
        this.clock = clock;
    }

    public AuditView read(ObserveTask.Audit task) {
        var end = clock.instant().plus(ENOUGH);
        var open = new ArrayDeque<>(task.cursors());
        var troubled = new ArrayList<Cursor>();
        var seen = new ArrayList<AuditPage>();
        while (!open.isEmpty() && clock.instant().isBefore(end)) {
            advance(open.poll(), seen).ifPresent(at -> (at.attempts() > 0 ? troubled : open).add(at));
        }
        if (!seen.isEmpty()) {
            notes.seen(task.execution(), task.cursors().getFirst(), new AuditNote(seen));
        }
        return view(List.copyOf(open), troubled);
    }

    /**
     * Reads one page of a scope; answers where to go on, if anywhere. The next page comes when the other scopes have had
     * their turn: each account and Region has a pace of its own, and need not be waited for while others can be asked.
     */
    private Optional<Cursor> advance(Cursor at, List<AuditPage> pages) {
        try {
            var seen = reader(at.scope().kind()).read(at);
            var last = seen.next().isEmpty();
            pages.add(AuditPage.read(at, seen.sightings(), last));
            return last ? Optional.empty() : Optional.of(at.next(seen.next()));
        } catch (StewardFailure failure) {
            return failed(at, failure, pages);
        }
    }

    private Optional<Cursor> failed(Cursor at, StewardFailure failure, List<AuditPage> pages) {
        if (failure instanceof AccessDenied && notEnabled.test(at.scope().place())) {
            pages.add(AuditPage.notEnabled(at));
            return Optional.empty();
        }
        if (failure.advice() == StewardFailure.Advice.STOP || at.attempts() + 1 >= ATTEMPTS) {
            pages.add(AuditPage.broken(at, String.valueOf(failure.getMessage())));
            return Optional.empty();
        }
        return Optional.of(at.failedOnce());
    }

    private static AuditView view(List<Cursor> open, List<Cursor> troubled) {
        var remaining = new ArrayList<>(open);
        remaining.addAll(troubled);
        if (!open.isEmpty() || troubled.isEmpty()) {
            return new AuditView(remaining, 0);
        }
        var attempts = troubled.stream().mapToInt(Cursor::attempts).max().orElse(1);
        return new AuditView(remaining, FIRST_WAIT << (attempts - 1));
    }

    private ScopeAudit reader(ImageKind kind) {
        return known.computeIfAbsent(kind, readers);
    }
}
