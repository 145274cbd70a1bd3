package io.imagesteward.core.plan;

import static io.imagesteward.core.given.AmiBuilder.ami;
import static io.imagesteward.core.given.Names.EVERYONE;
import static io.imagesteward.core.given.Names.IRELAND;
import static io.imagesteward.core.given.Names.ORGANIZATION;
import static io.imagesteward.core.given.Names.PAYMENTS;
import static io.imagesteward.core.given.Names.VIRGINIA;
import static io.imagesteward.core.plan.ReviewAssertions.codes;
import static org.assertj.core.api.Assertions.assertThat;

import io.imagesteward.core.given.AmiBuilder;
import io.imagesteward.core.given.Shelf;
import io.imagesteward.core.image.StewardTags;
import io.imagesteward.core.inventory.AmiState;
import io.imagesteward.core.inventory.Custodian;
import io.imagesteward.core.inventory.RetirementRecord;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each reason not to destroy something, alone, and then all of them at once. */
class DeletionGuardTest {

    private static final RetirementRecord RECORD = Shelf.of(
                    ami(1).volume().volume(),
                    ami(2).copyOf(1, VIRGINIA).in(IRELAND).volume())
            .recordedBy("retire-1");

    @Test
    void whatIsRecordedMarkedDisabledUnsharedAndUnusedMayGo() {
        assertThat(against(going())).isEmpty();
        assertThat(against(ami(2).in(IRELAND).volume().retiring().in(AmiState.DISABLED)))
                .isEmpty();
    }

    @Test
    void theRecordOfAnotherExecutionProvesNothing() {
        assertOnly(
                DeletionGuard.against(going().seen(), RECORD, "retire-2"),
                Reason.Code.RECORD_MISSING,
                "the record was made by retire-1, not by retire-2");
    }

    @Test
    void whatIsNotInTheRecordStays() {
        assertOnly(
                against(ami(3).retiring().in(AmiState.DISABLED)),
                Reason.Code.RECORD_MISSING,
                "ami-00000000000000003 in us-east-1 is not in the record of this retirement");
        assertThat(codes(against(going().in(IRELAND)))).containsExactly(Reason.Code.RECORD_MISSING);
    }

    @Test
    void whatIsNotMarkedStays() {
        assertOnly(
                against(ami(1).volume().in(AmiState.DISABLED)),
                Reason.Code.UNMARKED,
                "ami-00000000000000001 in us-east-1 is not marked as retiring");
        assertThat(codes(against(ami(1).tagged(StewardTags.LIFECYCLE, "golden").in(AmiState.DISABLED))))
                .containsExactly(Reason.Code.UNMARKED);
    }

    @Test
    void whatSomebodyHoldsStays() {
        assertOnly(against(going().held("audit")), Reason.Code.HELD, "held: audit");
    }

    @Test
    void whatIsProtectedStays() {
        assertThat(codes(against(going().protectedBy("enabled-with-cooldown")))).containsExactly(Reason.Code.PROTECTED);
    }

    @ParameterizedTest
    @EnumSource(Custodian.class)
    void whatAnotherServiceKeepsStays(Custodian custodian) {
        assertThat(codes(against(going().keptBy(custodian)))).containsExactly(Reason.Code.NOT_OURS);
    }

    @Test
    void whatWasLaunchedSinceTheRecordStays() {
        assertOnly(
                against(going().launched(Duration.ofSeconds(-1))),
                Reason.Code.USED,
                "launched on 2026-01-05T09:00:01Z");
        assertThat(against(going().launched(Duration.ZERO))).isEmpty();
        assertThat(against(going().launched(Duration.ofDays(3)))).isEmpty();
    }

    @Test
    void anEnabledImageStays() {
        assertOnly(
                against(going().in(AmiState.AVAILABLE)),
                Reason.Code.ENABLED,
                "ami-00000000000000001 in us-east-1 is enabled");
    }

    @Test
    void aPendingImageStays() {
        assertOnly(
                against(going().in(AmiState.PENDING)),
                Reason.Code.NOT_AVAILABLE_YET,
                "EC2 is still making ami-00000000000000001 in us-east-1");
    }

    @Test
    void anImageInAnUnknownStateStays() {
        assertThat(codes(against(going().in(AmiState.UNUSABLE)))).containsExactly(Reason.Code.UNUSABLE);
    }

    @ParameterizedTest
    @EnumSource(
            value = AmiState.class,
            names = {"FAILED", "DEREGISTERED"})
    void whatNobodyCanLaunchMayGo(AmiState state) {
        assertThat(against(going().in(state))).isEmpty();
    }

    @Test
    void aSharedImageStaysWhoeverHasIt() {
        assertOnly(
                against(going().sharedWith(ORGANIZATION)),
                Reason.Code.SHARED,
                "ami-00000000000000001 in us-east-1 is shared with [organization o-exampleorgid]");
        assertThat(codes(against(going().sharedWith(EVERYONE)))).containsExactly(Reason.Code.SHARED);
    }

    @Test
    void aSharedSnapshotKeepsTheImageItIsBehind() {
        assertThat(against(going().volume(PAYMENTS).volume(EVERYONE)))
                .containsExactly(
                        new Reason(
                                Reason.Code.SHARED,
                                "snap-0000000000000000c in us-east-1 is shared with [111122223333]"),
                        new Reason(
                                Reason.Code.SHARED,
                                "snap-0000000000000000d in us-east-1 is shared with [everyone (public)]"));
    }

    @Test
    void everythingThatSpeaksAgainstAnImageIsToldAtOnce() {
        var image = ami(3).held("audit")
                .protectedBy("enabled-with-cooldown")
                .launched(Duration.ofHours(-1))
                .sharedWith(PAYMENTS)
                .volume(PAYMENTS);

        assertThat(codes(DeletionGuard.against(image.seen(), RECORD, "retire-2")))
                .containsExactly(
                        Reason.Code.RECORD_MISSING,
                        Reason.Code.RECORD_MISSING,
                        Reason.Code.UNMARKED,
                        Reason.Code.HELD,
                        Reason.Code.PROTECTED,
                        Reason.Code.USED,
                        Reason.Code.ENABLED,
                        Reason.Code.SHARED,
                        Reason.Code.SHARED);
    }

    private static List<Reason> against(AmiBuilder image) {
        return DeletionGuard.against(image.seen(), RECORD, "retire-1");
    }

    private static void assertOnly(List<Reason> reasons, Reason.Code code, String sentence) {
        assertThat(reasons).containsExactly(new Reason(code, sentence));
    }

    private static AmiBuilder going() {
        return ami(1).volume().retiring().in(AmiState.DISABLED);
    }
}
