package io.imagesteward.core.plan;

import static io.imagesteward.core.given.AmiBuilder.ami;
import static io.imagesteward.core.given.Names.IRELAND;
import static io.imagesteward.core.given.Names.PAYMENTS;
import static io.imagesteward.core.given.Names.SYDNEY;
import static io.imagesteward.core.plan.GateAssertions.assertClosed;
import static io.imagesteward.core.plan.GateAssertions.copy;
import static io.imagesteward.core.plan.GateAssertions.going;
import static io.imagesteward.core.plan.GateAssertions.passage;
import static io.imagesteward.core.plan.GateAssertions.reasons;
import static io.imagesteward.core.plan.GateAssertions.source;
import static io.imagesteward.core.plan.RetirementGate.Phase.BEFORE_DELETION;
import static io.imagesteward.core.plan.RetirementGate.Phase.UNSHARED;
import static org.assertj.core.api.Assertions.assertThat;

import io.imagesteward.core.given.Names;
import io.imagesteward.core.given.Shelf;
import io.imagesteward.core.inventory.AmiState;
import io.imagesteward.core.inventory.Custodian;
import io.imagesteward.core.plan.RetirementGate.Passage;
import io.imagesteward.core.plan.RetirementGate.Phase;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A family of a source and a copy on its way out, and what people do to it meanwhile. */
class RetirementGateTest {

    @ParameterizedTest
    @EnumSource(Phase.class)
    void aFamilyThatIsMarkedAndNobodysPasses(Phase phase) {
        assertThat(passage(phase, source(), going())).isEqualTo(new Passage.Open());
    }

    @Test
    void whatIsStillSharedIsWaitedForFirstAndAReasonToKeepItLater() {
        var shared = Shelf.of(source(), going().sharedWith(PAYMENTS));
        var reason = new Reason(Reason.Code.SHARED, "ami-00000000000000002 in eu-west-1 is shared with [111122223333]");

        assertThat(passage(UNSHARED, shared))
                .isInstanceOfSatisfying(
                        Passage.Wait.class, wait -> assertThat(wait.reasons()).containsExactly(reason));
        assertThat(passage(BEFORE_DELETION, shared))
                .isInstanceOfSatisfying(
                        Passage.Closed.class,
                        closed -> assertThat(closed.reasons()).containsExactly(reason));
    }

    @ParameterizedTest
    @EnumSource(Phase.class)
    void theDataBehindAnImageIsSharedByItself(Phase phase) {
        var passage = passage(phase, source(), going().volume(Names.EVERYONE));

        assertThat(reasons(passage))
                .containsExactly(new Reason(
                        Reason.Code.SHARED, "snap-00000000000000015 in eu-west-1 is shared with [everyone (public)]"));
    }

    @Test
    void aMarkThatEc2DoesNotShowYetIsWaitedForAndOneThatWasTakenOffKeepsTheFamily() {
        var unmarked = Shelf.of(source(), copy().in(AmiState.DISABLED));

        assertThat(passage(UNSHARED, unmarked)).isInstanceOf(Passage.Wait.class);
        assertThat(passage(BEFORE_DELETION, unmarked)).isInstanceOf(Passage.Closed.class);
        assertThat(reasons(passage(UNSHARED, unmarked)))
                .containsExactly(new Reason(
                        Reason.Code.UNMARKED,
                        "ami-00000000000000002 in eu-west-1 does not carry the mark of retirement"));
    }

    @ParameterizedTest
    @EnumSource(Phase.class)
    void aHoldClosesTheGate(Phase phase) {
        assertClosed(
                passage(phase, source(), going().held("still needed")),
                Reason.Code.HELD,
                "ami-00000000000000002 in eu-west-1 is held: still needed");
    }

    @ParameterizedTest
    @EnumSource(Phase.class)
    void aCopyThatAppearedAfterTheRecordClosesTheGate(Phase phase) {
        assertClosed(
                passage(phase, source(), going(), ami(3).in(SYDNEY).sharedWith(PAYMENTS)),
                Reason.Code.UNRECORDED,
                "ami-00000000000000003 in ap-southeast-2 appeared after the record was made");
    }

