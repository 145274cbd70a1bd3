package io.imagesteward.core.plan;

import static io.imagesteward.core.given.AmiBuilder.ami;
import static io.imagesteward.core.given.Names.HUB;
import static io.imagesteward.core.given.Names.IRELAND;
import static io.imagesteward.core.given.Names.NOW;
import static io.imagesteward.core.given.Names.PARAMETER;
import static io.imagesteward.core.given.Names.PAYMENTS;
import static io.imagesteward.core.given.Names.SYDNEY;
import static io.imagesteward.core.given.Names.VIRGINIA;
import static io.imagesteward.core.given.Names.amiId;
import static io.imagesteward.core.given.PolicyBuilder.policy;
import static io.imagesteward.core.plan.PlanAssertions.assertReasons;
import static org.assertj.core.api.Assertions.assertThat;

import io.imagesteward.core.given.AmiBuilder;
import io.imagesteward.core.given.Family;
import io.imagesteward.core.given.PolicyBuilder;
import io.imagesteward.core.image.RegionId;
import io.imagesteward.core.inventory.AmiState;
import io.imagesteward.core.step.Step;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PublicationTest {

    private static final PolicyBuilder POLICY =
            policy().sharingWith(PAYMENTS).copyingTo(IRELAND).publishing();

    @Test
    void aFamilyThatIsProvenIsPublishedInEveryRegionUnderTheIdItHasThere() {
        var plan = Family.of(shared(1)).with(shared(2).in(IRELAND)).under(POLICY);

        assertThat(plan.publications()).containsExactly(moved(VIRGINIA, 1), moved(IRELAND, 2));
        assertThat(plan.decisions())
                .allSatisfy(d -> assertThat(d.reason().sentence()).isEqualTo("it does not exist yet"));
    }

    @Test
    void aParameterThatNamesTheImageAlreadyIsNotWrittenAgain() {
        var plan = Family.of(shared(1))
                .with(shared(2).in(IRELAND))
                .published(VIRGINIA, 1, NOW)
                .published(IRELAND, amiId(2).value())
                .under(POLICY);

        assertThat(plan.acts()).isEmpty();
        assertReasons(plan).containsExactly(Reason.Code.AS_DECLARED, Reason.Code.AS_DECLARED);
        assertThat(plan.status()).isEqualTo(Plan.Status.AS_DECLARED);
    }

    @Test
    void aParameterMovesFromAnOlderImage() {
        var plan = Family.of(shared(3).aged(Duration.ofMinutes(1)))
                .published(VIRGINIA, 1, NOW.minus(Duration.ofDays(30)))
                .under(policy().sharingWith(PAYMENTS).publishing());

        assertThat(plan.publications()).containsExactly(moved(VIRGINIA, 3, amiId(1).value()));
        assertThat(plan.acts().getFirst().reason())
                .isEqualTo(new Reason(Reason.Code.STALE_PARAMETER, "it names " + amiId(1).value()));
    }

    @Test
    void aParameterNeverMovesBackNeitherHereNorInTheRegionsOfTheCopies() {
        var plan = Family.of(shared(1).aged(Duration.ofDays(30)))
                .with(shared(2).in(IRELAND).aged(Duration.ofMinutes(1)))
                .published(VIRGINIA, 5, NOW.minus(Duration.ofDays(1)))
                .published(IRELAND, amiId(6).value())
                .under(POLICY);

        assertThat(plan.publications()).isEmpty();
        assertReasons(plan).containsExactly(Reason.Code.NEWER_PUBLISHED, Reason.Code.NEWER_PUBLISHED);
    }

    @Test
    void ofTwoImagesOfOneMomentTheSameOneIsPublishedWhicheverIsLookedAt() {
        var made = Duration.ofMinutes(30);
        var policy = policy().sharingWith(PAYMENTS).publishing();

        var first = Family.of(shared(1).aged(made)).published(VIRGINIA, 2, NOW.minus(made));
        var second = Family.of(shared(2).aged(made)).published(VIRGINIA, 1, NOW.minus(made));

        assertReasons(first.under(policy)).containsExactly(Reason.Code.NEWER_PUBLISHED);
        assertThat(second.under(policy).publications()).containsExactly(moved(VIRGINIA, 2, amiId(1).value()));
    }

    @Test
    void aParameterWhoseImageIsGoneMoves() {
        var plan = Family.of(shared(1))
                .published(VIRGINIA, amiId(9).value())
                .under(policy().sharingWith(PAYMENTS).publishing());

        assertThat(plan.publications()).containsExactly(moved(VIRGINIA, 1, amiId(9).value()));
    }

    @Test
    void anImageThatIsStillToBeSharedIsNotPublishedButItsProvenCopyIs() {
        var plan = Family.of(ami(1)).with(shared(2).in(IRELAND)).under(POLICY);

        assertThat(plan.publications()).containsExactly(moved(IRELAND, 2));
        assertReasons(plan)
                .containsExactly(Reason.Code.MISSING_SHARE, Reason.Code.NOT_PROVEN, Reason.Code.STALE_PARAMETER);
    }

    @Test
    void aCopyThatIsMissingPendingOrFailedIsNotPublished() {
        var policy = policy().publishing().copyingTo(IRELAND, SYDNEY);
        var plan = Family.of(ami(1))
                .with(ami(2).in(IRELAND).in(AmiState.PENDING), ami(3).in(SYDNEY).failedBecause("no key"))
                .under(policy);

        assertThat(plan.publications()).containsExactly(moved(VIRGINIA, 1));
    }

    @Test
    void aHeldCopyIsNotPublished() {
        var plan = Family.of(shared(1))
                .with(shared(2).in(IRELAND).held("under investigation"))
                .under(POLICY);

        assertThat(plan.publications()).containsExactly(moved(VIRGINIA, 1));
        assertReasons(plan).containsExactly(Reason.Code.HELD, Reason.Code.STALE_PARAMETER, Reason.Code.NOT_PROVEN);
    }

    @Test
    void ofTwoCopiesTheOneThatCountsIsPublished() {
        var plan = Family.of(shared(1))
                .with(
                        shared(2).in(IRELAND).aged(Duration.ofMinutes(5)),
                        shared(3).in(IRELAND).aged(Duration.ofMinutes(50)))
                .under(POLICY);

        assertThat(plan.publications()).containsExactly(moved(VIRGINIA, 1), moved(IRELAND, 3));
    }

    @Test
    void aRegionThatCouldNotBeReadIsNotPublishedIn() {
        var plan = Family.of(shared(1))
                .with(shared(2).in(IRELAND))
                .unreachable(IRELAND, "Systems Manager answers 503")
                .under(POLICY);

        assertThat(plan.publications()).containsExactly(moved(VIRGINIA, 1));
    }

    @Test
    void withoutAParameterNothingIsPublished() {
        assertThat(Family.of(shared(1)).under(policy().sharingWith(PAYMENTS)).publications())
                .isEmpty();
    }

    private static AmiBuilder shared(int number) {
        return ami(number).sharedWith(PAYMENTS);
    }

    private static Step.PublishParameter moved(RegionId region, int image) {
        return new Step.PublishParameter(HUB, region, PARAMETER, amiId(image), Optional.empty());
    }

    private static Step.PublishParameter moved(RegionId region, int image, String replaces) {
        return new Step.PublishParameter(HUB, region, PARAMETER, amiId(image), Optional.of(replaces));
    }
}
