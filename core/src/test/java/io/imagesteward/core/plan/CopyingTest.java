package io.imagesteward.core.plan;

import static io.imagesteward.core.given.AmiBuilder.ami;
import static io.imagesteward.core.given.Names.GOLDEN_KEY;
import static io.imagesteward.core.given.Names.IRELAND;
import static io.imagesteward.core.given.Names.PAYMENTS;
import static io.imagesteward.core.given.Names.SYDNEY;
import static io.imagesteward.core.given.Names.VIRGINIA;
import static io.imagesteward.core.given.Names.image;
import static io.imagesteward.core.given.PolicyBuilder.policy;
import static io.imagesteward.core.plan.PlanAssertions.assertCopies;
import static io.imagesteward.core.plan.PlanAssertions.assertNothingChanges;
import static io.imagesteward.core.plan.PlanAssertions.assertReasons;
import static io.imagesteward.core.plan.PlanAssertions.assertSteps;
import static io.imagesteward.core.plan.PlanAssertions.onlySentence;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.imagesteward.core.given.Family;
import io.imagesteward.core.image.StewardTags;
import io.imagesteward.core.inventory.AmiState;
import io.imagesteward.core.inventory.Encryption;
import io.imagesteward.core.step.Step;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CopyingTest {

    @Test
    void everyRegionWithoutACopyGetsOneUnderItsOwnKey() {
        var plan =
                Family.of(ami(1)).under(policy().copyingTo(IRELAND, GOLDEN_KEY).copyingTo(SYDNEY));

        assertCopies(plan)
                .extracting(Step.CopyAmi::source, Step.CopyAmi::region, Step.CopyAmi::name, Step.CopyAmi::key)
                .containsExactly(
                        tuple(image(1, VIRGINIA), IRELAND, "golden-linux-1", Optional.of(GOLDEN_KEY)),
                        tuple(image(1, VIRGINIA), SYDNEY, "golden-linux-1", Optional.empty()));
        assertReasons(plan).containsExactly(Reason.Code.MISSING_COPY, Reason.Code.MISSING_COPY);
    }

    @Test
    void theRegionOfTheSourceNeedsNoCopy() {
        var plan = Family.of(ami(1)).under(policy().copyingTo(VIRGINIA, SYDNEY));

        assertCopies(plan).extracting(Step.CopyAmi::region).containsExactly(SYDNEY);
    }

    @Test
    void aCopyCarriesTheTagsOfItsSourceButThoseOfAwsAndNamesPolicyAndSource() {
        var plan = Family.of(ami(1).tagged("Product", "golden-linux")
                        .tagged("aws:cloudformation:stack-name", "images")
                        .tagged(StewardTags.POLICY, "an-older-policy"))
                .under(policy().copyingTo(IRELAND));

        assertCopies(plan)
                .singleElement()
                .extracting(Step.CopyAmi::tags)
                .isEqualTo(Map.of(
                        "Product",
                        "golden-linux",
                        StewardTags.POLICY,
                        "golden-linux",
                        StewardTags.SOURCE,
                        StewardTags.source(image(1, VIRGINIA))));
    }

    @Test
    void aPendingCopyIsWaitedForAndNotMadeAgain() {
        var plan = Family.of(ami(1))
                .with(ami(2).in(IRELAND).in(AmiState.PENDING), ami(3).in(SYDNEY).in(AmiState.PENDING))
                .under(policy().copyingTo(IRELAND, SYDNEY));

        assertThat(plan.acts()).isEmpty();
        assertThat(plan.pendingCopies()).containsExactly(image(2, IRELAND), image(3, SYDNEY));
        assertThat(plan.status()).isEqualTo(Plan.Status.ACT);
    }

    @Test
    void aFailedCopyIsMadeAgainAndTheReasonOfTheFailureIsTold() {
        var plan = Family.of(ami(1))
                .with(ami(2).in(IRELAND).failedBecause("the key is disabled"))
                .under(policy().copyingTo(IRELAND));

        assertReasons(plan).containsExactly(Reason.Code.FAILED_COPY);
        assertThat(onlySentence(plan)).isEqualTo("the last copy failed: the key is disabled");
        assertCopies(plan).hasSize(1);
    }

    @Test
    void aCopyThatIsMadeAfterAFailedOneIsWaitedFor() {
        var plan = Family.of(ami(1))
                .with(
                        ami(2).in(IRELAND).failedBecause("the key is disabled"),
                        ami(3).in(IRELAND).in(AmiState.PENDING))
                .under(policy().copyingTo(IRELAND));

        assertCopies(plan).isEmpty();
        assertThat(plan.pendingCopies()).containsExactly(image(3, IRELAND));
    }

    @Test
    void anAvailableCopyEndsTheMatterWhateverFailedBefore() {
        var plan = Family.of(ami(1))
                .with(ami(2).in(IRELAND).failedBecause("the key is disabled"), ami(3).in(IRELAND))
                .under(policy().copyingTo(IRELAND));

        assertThat(plan.decisions()).isEmpty();
    }

    @Test
    void aCopyThatSomebodyDisabledIsNeitherUsedNorReplaced() {
        var plan = Family.of(ami(1))
                .with(ami(2).in(IRELAND).in(AmiState.DISABLED))
                .under(policy().sharingWith(PAYMENTS).copyingTo(IRELAND));

        assertCopies(plan).isEmpty();
        assertThat(plan.shares()).containsOnlyKeys(image(1, VIRGINIA));
        assertThat(plan.attention()).singleElement().satisfies(d -> {
            assertThat(d.image()).contains(image(2, IRELAND));
            assertThat(d.reason().sentence()).contains("somebody disabled this copy");
        });
    }

    @Test
    void ofTwoCopiesTheOldestCountsAndTheOtherIsLeft() {
        var plan = Family.of(ami(1).sharedWith(PAYMENTS))
                .with(
                        ami(2).in(IRELAND).aged(Duration.ofMinutes(5)),
                        ami(3).in(IRELAND).aged(Duration.ofMinutes(50)))
                .under(policy().sharingWith(PAYMENTS).copyingTo(IRELAND));

        assertThat(plan.shares()).containsOnlyKeys(image(3, IRELAND));
        assertReasons(plan).containsExactly(Reason.Code.MISSING_SHARE, Reason.Code.SPARE_COPY);
    }

    @Test
    void ofTwoCopiesOfOneAgeEveryRunChoosesTheSame() {
        var policy = policy().sharingWith(PAYMENTS).copyingTo(IRELAND);
        var oneOrder = Family.of(ami(1).sharedWith(PAYMENTS)).with(ami(2).in(IRELAND), ami(3).in(IRELAND));
        var otherOrder = Family.of(ami(1).sharedWith(PAYMENTS)).with(ami(3).in(IRELAND), ami(2).in(IRELAND));

        assertThat(oneOrder.under(policy).shares()).containsOnlyKeys(image(2, IRELAND));
        assertThat(otherOrder.under(policy).shares()).containsOnlyKeys(image(2, IRELAND));
    }

    @ParameterizedTest
    @EnumSource(
            value = AmiState.class,
            names = {"AVAILABLE", "PENDING"})
    void aCopyInARegionThatThePolicyDoesNotNameIsNotTouched(AmiState state) {
        var plan = Family.of(ami(1)).with(ami(2).in(SYDNEY).in(state)).under(policy());

        assertThat(plan.decisions()).isEmpty();
    }

    @Test
    void anEncryptedImageIsNotCopiedWhereThePolicyNamesNoKey() {
        var plan = Family.of(ami(1).volume().volume(new Encryption.CustomerManaged("arn:key")))
                .under(policy().copyingTo(IRELAND, GOLDEN_KEY).copyingTo(SYDNEY));

        assertCopies(plan).extracting(Step.CopyAmi::region).containsExactly(IRELAND);
        assertThat(plan.attention()).singleElement().satisfies(d -> {
            assertThat(d.region()).isEqualTo(SYDNEY);
            assertThat(d.reason().code()).isEqualTo(Reason.Code.KEY_NEEDED);
            assertThat(d.reason().sentence()).contains("name a kmsKey for ap-southeast-2 in the policy");
        });
    }

    @Test
    void aCopyNeedsNoKeyForASecondLook() {
        var plan = Family.of(ami(1).volume(new Encryption.CustomerManaged("arn:key")))
                .with(ami(2).in(SYDNEY).volume(new Encryption.CustomerManaged("arn:key")))
                .under(policy().copyingTo(SYDNEY));

        assertThat(plan.decisions()).isEmpty();
    }

    @Test
    void twoFamiliesAreCopiedUnderTwoTokens() {
        var policy = policy().copyingTo(IRELAND);

        assertThat(List.of(Family.of(ami(1)), Family.of(ami(2))))
                .flatExtracting(family -> PlanAssertions.copies(family.under(policy)))
                .extracting(Step.CopyAmi::clientToken)
                .doesNotHaveDuplicates()
                .hasSize(2);
    }

    @Test
    void nothingIsCopiedWhenNoRegionIsNamed() {
        assertNothingChanges(Family.of(ami(1)).under(policy()), Plan.Status.AS_DECLARED);
        assertSteps(Family.of(ami(1)).under(policy())).isEmpty();
    }
}
