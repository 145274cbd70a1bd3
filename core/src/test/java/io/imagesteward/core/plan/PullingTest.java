package io.imagesteward.core.plan;

import static io.imagesteward.core.given.AmiBuilder.ami;
import static io.imagesteward.core.given.Names.IRELAND;
import static io.imagesteward.core.given.Names.ORDERS;
import static io.imagesteward.core.given.Names.PAYMENTS;
import static io.imagesteward.core.given.PolicyBuilder.policy;
import static io.imagesteward.core.plan.PlanAssertions.assertCopies;
import static io.imagesteward.core.plan.PlanAssertions.assertReasons;
import static org.assertj.core.api.Assertions.assertThat;

import io.imagesteward.core.given.Family;
import io.imagesteward.core.image.KmsKey;
import io.imagesteward.core.image.Place;
import io.imagesteward.core.inventory.Encryption;
import io.imagesteward.core.step.Step;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Copies of AMIs that spokes make for themselves. */
class PullingTest {

    private static final Place PAYMENTS_IN_IRELAND = new Place(PAYMENTS.id(), IRELAND);
    private static final Place ORDERS_IN_IRELAND = new Place(ORDERS.id(), IRELAND);

    @Test
    void aSpokeCopiesOnceTheImageAndAllItsSnapshotsHaveBeenSeenShared() {
        var policy = policy().sharingWith(PAYMENTS, ORDERS).copyingInto(PAYMENTS_IN_IRELAND, ORDERS_IN_IRELAND);

        var plan = Family.of(ami(1).sharedWith(PAYMENTS, ORDERS)
                        .volume(PAYMENTS, ORDERS)
                        .volume(PAYMENTS))
                .under(policy);

        assertCopies(plan).extracting(Step.CopyAmi::place).containsExactly(PAYMENTS_IN_IRELAND);
        assertReasons(plan).contains(Reason.Code.WAITS_FOR_SHARE);
    }

    @Test
    void twoSpokesInOneRegionCopyUnderTwoTokens() {
        var plan = Family.of(ami(1).sharedWith(PAYMENTS, ORDERS).volume(PAYMENTS, ORDERS))
                .under(policy().sharingWith(PAYMENTS, ORDERS).copyingInto(PAYMENTS_IN_IRELAND, ORDERS_IN_IRELAND));

        assertCopies(plan).extracting(Step.CopyAmi::clientToken).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void anEncryptedImageIsPulledUnderAKeyOfTheSpokeAndNotWithoutOne() {
        var key = new KmsKey("alias/payments");
        var encrypted =
                ami(1).sharedWith(PAYMENTS, ORDERS).volume(new Encryption.CustomerManaged("arn:key"), PAYMENTS, ORDERS);

        var plan = Family.of(encrypted)
                .under(policy().sharingWith(PAYMENTS, ORDERS)
                        .copyingInto(PAYMENTS_IN_IRELAND, key)
                        .copyingInto(ORDERS_IN_IRELAND));

        assertCopies(plan).extracting(Step.CopyAmi::key).containsExactly(Optional.of(key));
        assertThat(plan.attention())
                .singleElement()
                .satisfies(d -> assertThat(d.reason().sentence())
                        .contains("name a kmsKey for 222233334444 in eu-west-1 in the policy"));
    }

    @Test
    void aSpokeThatCannotBeReadHidesNothingOfTheHubsOwnInThatRegion() {
        var plan = Family.of(ami(1).sharedWith(PAYMENTS).volume(PAYMENTS))
                .unreachable(PAYMENTS_IN_IRELAND, "no role")
                .under(policy().sharingWith(PAYMENTS).copyingTo(IRELAND).copyingInto(PAYMENTS_IN_IRELAND));

        assertCopies(plan).extracting(Step.CopyAmi::region).containsExactly(IRELAND);
        assertThat(plan.attention())
                .singleElement()
                .satisfies(d -> assertThat(d.reason().sentence())
                        .contains("111122223333 in eu-west-1 could not be read (no role)"));
    }
}
