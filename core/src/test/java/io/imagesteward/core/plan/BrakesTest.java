package io.imagesteward.core.plan;

import static io.imagesteward.core.given.AmiBuilder.ami;
import static io.imagesteward.core.given.Names.IRELAND;
import static io.imagesteward.core.given.Names.PAYMENTS;
import static io.imagesteward.core.given.Names.STRANGER;
import static io.imagesteward.core.given.Names.SYDNEY;
import static io.imagesteward.core.given.PolicyBuilder.policy;
import static io.imagesteward.core.plan.PlanAssertions.assertNothingChanges;
import static io.imagesteward.core.plan.PlanAssertions.onlySentence;
import static org.assertj.core.api.Assertions.assertThat;

import io.imagesteward.core.given.Family;
import io.imagesteward.core.given.Names;
import io.imagesteward.core.policy.Limits;
import io.imagesteward.core.step.Step;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Audit mode and the change limit: the two ways in which a policy keeps the steward from acting. */
class BrakesTest {

    @Test
    void anAuditChangesNothingAndSaysWhatItWouldDoAndWhy() {
        var plan = Family.of(ami(1).sharedWith(STRANGER))
                .under(policy().sharingWith(PAYMENTS)
                        .copyingTo(IRELAND)
                        .publishing()
                        .auditing());

        assertThat(plan.acts()).isEmpty();
        assertThat(plan.status()).isEqualTo(Plan.Status.LEFT_ALONE);
        assertThat(plan.decisions())
                .filteredOn(d -> d.reason().code() == Reason.Code.AUDIT_ONLY)
                .extracting(d -> d.reason().sentence())
                .containsExactly(
                        "would unshare ami-00000000000000001 in us-east-1 from 444455556666:"
                                + " the policy does not name them",
                        "would share ami-00000000000000001 in us-east-1 with 111122223333:" + " the policy names them",
                        "would copy ami-00000000000000001 in us-east-1 to eu-west-1:"
                                + " the policy wants a copy in eu-west-1");
    }

    @Test
    void anAuditThatFindsNothingHasNothingToSay() {
        assertThat(Family.of(ami(1).sharedWith(PAYMENTS))
                        .under(policy().sharingWith(PAYMENTS).auditing())
                        .decisions())
                .isEmpty();
    }

    @Test
    void anAuditStillReportsWhatNeedsAPerson() {
        var plan = Family.of(ami(1))
                .unreachable(IRELAND, "503 from EC2")
                .under(policy().copyingTo(IRELAND).auditing());

        assertThat(plan.attention())
                .singleElement()
                .satisfies(d -> assertThat(d.reason().code()).isEqualTo(Reason.Code.UNREACHABLE));
    }

    @Test
    void asManyImagesAsThePolicyAllowsAreChanged() {
        var plan = Family.of(ami(1))
                .with(ami(2).in(IRELAND))
                .under(policy().sharingWith(PAYMENTS).copyingTo(IRELAND, SYDNEY).changingAtMost(3, 100));

        assertThat(plan.shares()).hasSize(2);
        assertThat(plan.copies()).hasSize(1);
    }

    @Test
    void oneImageMoreThanThePolicyAllowsMeansThatNoneIsChanged() {
        var plan = Family.of(ami(1))
                .with(ami(2).in(IRELAND))
                .under(policy().sharingWith(PAYMENTS).copyingTo(IRELAND, SYDNEY).changingAtMost(2, 100));

        assertNothingChanges(plan, Plan.Status.REFUSED, Reason.Code.CHANGE_LIMIT);
        assertThat(onlySentence(plan))
                .isEqualTo("3 images would change, and the policy allows 2 in one run; nothing was changed."
                        + " Raise 'limits' in the policy if this is what you want");
        assertThat(plan.attention()).hasSize(1);
    }

    @Test
    void severalStepsOnOneImageAreOneChange() {
        var plan = Family.of(ami(1).sharedWith(STRANGER).volume(STRANGER).volume())
                .under(policy().sharingWith(PAYMENTS).changingAtMost(1, 100));

        assertThat(plan.acts()).hasSizeGreaterThan(3);
    }

    @Test
    void oneOfThoseWhoMayUseAnImageMayAlwaysLoseItInEveryRegion() {
        var plan = Family.of(ami(1).sharedWith(STRANGER, PAYMENTS))
                .with(ami(2).in(IRELAND).sharedWith(STRANGER, PAYMENTS))
                .under(policy().sharingWith(PAYMENTS).copyingTo(IRELAND).changingAtMost(20, 10));

        assertThat(plan.acts()).hasSize(2);
    }

