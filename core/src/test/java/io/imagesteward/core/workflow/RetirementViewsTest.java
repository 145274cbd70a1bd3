package io.imagesteward.core.workflow;

import static io.imagesteward.core.given.AmiBuilder.ami;
import static io.imagesteward.core.given.Names.HUB;
import static io.imagesteward.core.given.Names.IRELAND;
import static io.imagesteward.core.given.Names.NOW;
import static io.imagesteward.core.given.Names.ORDERS;
import static io.imagesteward.core.given.Names.PAYMENTS;
import static io.imagesteward.core.given.Names.SYDNEY;
import static io.imagesteward.core.given.Names.VIRGINIA;
import static io.imagesteward.core.given.Names.image;
import static io.imagesteward.core.given.PolicyBuilder.policy;
import static io.imagesteward.core.given.RuleBuilder.rule;
import static org.assertj.core.api.Assertions.assertThat;

import io.imagesteward.core.given.AmiBuilder;
import io.imagesteward.core.given.PolicyBuilder;
import io.imagesteward.core.given.Shelf;
import io.imagesteward.core.inventory.AmiState;
import io.imagesteward.core.inventory.Usage;
import io.imagesteward.core.inventory.UsageSource;
import io.imagesteward.core.inventory.Use;
import io.imagesteward.core.plan.Reason;
import io.imagesteward.core.plan.RetirementGate.Passage;
import io.imagesteward.core.plan.Verdict;
import io.imagesteward.core.policy.RetirementRule;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the workflows review and retire are told. */
class RetirementViewsTest {

    private static final RetirementRule RULE =
            rule().after(90).deprecatingAfter(60).approved().said();
    private static final PolicyBuilder RETIRING = policy().retiring(RULE);

    @Test
    void aFamilyThatMayGoTellsItsMembersItsGraceAndWhetherAPersonHasToAgree() {
        var view = view(Shelf.of(old(1, 100), ami(2).copyOf(1, VIRGINIA).in(IRELAND)));

        assertThat(view.status()).isEqualTo(RetirementView.Status.MAY_GO);
        assertThat(view.begun()).isFalse();
        assertThat(view.members()).containsExactly(image(1, VIRGINIA), image(2, IRELAND));
        assertThat(view.gracePeriodSeconds()).isEqualTo(604_800);
        assertThat(view.approval()).isTrue();
        assertThat(view.table()).hasSize(1);
        assertThat(view.reasons()).containsExactly("older than 90 days");
        assertThat(view.problems()).isEmpty();
    }

    @Test
    void aFamilyThatIsOnlyDueToBeDeprecatedIsKept() {
        assertThat(view(Shelf.of(old(1, 70))).status()).isEqualTo(RetirementView.Status.KEEP);
    }

    @Test
    void aLeftoverThatIsKeptNowHasBegunAndHasToBePutBack() {
        var view = view(Shelf.of(old(1, 100).retiring().in(AmiState.DISABLED).held("audit")));

        assertThat(view.status()).isEqualTo(RetirementView.Status.KEEP);
        assertThat(view.begun()).isTrue();
        assertThat(view.reasons()).containsExactly("held: audit");
        assertThat(view.problems()).isEmpty();
    }

    @Test
    void aFamilyWhoseRetirementIsRunningIsNotPutBackByAnother() {
        var running = Shelf.of(old(1, 100).retiring()).planner(RETIRING).review(source -> true);

        assertThat(RetirementView.of(running.verdicts().getFirst(), RULE).begun())
                .isFalse();
    }

    @Test
    void aRegionThatWasNotReadIsReadAgainBeforeAnythingIsBelieved() {
        var view = view(Shelf.of(old(1, 100)).unreachable(SYDNEY, "503"));

        assertThat(view.status()).isEqualTo(RetirementView.Status.UNREAD);
        assertThat(view.problems()).extracting(Problem::error).containsExactly("UNREACHABLE");
    }

    @Test
    void anImageThatIsNotThereIsKeptAndAPersonHasToLook() {
        var gone = RetirementView.none(image(1, VIRGINIA), new Reason(Reason.Code.GONE, "EC2 does not show it"));
        var unread = RetirementView.none(image(1, VIRGINIA), new Reason(Reason.Code.UNREACHABLE, "503"));
        var running = RetirementView.none(image(1, VIRGINIA), new Reason(Reason.Code.RETIRING, "under way"));

        assertThat(gone.status()).isEqualTo(RetirementView.Status.KEEP);
        assertThat(gone.problems())
                .containsExactly(new Problem(
                        HUB,
                        VIRGINIA,
                        Optional.of(image(1, VIRGINIA).id()),
                        "observe",
                        "GONE",
                        "EC2 does not show it"));
        assertThat(unread.status()).isEqualTo(RetirementView.Status.UNREAD);
        assertThat(running.problems()).isEmpty();
        assertThat(List.of(gone, unread, running)).noneMatch(RetirementView::begun);
    }

    @Test
    void snapshotsThatWereLeftBehindAreFinished() {
        var view = RetirementView.remains(image(1, VIRGINIA));

        assertThat(view.status()).isEqualTo(RetirementView.Status.REMAINS);
        assertThat(view.members()).containsExactly(image(1, VIRGINIA));
        assertThat(view.reasons()).containsExactly("an earlier retirement left snapshots behind");
    }

    @Test
    void useIsToldInOneWordAndTheEvidenceInSentences() {
        var uses = List.of(
                new Use(image(2, IRELAND), UsageSource.INSTANCES, ORDERS.id(), "i-2 (running)", NOW),
                new Use(image(1, VIRGINIA), UsageSource.USAGE_REPORT, PAYMENTS.id(), "1 x ec2:Instance", NOW));

        assertThat(UsageView.of(new Usage.InUse(uses)))
                .isEqualTo(new UsageView(
                        UsageView.Status.IN_USE,
                        List.of(uses.getLast().sentence(), uses.getFirst().sentence())));
        assertThat(UsageView.of(new Usage.Unused(NOW)))
                .isEqualTo(new UsageView(
                        UsageView.Status.UNUSED,
                        List.of("every source was read, and none names a user, as of 2026-01-05T09:00:00Z")));
        assertThat(UsageView.of(new Usage.Awaited(List.of("a", "b"))))
                .isEqualTo(new UsageView(UsageView.Status.AWAITED, List.of("a", "b")));
        assertThat(UsageView.of(new Usage.Unknown(List.of("c"))))
                .isEqualTo(new UsageView(UsageView.Status.UNKNOWN, List.of("c")));
    }

    @Test
    void aGateTellsEveryReasonOnce() {
        var reasons = List.of(
                new Reason(Reason.Code.HELD, "held"),
                new Reason(Reason.Code.SHARED, "shared"),
                new Reason(Reason.Code.HELD, "held"));

        assertThat(GateView.of(new Passage.Open())).isEqualTo(new GateView(GateView.Status.OPEN, List.of()));
        assertThat(GateView.of(new Passage.Wait(reasons)))
                .isEqualTo(new GateView(GateView.Status.WAIT, List.of("held", "shared")));
        assertThat(GateView.of(new Passage.Closed(reasons)))
                .isEqualTo(new GateView(GateView.Status.CLOSED, List.of("held", "shared")));
    }

    private static RetirementView view(Shelf shelf) {
        Verdict verdict = shelf.planner(RETIRING).verdict(image(1, VIRGINIA)).orElseThrow();
        return RetirementView.of(verdict, RULE);
    }

    private static AmiBuilder old(int number, int days) {
        return ami(number).aged(Duration.ofDays(days));
    }
}
