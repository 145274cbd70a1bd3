package io.imagesteward.core.plan;

import static io.imagesteward.core.given.AmiBuilder.ami;
import static io.imagesteward.core.given.Names.IRELAND;
import static io.imagesteward.core.given.Names.PAYMENTS;
import static io.imagesteward.core.given.Names.SYDNEY;
import static io.imagesteward.core.given.Names.VIRGINIA;
import static io.imagesteward.core.given.Names.image;
import static io.imagesteward.core.given.PolicyBuilder.policy;
import static io.imagesteward.core.plan.PlanAssertions.assertCopies;
import static org.assertj.core.api.Assertions.assertThat;

import io.imagesteward.core.given.Family;
import io.imagesteward.core.step.Step;
import org.junit.jupiter.api.Test;

class GapsTest {

    @Test
    void aRegionThatCannotBeReadIsLeftAsItIsAndTheOthersAreServed() {
        var plan = Family.of(ami(1))
                .unreachable(IRELAND, "503 from EC2")
                .under(policy().sharingWith(PAYMENTS).copyingTo(IRELAND, SYDNEY));

        assertThat(plan.shares()).containsOnlyKeys(image(1, VIRGINIA));
        assertCopies(plan).extracting(Step.CopyAmi::region).containsExactly(SYDNEY);
        assertThat(plan.attention()).singleElement().satisfies(d -> {
            assertThat(d.region()).isEqualTo(IRELAND);
            assertThat(d.reason())
                    .isEqualTo(new Reason(
                            Reason.Code.UNREACHABLE,
                            "eu-west-1 could not be read (503 from EC2), so nothing is changed there"));
        });
    }

    @Test
    void twoRegionsThatCannotBeReadAreBothReported() {
        var plan = Family.of(ami(1))
                .unreachable(IRELAND, "503 from EC2")
                .unreachable(SYDNEY, "not enabled")
                .under(policy().copyingTo(IRELAND, SYDNEY));

        assertThat(plan.acts()).isEmpty();
        assertThat(plan.attention()).extracting(Decision::region).containsExactly(IRELAND, SYDNEY);
    }

    @Test
    void whatWasSeenInARegionBeforeItFellSilentIsNotActedOn() {
        var plan = Family.of(ami(1).sharedWith(PAYMENTS))
                .with(ami(2).in(IRELAND))
                .unreachable(IRELAND, "503 from EC2")
                .under(policy().sharingWith(PAYMENTS).copyingTo(IRELAND));

        assertThat(plan.acts()).isEmpty();
    }
}
