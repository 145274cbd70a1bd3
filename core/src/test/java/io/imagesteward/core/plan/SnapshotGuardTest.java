package io.imagesteward.core.plan;

import static io.imagesteward.core.given.AmiBuilder.ami;
import static io.imagesteward.core.given.Names.EVERYONE;
import static io.imagesteward.core.given.Names.IRELAND;
import static io.imagesteward.core.given.Names.PAYMENTS;
import static io.imagesteward.core.given.Names.VIRGINIA;
import static io.imagesteward.core.given.Names.snapshot;
import static io.imagesteward.core.plan.ReviewAssertions.codes;
import static org.assertj.core.api.Assertions.assertThat;

import io.imagesteward.core.given.Shelf;
import io.imagesteward.core.image.Principal;
import io.imagesteward.core.image.SnapshotRef;
import io.imagesteward.core.image.StewardTags;
import io.imagesteward.core.inventory.RetirementRecord;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What keeps a snapshot that its image left behind. */
class SnapshotGuardTest {

    private static final RetirementRecord RECORD = Shelf.of(
                    ami(1).volume().volume(),
                    ami(2).copyOf(1, VIRGINIA).in(IRELAND).volume())
            .recordedBy("retire-1");
    private static final Map<String, String> MARKED = Map.of(StewardTags.LIFECYCLE, StewardTags.RETIRING);

    @Test
    void aSnapshotThatIsRecordedMarkedAndUnsharedMayGoWhicheverImageItWasBehind() {
        assertThat(against(snapshot(12, VIRGINIA), MARKED, Set.of())).isEmpty();
        assertThat(against(snapshot(21, IRELAND), MARKED, Set.of())).isEmpty();
    }

    @Test
    void aSnapshotThatIsNotInTheRecordStays() {
        var reasons = against(snapshot(13, VIRGINIA), MARKED, Set.of());

        assertOnly(
                reasons,
                Reason.Code.RECORD_MISSING,
                "snap-0000000000000000d in us-east-1 is not in the record of this retirement");
        assertThat(codes(against(snapshot(12, IRELAND), MARKED, Set.of()))).containsExactly(Reason.Code.RECORD_MISSING);
    }

    @Test
    void aSnapshotThatIsNotMarkedStays() {
        assertOnly(
                against(snapshot(12, VIRGINIA), Map.of(), Set.of()),
                Reason.Code.UNMARKED,
                "snap-0000000000000000c in us-east-1 is not marked as retiring");
    }

    @Test
    void aSnapshotThatSomebodyHoldsOrHasStays() {
        var held = Map.of(StewardTags.LIFECYCLE, StewardTags.RETIRING, StewardTags.HOLD, "audit");

        assertOnly(against(snapshot(12, VIRGINIA), held, Set.of()), Reason.Code.HELD, "held: audit");
        assertOnly(
                against(snapshot(12, VIRGINIA), MARKED, Set.of(PAYMENTS)),
                Reason.Code.SHARED,
                "snap-0000000000000000c in us-east-1 is shared with [111122223333]");
    }

    @Test
    void everythingThatSpeaksAgainstASnapshotIsToldAtOnce() {
        assertThat(codes(DeletionGuard.against(
                        snapshot(99, VIRGINIA),
                        Map.of(StewardTags.HOLD, "audit"),
                        Set.of(EVERYONE),
                        RECORD,
                        "retire-2")))
                .containsExactly(
                        Reason.Code.RECORD_MISSING,
                        Reason.Code.RECORD_MISSING,
                        Reason.Code.UNMARKED,
                        Reason.Code.HELD,
                        Reason.Code.SHARED);
    }

    private static List<Reason> against(SnapshotRef snapshot, Map<String, String> tags, Set<Principal> users) {
        return DeletionGuard.against(snapshot, tags, users, RECORD, "retire-1");
    }

    private static void assertOnly(List<Reason> reasons, Reason.Code code, String sentence) {
        assertThat(reasons).containsExactly(new Reason(code, sentence));
    }
}
