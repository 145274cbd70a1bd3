package io.imagesteward.core.plan;

import io.imagesteward.core.inventory.Ami;
import io.imagesteward.core.inventory.Image;
import io.imagesteward.core.inventory.RetirementRecord;
import io.imagesteward.core.inventory.Standing;
import io.imagesteward.core.inventory.Stock;
import io.imagesteward.core.inventory.WorkspaceImage;
import io.imagesteward.core.policy.PolicyBook;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whether a retirement that has begun may go on. Asked after everything was unshared, and again after the grace period:
 * whatever appeared in between speaks for keeping the family.
 */
public final class RetirementGate {

    private final Phase phase;
    private final Mandate mandate;
    private final Stock seen;

    private RetirementGate(Phase phase, Mandate mandate, Stock seen) {
        this.phase = phase;
        this.mandate = mandate;
        this.seen = seen;
    }

    /** Where in the workflow the gate stands. */
    public enum Phase {
        /** Permissions were just taken away, and AWS may show them a moment longer. */
        UNSHARED,
        /** Out of service for the whole grace period: an AMI disabled, an image of WorkSpaces shared with nobody. */
        BEFORE_DELETION
    }

    /** Go on, look again in a moment, or put the family back because of these reasons. */
    public sealed interface Passage {

        record Open() implements Passage {}

        record Wait(List<Reason> reasons) implements Passage {}

        record Closed(List<Reason> reasons) implements Passage {}
    }

    /**
     * Judges a family by a fresh look, and by the policies as they are now.
     *
     * @param seen the family with all its permissions
     */
    public static Passage passage(Phase phase, RetirementRecord record, PolicyBook book, Stock seen) {
        return new RetirementGate(phase, new Mandate(record, book), seen).passage();
    }

    private Passage passage() {
        return mandate.lost()
                .<Passage>map(reason -> new Passage.Closed(List.of(reason)))
                .orElseGet(this::seen);
    }

    private Passage seen() {
        var gaps = seen.completeness().gaps().stream()
                .map(gap -> new Reason(
                        Reason.Code.UNREACHABLE, "%s could not be read (%s)".formatted(gap.region(), gap.why())))
                .toList();
        if (!gaps.isEmpty()) {
            return new Passage.Wait(gaps);
        }
        var against = new ArrayList<Reason>();
        seen.images().forEach(member -> against.addAll(against(member)));
        Needed.published(seen.images(), seen).ifPresent(against::add);
        var open = seen.images().stream()
                .filter(this::recorded)
                .flatMap(this::notYet)
                .toList();
        if (!against.isEmpty()) {
            return new Passage.Closed(
                    Stream.concat(against.stream(), open.stream()).toList());
        }
        if (open.isEmpty()) {
            return new Passage.Open();
        }
        return switch (phase) {
            case UNSHARED -> new Passage.Wait(open);
            case BEFORE_DELETION -> new Passage.Closed(open);
        };
    }

    /** What our own steps should have brought about, and what AWS may show a moment late. */
    private Stream<Reason> notYet(Image member) {
        var unmarked = member.retiring()
                ? Stream.<Reason>empty()
                : Stream.of(new Reason(
                        Reason.Code.UNMARKED, "%s does not carry the mark of retirement".formatted(member.ref())));
        return Stream.concat(unmarked, Access.of(member).stream());
    }

    private List<Reason> against(Image member) {
        var reasons = new ArrayList<Reason>();
        if (!recorded(member)) {
            reasons.add(new Reason(
                    Reason.Code.UNRECORDED, "%s appeared after the record was made".formatted(member.ref())));
            return reasons;
        }
        member.hold()
                .ifPresent(why ->
                        reasons.add(new Reason(Reason.Code.HELD, "%s is held: %s".formatted(member.ref(), why))));
        mandate.excludes(member).ifPresent(reasons::add);
        Untouchable.guarded(member).ifPresent(reasons::add);
        switch (member) {
            case Ami ami -> Stream.of(launchedSince(ami), enabled(ami)).forEach(found -> found.ifPresent(reasons::add));
            case WorkspaceImage desktop -> Untouchable.unfinished(desktop).ifPresent(reasons::add);
        }
        return reasons;
    }

    private boolean recorded(Image member) {
        return mandate.record().member(member.ref()).isPresent();
    }

    private Optional<Reason> launchedSince(Ami member) {
        return member.life()
                .lastLaunched()
                .filter(launch -> launch.isAfter(mandate.record().recordedAt()))
                .map(launch -> new Reason(Reason.Code.USED, "%s was launched on %s".formatted(member.ref(), launch)));
    }

    /** Also what was disabled before we came: whoever enables it wants it. */
    private Optional<Reason> enabled(Ami member) {
        return phase == Phase.BEFORE_DELETION && member.standing() == Standing.IN_SERVICE
                ? Optional.of(new Reason(Reason.Code.ENABLED, "somebody enabled %s again".formatted(member.ref())))
                : Optional.empty();
    }
}
