package io.imagesteward.core.plan;

import static io.imagesteward.core.given.DesktopBuilder.desktop;
import static io.imagesteward.core.given.DesktopBuilder.recorded;
import static io.imagesteward.core.given.DesktopBuilder.ref;
import static io.imagesteward.core.given.DesktopBuilder.stock;
import static io.imagesteward.core.given.DesktopBuilder.stockWithout;
import static io.imagesteward.core.given.Names.IRELAND;
import static io.imagesteward.core.given.Names.ORDERS;
import static io.imagesteward.core.given.Names.PAYMENTS;
import static io.imagesteward.core.given.Names.SYDNEY;
import static io.imagesteward.core.given.Names.VIRGINIA;
import static io.imagesteward.core.given.PolicyBuilder.policy;
import static io.imagesteward.core.given.RuleBuilder.rule;
import static org.assertj.core.api.Assertions.assertThat;

import io.imagesteward.core.given.DesktopBuilder;
import io.imagesteward.core.image.StewardTags;
import io.imagesteward.core.inventory.RecycleBin;
import io.imagesteward.core.inventory.RetirementRecord;
import io.imagesteward.core.inventory.Stock;
import io.imagesteward.core.inventory.WorkspaceImageState;
import io.imagesteward.core.plan.RestorePlan.Need;
import io.imagesteward.core.plan.RetirementGate.Passage;
import io.imagesteward.core.plan.RetirementGate.Phase;
import io.imagesteward.core.policy.PolicyBook;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What may still happen to WorkSpaces images on their way out: nothing disables them, so every look has to be whole. */
class WorkspaceGateTest {

    private static final List<WorkspaceImageState> STATES = List.of(WorkspaceImageState.values());
    private static final RetirementRecord RECORD = recorded(
            "retire-1",
            desktop(1).sharedWith(PAYMENTS, ORDERS),
            desktop(2).copyOf(1, IRELAND).sharedWith(PAYMENTS));

    @ParameterizedTest
    @EnumSource(Phase.class)
    void marksOnAllAndSharesOnNoneOpenTheGate(Phase phase) {
        assertThat(passage(phase, stock(going(), goingCopy()))).isInstanceOf(Passage.Open.class);
    }

    @Test
    void aShareIsWaitedForRightAfterUnsharingAndPutsTheFamilyBackAfterTheGracePeriod() {
        var shared = stock(going(), goingCopy().sharedWith(ORDERS));

        assertThat(passage(Phase.UNSHARED, shared)).isInstanceOf(Passage.Wait.class);
        assertThat(passage(Phase.BEFORE_DELETION, shared))
                .isInstanceOfSatisfying(
                        Passage.Closed.class,
                        closed -> assertThat(closed.reasons())
                                .singleElement()
                                .extracting(Reason::code)
                                .isEqualTo(Reason.Code.SHARED));
    }

    @Test
    void aNewCopyAHoldOrOneInTheMakingClosesIt() {
        assertClosed(stock(going(), goingCopy(), desktop(3).copyOf(1, SYDNEY).retiring()), Reason.Code.UNRECORDED);
        assertClosed(stock(going().tagged(StewardTags.HOLD, "audit"), goingCopy()), Reason.Code.HELD);
        assertClosed(stock(going(), goingCopy().in(WorkspaceImageState.PENDING)), Reason.Code.NOT_AVAILABLE_YET);
    }

    @Test
    void aRegionThatCouldNotBeReadOpensNothing() {
        assertThat(passage(Phase.BEFORE_DELETION, stockWithout(IRELAND, going())))
                .isInstanceOf(Passage.Wait.class);
    }

    @Test
    void theGuardLetsNothingGoThatIsSharedUnmarkedHeldOrInAnotherState() {
        assertThat(against(going())).isEmpty();
        assertThat(against(going().in(WorkspaceImageState.ERROR))).isEmpty();
        assertThat(against(going().sharedWith(ORDERS))).containsExactly(Reason.Code.SHARED);
        assertThat(against(desktop(1))).containsExactly(Reason.Code.UNMARKED);
        assertThat(against(going().tagged(StewardTags.HOLD, "audit"))).containsExactly(Reason.Code.HELD);
        assertThat(against(going().in(WorkspaceImageState.PENDING))).containsExactly(Reason.Code.NOT_AVAILABLE_YET);
        assertThat(against(going().in(WorkspaceImageState.UNKNOWN))).containsExactly(Reason.Code.UNUSABLE);
        assertThat(against(desktop(9).retiring())).containsExactly(Reason.Code.RECORD_MISSING);
        assertThat(DeletionGuard.against(going().seen(), RECORD, "retire-2")).hasSize(1);
    }

    /** neverDeleteShared and neverDeleteWithoutRecord, for whatever the last look may show. */
    @Test
    void whateverTheLastLookShowsNothingSharedOrUnmarkedPassesTheGuard() {
        var random = new Random(7);
        for (int n = 0; n < 2_000; n++) {
            var image = desktop(1 + random.nextInt(3)).in(STATES.get(random.nextInt(STATES.size())));
            if (random.nextBoolean()) {
                image.retiring();
            }
            if (random.nextInt(3) == 0) {
                image.sharedWith(ORDERS);
            }
            var seen = image.seen();
            if (DeletionGuard.against(seen, RECORD, "retire-1").isEmpty()) {
                assertThat(seen.retiring()).isTrue();
                assertThat(seen.sharedWith()).isEmpty();
                assertThat(RECORD.member(seen.ref())).isPresent();
                assertThat(seen.state()).isIn(WorkspaceImageState.AVAILABLE, WorkspaceImageState.ERROR);
            }
        }
    }

    @Test
    void whoHadItGetsItBackAndWhoeverHasItNowKeepsIt() {
        assertThat(RestorePlan.of(
                        RECORD, stock(going().sharedWith(ORDERS), goingCopy().sharedWith(PAYMENTS)), RecycleBin.EMPTY))
                .containsExactly(
                        new Need.Back(ref(1, VIRGINIA), false, List.of(), false, true),
                        new Need.AsRecorded(ref(2, IRELAND)));
    }

    @Test
    void whatIsDeletedIsLost() {
        assertThat(RestorePlan.of(RECORD, stock(), RecycleBin.EMPTY))
                .hasSize(2)
                .allSatisfy(need -> assertThat(need)
                        .isInstanceOfSatisfying(
                                Need.Lost.class,
                                lost -> assertThat(lost.why())
                                        .contains("WorkSpaces keeps nothing of what is deleted")));
    }

    private static DesktopBuilder going() {
        return desktop(1).retiring();
    }

    private static DesktopBuilder goingCopy() {
        return desktop(2).copyOf(1, IRELAND).retiring();
    }

    private static List<Reason.Code> against(DesktopBuilder image) {
        return DeletionGuard.against(image.seen(), RECORD, "retire-1").stream()
                .map(Reason::code)
                .toList();
    }

    private static void assertClosed(Stock seen, Reason.Code code) {
        assertThat(passage(Phase.BEFORE_DELETION, seen))
                .isInstanceOfSatisfying(
                        Passage.Closed.class,
                        closed -> assertThat(closed.reasons())
                                .extracting(Reason::code)
                                .contains(code));
    }

    private static Passage passage(Phase phase, Stock seen) {
        var book = new PolicyBook(List.of(policy("golden-windows")
                .selecting("golden-windows-*")
                .ofWorkspaces()
                .retiring(rule().said())
                .deployedAs("2")));
        return RetirementGate.passage(phase, RECORD, book, seen);
    }
}