    @ParameterizedTest
    @EnumSource(Phase.class)
    void protectionAndOtherServicesCloseTheGate(Phase phase) {
        assertThat(passage(
                        phase, source().protectedBy("enabled-without-cooldown"), going().keptBy(Custodian.AWS_BACKUP)))
                .isInstanceOfSatisfying(
                        Passage.Closed.class,
                        closed -> assertThat(closed.reasons())
                                .extracting(Reason::code)
                                .containsExactly(Reason.Code.PROTECTED, Reason.Code.NOT_OURS));
    }

    @ParameterizedTest
    @EnumSource(Phase.class)
    void aLaunchSinceTheRecordClosesTheGateAndAnEarlierOneDoesNot(Phase phase) {
        assertClosed(
                passage(phase, source(), going().launched(Duration.ofSeconds(-1))),
                Reason.Code.USED,
                "ami-00000000000000002 in eu-west-1 was launched on 2026-01-05T09:00:01Z");
        assertThat(passage(phase, source(), going().launched(Duration.ZERO))).isEqualTo(new Passage.Open());
    }

    @Test
    void anImageIsEnabledUntilItIsDisabledAndThenNeverAgain() {
        var enabled = Shelf.of(source(), going().in(AmiState.AVAILABLE));

        assertThat(passage(UNSHARED, enabled)).isEqualTo(new Passage.Open());
        assertClosed(
                passage(BEFORE_DELETION, enabled),
                Reason.Code.ENABLED,
                "somebody enabled ami-00000000000000002 in eu-west-1 again");
    }

    @Test
    void anImageThatWasDisabledBeforeWeCameAndIsEnabledNowIsWanted() {
        var record = Shelf.of(ami(1).in(AmiState.DISABLED)).recordedBy("retire-1");

        assertThat(passage(BEFORE_DELETION, record, Shelf.of(source().in(AmiState.AVAILABLE))))
                .isInstanceOf(Passage.Closed.class);
    }

    @ParameterizedTest
    @EnumSource(Phase.class)
    void aParameterThatNamesAMemberClosesTheGateEvenWhenTheSourceIsGone(Phase phase) {
        assertClosed(
                passage(phase, Shelf.of(going()).published(IRELAND, 2)),
                Reason.Code.PUBLISHED,
                "/images/golden-linux/latest in eu-west-1 names ami-00000000000000002");
    }

    @ParameterizedTest
    @EnumSource(Phase.class)
    void aRegionThatWasNotReadIsReadAgainWhateverElseWasSeen(Phase phase) {
        assertThat(passage(
                        phase,
                        Shelf.of(source().held("x")).unreachable(IRELAND, "503").unreachable(SYDNEY, "500")))
                .isEqualTo(new Passage.Wait(List.of(
                        new Reason(Reason.Code.UNREACHABLE, "eu-west-1 could not be read (503)"),
                        new Reason(Reason.Code.UNREACHABLE, "ap-southeast-2 could not be read (500)"))));
    }

    @ParameterizedTest
    @EnumSource(Phase.class)
    void aCopyThatIsGoneAlreadyHoldsNothingUp(Phase phase) {
        assertThat(passage(phase, source())).isEqualTo(new Passage.Open());
    }

    @Test
    void aFailedCopyCanNeitherBeDisabledNorSharedAndHoldsNothingUp() {
        assertThat(passage(BEFORE_DELETION, source(), going().in(AmiState.FAILED)))
                .isEqualTo(new Passage.Open());
    }

    @Test
    void everythingThatSpeaksAgainstIsToldAtOnce() {
        var passage = passage(
                BEFORE_DELETION,
                source().held("a"),
                going().held("b").launched(Duration.ofHours(-1)).in(AmiState.AVAILABLE));

        assertThat(reasons(passage))
                .extracting(Reason::code)
                .containsExactly(Reason.Code.HELD, Reason.Code.HELD, Reason.Code.USED, Reason.Code.ENABLED);
    }
}
