package io.imagesteward.core.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.imagesteward.core.step.Step;
import java.util.List;
import org.assertj.core.api.ListAssert;

/** How tests of the planner ask about plans. */
final class PlanAssertions {

    private PlanAssertions() {}

    static ListAssert<Step> assertSteps(Plan plan) {
        return assertThat(plan.acts().stream().map(Decision.Act::step).toList());
    }

    static List<Step.CopyAmi> copies(Plan plan) {
        return plan.copies().stream().map(Step.CopyAmi.class::cast).toList();
    }

    static ListAssert<Step.CopyAmi> assertCopies(Plan plan) {
        return assertThat(copies(plan));
    }

    static ListAssert<Reason.Code> assertReasons(Plan plan) {
        return assertThat(reasons(plan));
    }

    static String onlySentence(Plan plan) {
        assertThat(plan.decisions()).hasSize(1);
        return plan.decisions().getFirst().reason().sentence();
    }

    static void assertNothingChanges(Plan plan, Plan.Status status, Reason.Code... codes) {
        assertThat(plan.acts()).isEmpty();
        assertThat(plan.status()).isEqualTo(status);
        assertThat(reasons(plan)).containsExactly(codes);
    }

    private static List<Reason.Code> reasons(Plan plan) {
        return plan.decisions().stream().map(d -> d.reason().code()).toList();
    }
}
