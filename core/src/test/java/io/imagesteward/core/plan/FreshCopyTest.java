package io.imagesteward.core.plan;

import static io.imagesteward.core.given.AmiBuilder.ami;
import static io.imagesteward.core.given.Names.IRELAND;
import static io.imagesteward.core.given.Names.PAYMENTS;
import static io.imagesteward.core.given.PolicyBuilder.policy;
import static org.assertj.core.api.Assertions.assertThat;

import io.imagesteward.core.inventory.Encryption;
import org.junit.jupiter.api.Test;

class FreshCopyTest {

    @Test
    void aFreshCopyIsSharedAsThePolicySays() {
        var copy = ami(2).in(IRELAND)
                .volume(new Encryption.CustomerManaged("arn:key/1"))
                .seen();

        assertThat(Planner.planCopy(policy().sharingWith(PAYMENTS).declared(), copy))
                .extracting(d -> d.reason().code())
                .containsExactly(Reason.Code.MISSING_VOLUME_PERMISSION, Reason.Code.MISSING_SHARE);
    }

    @Test
    void aFreshCopyUnderAKeyThatNobodyElseCanUseIsNotShared() {
        var copy = ami(2).in(IRELAND)
                .volume()
                .volume(new Encryption.AwsManaged("arn:key/1"))
                .seen();

        assertThat(Planner.planCopy(policy().sharingWith(PAYMENTS).declared(), copy))
                .extracting(d -> d.reason().code())
                .containsExactly(Reason.Code.AWS_MANAGED_KEY);
    }

    @Test
    void aFreshCopyThatSomebodyHoldsIsLeftAlone() {
        var held = ami(2).in(IRELAND).held("under investigation").seen();

        assertThat(Planner.planCopy(policy().sharingWith(PAYMENTS).declared(), held))
                .extracting(d -> d.reason().code())
                .containsExactly(Reason.Code.HELD);
    }
}
