package io.imagesteward.core.workflow;

import static io.imagesteward.core.given.AmiBuilder.ami;
import static io.imagesteward.core.given.Names.HUB;
import static io.imagesteward.core.given.Names.IRELAND;
import static io.imagesteward.core.given.Names.NOW;
import static io.imagesteward.core.given.Names.PAYMENTS;
import static io.imagesteward.core.given.Names.image;
import static io.imagesteward.core.given.PolicyBuilder.policy;
import static org.assertj.core.api.Assertions.assertThat;

import io.imagesteward.core.given.AmiBuilder;
import io.imagesteward.core.inventory.AmiState;
import io.imagesteward.core.plan.Planner;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CopyViewTest {

    @Test
    void aPendingCopyIsLookedAtAgainLaterTheLongerItTakes() {
        var young = view(ami(2).in(IRELAND).in(AmiState.PENDING).aged(Duration.ofSeconds(10)));
        var old = view(ami(2).in(IRELAND).in(AmiState.PENDING).aged(Duration.ofMinutes(20)));

        assertThat(young).isEqualTo(new CopyView(CopyView.Status.PENDING, 60, Optional.empty(), Optional.empty()));
        assertThat(old).isEqualTo(new CopyView(CopyView.Status.PENDING, 600, Optional.empty(), Optional.empty()));
    }

    @Test
    void aCopyThatItsRegionDoesNotShowIsLookedForAgainAndThenAFailure() {
        var copy = image(2, IRELAND);

        var view = CopyView.unseen(copy);

        assertThat(view.status()).isEqualTo(CopyView.Status.UNSEEN);
        assertThat(view.lookAgainSeconds()).isEqualTo(60);
        assertThat(view.failure().orElseThrow().cause()).contains("AWS does not show the copy");
    }

    @Test
    void anAvailableCopyBringsTheSharingItNeeds() {
        var view = view(ami(2).in(IRELAND).volume().volume());

        assertThat(view.status()).isEqualTo(CopyView.Status.AVAILABLE);
        assertThat(view.failure()).isEmpty();
        assertThat(view.share()).hasValueSatisfying(work -> {
            assertThat(work.image()).isEqualTo(image(2, IRELAND));
            assertThat(work.steps()).hasSize(3);
        });
    }

    @Test
    void anAvailableCopyThatNeedsNothingBringsNothing() {
        var view = view(ami(2).in(IRELAND).sharedWith(PAYMENTS).volume(PAYMENTS));

        assertThat(view).isEqualTo(new CopyView(CopyView.Status.AVAILABLE, 0, Optional.empty(), Optional.empty()));
    }

    @Test
    void aFailedCopyTellsWhyInTheWordsOfEc2() {
        var view = view(ami(2).in(IRELAND).failedBecause("the key is disabled"));

        assertThat(view.status()).isEqualTo(CopyView.Status.FAILED);
        assertThat(view.share()).isEmpty();
        assertThat(view.failure())
                .contains(new Problem(
                        HUB,
                        IRELAND,
                        Optional.of(image(2, IRELAND).id()),
                        "copy",
                        "UNUSABLE",
                        "the copy failed: the key is disabled"));
    }

    @ParameterizedTest
    @EnumSource(
            value = AmiState.class,
            names = {"DISABLED", "DEREGISTERED", "UNUSABLE"})
    void aCopyThatSomebodyTookAwayHasFailed(AmiState state) {
        var view = view(ami(2).in(IRELAND).in(state));

        assertThat(view.status()).isEqualTo(CopyView.Status.FAILED);
        assertThat(view.failure())
                .hasValueSatisfying(
                        problem -> assertThat(problem.cause()).contains("somebody took the copy away", state.name()));
    }

    private static CopyView view(AmiBuilder copy) {
        var seen = copy.seen();
        return CopyView.of(seen, Planner.planCopy(policy().sharingWith(PAYMENTS).declared(), seen), NOW);
    }
}
