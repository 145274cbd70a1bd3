package io.imagesteward.core.plan;

import static io.imagesteward.core.given.AmiBuilder.ami;
import static io.imagesteward.core.given.Names.IRELAND;
import static io.imagesteward.core.given.Names.VIRGINIA;
import static io.imagesteward.core.given.PolicyBuilder.policy;
import static io.imagesteward.core.given.RuleBuilder.rule;
import static org.assertj.core.api.Assertions.assertThat;

import io.imagesteward.core.given.AmiBuilder;
import io.imagesteward.core.given.PolicyBuilder;
import io.imagesteward.core.given.Shelf;
import io.imagesteward.core.inventory.AmiState;
import io.imagesteward.core.inventory.RetirementRecord;
import io.imagesteward.core.plan.RetirementGate.Passage;
import io.imagesteward.core.plan.RetirementGate.Phase;
import io.imagesteward.core.policy.PolicyBook;
import java.util.List;
import java.util.stream.Stream;

/** How tests of the gate ask it: a family of a source and a copy on its way out, as its record knows it. */
final class GateAssertions {

    private static final RetirementRecord RECORD =
            Shelf.of(ami(1).volume(), copy().volume()).recordedBy("retire-1");

    private GateAssertions() {}

    static Passage passage(Phase phase, AmiBuilder... seen) {
        return passage(phase, Shelf.of(seen));
    }

    static Passage passage(Phase phase, Shelf seen) {
        return passage(phase, RECORD, seen);
    }

    static Passage passage(Phase phase, RetirementRecord record, Shelf seen) {
        return RetirementGate.passage(phase, record, book(policy().retiring(rule().said())), seen.stock());
    }

    /** While these policies are the ones in force. */
    static Passage passageUnder(Phase phase, PolicyBook book, AmiBuilder... seen) {
        return RetirementGate.passage(phase, RECORD, book, Shelf.of(seen).stock());
    }

    static PolicyBook book(PolicyBuilder... policies) {
        return new PolicyBook(
                Stream.of(policies).map(policy -> policy.deployedAs("2")).toList());
    }

    static List<Reason> reasons(Passage passage) {
        return switch (passage) {
            case Passage.Open open -> List.of();
            case Passage.Wait(var reasons) -> reasons;
            case Passage.Closed(var reasons) -> reasons;
        };
    }

    static void assertClosed(Passage passage, Reason.Code code, String sentence) {
        assertThat(passage)
                .isInstanceOfSatisfying(
                        Passage.Closed.class,
                        closed -> assertThat(closed.reasons()).containsExactly(new Reason(code, sentence)));
    }

    static AmiBuilder source() {
        return ami(1).volume().retiring().in(AmiState.DISABLED);
    }

    static AmiBuilder copy() {
        return ami(2).copyOf(1, VIRGINIA).in(IRELAND);
    }

    static AmiBuilder going() {
        return copy().retiring().in(AmiState.DISABLED);
    }
}
