package io.imagesteward.core.plan;

import static io.imagesteward.core.given.AmiBuilder.ami;
import static io.imagesteward.core.given.Names.IRELAND;
import static io.imagesteward.core.given.Names.PAYMENTS;
import static io.imagesteward.core.given.Names.SYDNEY;
import static io.imagesteward.core.given.Names.image;
import static io.imagesteward.core.given.PolicyBuilder.policy;
import static io.imagesteward.core.plan.PlanAssertions.assertReasons;
import static org.assertj.core.api.Assertions.assertThat;

import io.imagesteward.core.given.Family;
import io.imagesteward.core.inventory.AmiState;
import io.imagesteward.core.step.Step;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How a copy is called that is not the first of its Region, and what of a plan is a copy. */
class CopyAttemptsTest {

    @Test
    void everyFurtherAttemptHasANameOfItsOwn() {
        var family = Family.of(ami(1))
                .with(
                        ami(2).in(IRELAND).failedBecause("the key is disabled"),
                        ami(3).in(SYDNEY).failedBecause("the key is disabled"),
                        ami(4).in(SYDNEY).failedBecause("the key is disabled"));

        assertThat(names(family)).containsExactly("golden-linux-1-attempt-2", "golden-linux-1-attempt-3");
    }

    @Test
    void aNameThatAFailedCopyKeepsIsNotTakenAgainAfterSomebodyDeregisteredTheOneBeforeIt() {
        var family = Family.of(ami(1))
                .with(
                        ami(2).in(IRELAND).named("golden-linux-1-attempt-2").failedBecause("the key is disabled"),
                        ami(3).in(SYDNEY).named("golden-linux-1-attempt-2").failedBecause("the key is disabled"),
                        ami(4).in(SYDNEY).named("golden-linux-1-attempt-3").failedBecause("the key is disabled"));

        assertThat(names(family)).containsExactly("golden-linux-1-attempt-3", "golden-linux-1-attempt-4");
    }

    @Test
    void aNameThatWouldBecomeTooLongForEc2IsCutBeforeTheAttempt() {
        assertThat(names(failedInIreland("g".repeat(128)))).contains("g".repeat(118) + "-attempt-2");
        assertThat(names(failedInIreland("g".repeat(118)))).contains("g".repeat(118) + "-attempt-2");
        assertThat(names(failedInIreland("g".repeat(117)))).contains("g".repeat(117) + "-attempt-2");
    }

    @Test
    void anImageOfPlainDataIsCopiedWithoutAKey() {
        var plan = Family.of(ami(1).volume().volume()).under(policy().copyingTo(IRELAND, SYDNEY));

        assertThat(plan.copies()).extracting(Step.Copying::region).containsExactly(IRELAND, SYDNEY);
        assertThat(plan.acts()).extracting(Decision::region).containsExactly(IRELAND, SYDNEY);
        assertReasons(plan).containsExactly(Reason.Code.MISSING_COPY, Reason.Code.MISSING_COPY);
    }

    @Test
    void onlyAPendingCopyIsWaitedForAndNotTheSourceThatIsYetToBeShared() {
        var plan = Family.of(ami(1))
                .with(ami(2).in(IRELAND).in(AmiState.PENDING))
                .under(policy().sharingWith(PAYMENTS).copyingTo(IRELAND));

        assertThat(plan.pendingCopies()).containsExactly(image(2, IRELAND));
        assertThat(plan.acts()).hasSize(1);
    }

    private static Family failedInIreland(String name) {
        return Family.of(ami(1).named(name)).with(ami(2).in(IRELAND).failedBecause("the key is disabled"));
    }

    private static List<String> names(Family family) {
        return PlanAssertions.copies(family.under(policy().copyingTo(IRELAND, SYDNEY))).stream()
                .map(Step.CopyAmi::name)
                .toList();
    }
}
