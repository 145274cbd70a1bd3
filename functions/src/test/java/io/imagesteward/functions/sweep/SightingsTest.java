package io.imagesteward.functions.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.imagesteward.core.image.AccountId;
import io.imagesteward.core.image.Place;
import io.imagesteward.core.image.RegionId;
import io.imagesteward.core.policy.ImageKind;
import io.imagesteward.core.policy.Mode;
import io.imagesteward.core.sweep.AuditNote;
import io.imagesteward.core.sweep.AuditPage;
import io.imagesteward.core.sweep.Cursor;
import io.imagesteward.core.sweep.Observed;
import io.imagesteward.core.sweep.Outline;
import io.imagesteward.core.sweep.Scope;
import io.imagesteward.core.sweep.Sighting;
import io.imagesteward.core.sweep.Tier;
import io.imagesteward.core.sweep.Unreached;
import io.imagesteward.functions.aws.sweep.Notes;
import io.imagesteward.functions.given.RememberedObjects;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the audits of a sweep wrote down is found again: all of it, once, and what is missing is said. */
class SightingsTest {

    private static final String SWEEP = "sweep-20260105";
    private static final Instant NINE = Instant.parse("2026-01-05T09:00:00Z");
    private static final Cursor ONE = at("111122223333");
    private static final Cursor TWO = at("222233334444");
    private static final Cursor THREE = at("444455556666");

    private final RememberedObjects objects = new RememberedObjects();
    private final Notes written = new Notes(() -> objects, "records");

    @Test
    void notesOnAllPagesOfTheBucketAreRead() {
        note(ONE, AuditPage.read(ONE, seen("one"), true));
        note(TWO, AuditPage.read(TWO, seen("two"), true));
        note(THREE, AuditPage.read(THREE, seen("three"), true));
        written.seen("sweep-20260104", ONE, new AuditNote(List.of(AuditPage.read(ONE, seen("yesterday"), true))));

        var observed = read();

        assertThat(parameters(observed)).containsExactlyInAnyOrder("one", "two", "three");
        assertThat(observed.unreached()).isEmpty();
    }

    @Test
    void oneNoteTellsOfSeveralScopes() {
        note(
                ONE,
                AuditPage.read(ONE, seen("one"), true),
                AuditPage.read(TWO, List.of(), true),
                AuditPage.broken(THREE, "denied"));

        assertThat(objects.keys()).hasSize(1);
        assertThat(read().unreached()).containsExactly(new Unreached(THREE.scope(), "denied"));
    }

    @Test
    void aScopeIsReadOverSeveralNotes() {
        var second = ONE.next(Optional.of("token"));
        note(ONE, AuditPage.read(TWO, List.of(), true), AuditPage.read(THREE, List.of(), true));
        note(second.failedOnce(), AuditPage.read(second, seen("later"), true));
        note(TWO, AuditPage.read(ONE, seen("earlier"), false));

        var observed = read();

        assertThat(parameters(observed)).containsExactlyInAnyOrder("earlier", "later");
        assertThat(observed.unreached()).isEmpty();
    }

    @Test
    void aPageThatTwoRunsNotedDownCountsOnce() {
        note(ONE, AuditPage.read(ONE, seen("one"), true), AuditPage.read(TWO, seen("two"), true));
        note(TWO, AuditPage.read(TWO, seen("two"), true), AuditPage.read(THREE, List.of(), true));

        assertThat(parameters(read())).containsExactlyInAnyOrder("one", "two");
    }

    @Test
    void aRunThatIsRepeatedWritesOverWhatItWroteBefore() {
        note(ONE, AuditPage.read(ONE, seen("one"), true), AuditPage.read(TWO, List.of(), true));
        note(ONE, AuditPage.read(ONE, seen("one"), true));
        note(TWO, AuditPage.read(TWO, List.of(), true), AuditPage.read(THREE, List.of(), true));

        assertThat(objects.keys()).hasSize(2);
        assertThat(read().unreached()).isEmpty();
    }

    @Test
    void whereAPageIsMissingTheScopeWasNotRead() {
        var third = ONE.next(Optional.of("two")).next(Optional.of("three"));
        note(ONE, AuditPage.read(ONE, seen("one"), false), AuditPage.read(TWO, List.of(), true));
        note(third, AuditPage.read(third, seen("third"), true));

        assertThat(read().unreached())
                .extracting(Unreached::scope, Unreached::why)
                .containsExactly(
                        tuple(ONE.scope(), "the audit broke off at page 1; its execution says why"),
                        tuple(THREE.scope(), "the audit broke off at page 0; its execution says why"));
    }

    private void note(Cursor first, AuditPage... pages) {
        written.seen(SWEEP, first, new AuditNote(List.of(pages)));
    }

    private Observed read() {
        var scopes = List.of(ONE.scope(), TWO.scope(), THREE.scope());
        return new Sightings(written, SWEEP)
                .all(new Outline(Tier.FULL, Mode.AUDIT, NINE, scopes, List.of(), List.of()));
    }

    private static List<String> parameters(Observed observed) {
        return observed.placesWithPointers().stream()
                .flatMap(place -> observed.pointersAt(place).keySet().stream())
                .toList();
    }

    private static List<Sighting> seen(String parameter) {
        var place = new Place(new AccountId("999999999999"), new RegionId("us-east-1"));
        return List.of(new Sighting.OfPointer(place, parameter, "ami-1"));
    }

    private static Cursor at(String account) {
        var place = new Place(new AccountId(account), new RegionId("eu-west-1"));
        return Cursor.at(new Scope(place, ImageKind.AMI), Optional.empty());
    }
}
