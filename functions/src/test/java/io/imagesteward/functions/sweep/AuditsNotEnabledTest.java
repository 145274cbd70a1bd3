package io.imagesteward.functions.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import io.imagesteward.core.failure.AccessDenied;
import io.imagesteward.core.failure.StewardFailure;
import io.imagesteward.core.failure.Unreachable;
import io.imagesteward.core.image.AccountId;
import io.imagesteward.core.image.Place;
import io.imagesteward.core.image.RegionId;
import io.imagesteward.core.policy.ImageKind;
import io.imagesteward.core.policy.Mode;
import io.imagesteward.core.sweep.Cursor;
import io.imagesteward.core.sweep.Observed;
import io.imagesteward.core.sweep.Outline;
import io.imagesteward.core.sweep.Scope;
import io.imagesteward.core.sweep.Tier;
import io.imagesteward.core.sweep.Unreached;
import io.imagesteward.core.workflow.ObserveTask;
import io.imagesteward.functions.aws.sweep.Notes;
import io.imagesteward.functions.given.RememberedObjects;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Two Regions fail alike; one of them is not enabled for the account. */
class AuditsNotEnabledTest {

    private static final Instant NOW = Instant.parse("2026-01-05T09:00:00Z");
    private static final Scope USED = scope("eu-west-1");
    private static final Scope OFF = scope("eu-south-1");

    private final Notes notes = notes(new RememberedObjects());

    @Test
    void aRefusalThereIsNoTrouble() {
        assertThat(remaining(new AccessDenied("who are you?", null))).isEmpty();

        assertThat(observed().unreached()).containsExactly(new Unreached(USED, "who are you?"));
        assertThat(observed().notEnabled()).containsExactly(OFF.place());
    }

    @Test
    void anOutageIsNotTakenForIt() {
        assertThat(remaining(new Unreachable("503", null)))
                .containsExactly(at(USED).failedOnce(), at(OFF).failedOnce());
    }

    private List<Cursor> remaining(StewardFailure failure) {
        var audits = new Audits(
                kind -> at -> {
                    throw failure;
                },
                OFF.place()::equals,
                notes,
                () -> NOW);
        return audits.read(new ObserveTask.Audit("sweep-1", List.of(at(USED), at(OFF))))
                .remaining();
    }

    private Observed observed() {
        var outline = new Outline(Tier.FULL, Mode.AUDIT, NOW, List.of(USED, OFF), List.of(), List.of());
        return new Sightings(notes, "sweep-1").all(outline);
    }

    private static Notes notes(RememberedObjects bucket) {
        return new Notes(() -> bucket, "records");
    }

    private static Cursor at(Scope scope) {
        return Cursor.at(scope, Optional.empty());
    }

    private static Scope scope(String region) {
        return new Scope(new Place(new AccountId("999999999999"), new RegionId(region)), ImageKind.AMI);
    }
}
