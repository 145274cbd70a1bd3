package io.imagesteward.core.plan;

import static io.imagesteward.core.given.PolicyBuilder.policy;
import static io.imagesteward.core.given.RuleBuilder.rule;
import static io.imagesteward.core.plan.GateAssertions.assertClosed;
import static io.imagesteward.core.plan.GateAssertions.book;
import static io.imagesteward.core.plan.GateAssertions.going;
import static io.imagesteward.core.plan.GateAssertions.passageUnder;
import static io.imagesteward.core.plan.GateAssertions.source;
import static org.assertj.core.api.Assertions.assertThat;

import io.imagesteward.core.given.PolicyBuilder;
import io.imagesteward.core.plan.RetirementGate.Passage;
import io.imagesteward.core.plan.RetirementGate.Phase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A policy that changes while one of its families is on its way out. */
class MandateTest {

    private static final PolicyBuilder OTHER =
            policy("golden-windows").selecting("golden-windows-*").retiring(rule().said());

    @ParameterizedTest
    @EnumSource(Phase.class)
    void aPolicyThatStillRetiresLetsThePassageOpenWhateverElseChangedInIt(Phase phase) {
        var changed = policy().retiring(rule().after(400).keepingLatest(9).said());

        assertThat(passageUnder(phase, book(changed, OTHER), source(), going())).isEqualTo(new Passage.Open());
    }

    @ParameterizedTest
    @EnumSource(Phase.class)
    void aPolicyThatWasSwitchedToAuditClosesTheGate(Phase phase) {
        assertClosed(
                passageUnder(phase, book(policy().retiring(rule().said()).auditing(), OTHER), source(), going()),
                Reason.Code.AUDIT_ONLY,
                "policy golden-linux only audits now");
    }

    @ParameterizedTest
    @EnumSource(Phase.class)
    void aPolicyThatIsGoneClosesTheGate(Phase phase) {
        assertClosed(
                passageUnder(phase, book(OTHER), source(), going()),
                Reason.Code.WITHDRAWN,
                "policy golden-linux is not deployed any more");
    }

    @ParameterizedTest
    @EnumSource(Phase.class)
    void aPolicyThatRetiresNothingAnyMoreClosesTheGate(Phase phase) {
        assertClosed(
                passageUnder(phase, book(policy(), OTHER), source(), going()),
                Reason.Code.WITHDRAWN,
                "policy golden-linux has no section 'retire' any more");
    }

    @ParameterizedTest
    @EnumSource(Phase.class)
    void aSourceThatItsPolicyNoLongerSelectsClosesTheGate(Phase phase) {
        assertClosed(
                passageUnder(
                        phase,
                        book(policy().selecting("golden-mac-*").retiring(rule().said()), OTHER),
                        source(),
                        going()),
                Reason.Code.WITHDRAWN,
                "policy golden-linux does not select ami-00000000000000001 in us-east-1 any more; look at its name and its tag image-steward:policy");
    }

    @ParameterizedTest
    @EnumSource(Phase.class)
    void aTagThatThePolicyExcludesClosesTheGateAlsoWhenItIsPutOnLate(Phase phase) {
        var excluding = book(policy().retiring(rule().excluding("Keep", "yes").said()), OTHER);

        assertClosed(
                passageUnder(phase, excluding, source(), going().tagged("Keep", "yes")),
                Reason.Code.EXCLUDED,
                "the policy excludes what is tagged Keep=yes");
        assertThat(passageUnder(phase, excluding, source(), going().tagged("Keep", "no")))
                .isEqualTo(new Passage.Open());
    }
}
