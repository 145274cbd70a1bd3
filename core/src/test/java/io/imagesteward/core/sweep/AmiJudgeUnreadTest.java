package io.imagesteward.core.sweep;

import static io.imagesteward.core.given.AmiBuilder.ami;
import static io.imagesteward.core.given.Names.HUB;
import static io.imagesteward.core.given.Names.IRELAND;
import static io.imagesteward.core.given.Names.NOW;
import static io.imagesteward.core.given.Names.PARAMETER;
import static io.imagesteward.core.given.Names.SYDNEY;
import static io.imagesteward.core.given.Names.VIRGINIA;
import static io.imagesteward.core.given.PolicyBuilder.policy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.imagesteward.core.given.AmiBuilder;
import io.imagesteward.core.given.PolicyBuilder;
import io.imagesteward.core.image.Place;
import io.imagesteward.core.policy.ImageKind;
import io.imagesteward.core.policy.PolicyBook;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is concluded, and what is not, where nobody could look. */
class AmiJudgeUnreadTest {

    private final Observed observed = new Observed();

    @Test
    void whetherANewerImageIsPublishedIsNotGuessedFromHalfARegion() {
        observed.add(new Unreached(new Scope(new Place(HUB, VIRGINIA), ImageKind.AMI), "its second page"));
        observed.add(new Sighting.OfPointer(new Place(HUB, VIRGINIA), PARAMETER, "ami-0f0e0d0c0b0a09080"));
        observed.add(new Sighting.OfPointer(new Place(HUB, IRELAND), PARAMETER, "ami-0102030405060708a"));
        see(
                ami(1),
                ami(2),
                ami(3).in(IRELAND).copyOf(1, VIRGINIA),
                ami(4).in(IRELAND).copyOf(2, VIRGINIA));

        var judged = judge(policy().copyingTo(IRELAND).publishing());

        assertThat(judged.findings()).isEmpty();
        assertThat(judged.distribute()).isEmpty();
    }

    @Test
    void whereTheRegionIsNotEnabledNothingIsMissing() {
        observed.addNotEnabled(new Place(HUB, SYDNEY));
        see(ami(1), ami(2));

        assertThat(judge(policy().copyingTo(IRELAND, SYDNEY)).findings())
                .extracting(Finding::kind, Finding::where)
                .containsExactly(
                        tuple(FindingKind.MISSING_COPY, new Place(HUB, IRELAND)),
                        tuple(FindingKind.MISSING_COPY, new Place(HUB, IRELAND)));
    }

    private void see(AmiBuilder... images) {
        List.of(images).forEach(image -> observed.add(new Sighting.OfAmi(image.seen())));
    }

    private Judged judge(PolicyBuilder declared) {
        var versioned = declared.deployedAs("1");
        var judging = new AmiJudge.Judging(HUB, NOW, source -> false);
        return new AmiJudge(versioned.policy(), new PolicyBook(List.of(versioned)), observed, judging).judge();
    }
}