    @Test
    void moreThanThePercentageMayNotLoseAnImage() {
        var plan = Family.of(ami(1).sharedWith(PAYMENTS))
                .with(ami(2).in(IRELAND).sharedWith(STRANGER, Names.ORDERS, PAYMENTS))
                .under(policy().sharingWith(PAYMENTS).copyingTo(IRELAND).changingAtMost(20, 33));

        assertNothingChanges(plan, Plan.Status.REFUSED, Reason.Code.CHANGE_LIMIT);
        assertThat(onlySentence(plan))
                .contains("2 of the 3 who may use ami-00000000000000002 in eu-west-1 would lose it,"
                        + " and the policy allows 33 % (1) in one run");
    }

    @Test
    void losingTheDataBehindAnImageIsLosingAccessToo() {
        var one = Family.of(ami(1).volume(STRANGER)).under(policy().changingAtMost(20, 50));
        var two = Family.of(ami(1).volume(STRANGER, Names.ORDERS)).under(policy().changingAtMost(20, 50));

        assertThat(one.acts()).hasSize(1);
        assertNothingChanges(two, Plan.Status.REFUSED, Reason.Code.CHANGE_LIMIT);
    }

    @Test
    void whoMayUseASnapshotIsCountedForThatSnapshotAlone() {
        var family = Family.of(ami(1).sharedWith(PAYMENTS)
                .volume(PAYMENTS)
                .volume(PAYMENTS, STRANGER, Names.ORDERS, Names.account("777788889999")));

        assertThat(family.under(policy().sharingWith(PAYMENTS, Names.account("777788889999"))
                                .changingAtMost(20, 50))
                        .acts())
                .hasSize(3);
        assertNothingChanges(
                family.under(policy().sharingWith(PAYMENTS).changingAtMost(20, 50)),
                Plan.Status.REFUSED,
                Reason.Code.CHANGE_LIMIT);
    }

    @Test
    void twoImagesOfOneRegionAreTwoChanges() {
        var decisions = Stream.of(1, 2)
                .map(number -> Names.image(number, IRELAND))
                .<Decision>map(image -> new Decision.Act(
                        Optional.of(image),
                        new Step.ShareAmi(image, Set.of(PAYMENTS)),
                        new Reason(Reason.Code.MISSING_SHARE, "the policy names them")))
                .toList();

        assertThat(ChangeLimit.exceeded(new Limits(1, 100, 40), decisions, nobody -> Set.of()))
                .isPresent();
        assertThat(ChangeLimit.exceeded(new Limits(2, 100, 40), decisions, nobody -> Set.of()))
                .isEmpty();
    }

    @Test
    void thePublicMayAlwaysBeShutOut() {
        var plan = Family.of(ami(1).sharedWith(STRANGER, Names.EVERYONE)).under(policy().changingAtMost(1, 1));

        assertThat(plan.acts()).hasSize(1);
    }

    @Test
    void anAuditTellsEvenWhatTheLimitWouldStop() {
        var plan = Family.of(ami(1).sharedWith(STRANGER, Names.ORDERS, PAYMENTS))
                .under(policy().changingAtMost(1, 1).auditing());

        assertThat(plan.status()).isEqualTo(Plan.Status.LEFT_ALONE);
        assertThat(plan.decisions()).extracting(d -> d.reason().code()).containsExactly(Reason.Code.AUDIT_ONLY);
    }

    @Test
    void givingTheDataBehindAnImageIsAChangeOfThatImage() {
        var plan = Family.of(ami(1).sharedWith(PAYMENTS).volume())
                .with(ami(2).in(IRELAND).sharedWith(PAYMENTS).volume())
                .under(policy().sharingWith(PAYMENTS).copyingTo(IRELAND).changingAtMost(1, 100));

        assertNothingChanges(plan, Plan.Status.REFUSED, Reason.Code.CHANGE_LIMIT);
    }

    @Test
    void movingAParameterChangesNoImage() {
        var plan = Family.of(ami(1).sharedWith(PAYMENTS))
                .with(ami(2).in(IRELAND).sharedWith(PAYMENTS))
                .under(policy().sharingWith(PAYMENTS)
                        .copyingTo(IRELAND)
                        .publishing()
                        .changingAtMost(1, 10));

        assertThat(plan.publications()).hasSize(2);
    }
}
