package io.imagesteward.core.sweep;

import static io.imagesteward.core.given.DesktopBuilder.desktop;
import static io.imagesteward.core.given.Names.HUB;
import static io.imagesteward.core.given.Names.IRELAND;
import static io.imagesteward.core.given.Names.NOW;
import static io.imagesteward.core.given.Names.VIRGINIA;
import static io.imagesteward.core.given.PolicyBuilder.policy;
import static org.assertj.core.api.Assertions.assertThat;

import io.imagesteward.core.given.PolicyBuilder;
import io.imagesteward.core.image.Place;
import io.imagesteward.core.image.RegionId;
import io.imagesteward.core.policy.PolicyBook;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class QuotasTest {

    private static final PolicyBuilder FORTY = policy("desktops").ofWorkspaces().allowingDesktops(40);

    private final Observed observed = new Observed();

    @Test
    void thirtyFiveOfFortyAreNotWorthAWord() {
        see(VIRGINIA, 35);

        assertThat(near(FORTY)).isEmpty();
    }

    @Test
    void nineTenthsAreAndSoIsAllThereMayBe() {
        see(VIRGINIA, 36);
        see(IRELAND, 40);

        assertThat(near(FORTY))
                .hasSize(2)
                .allMatch(found -> found.kind() == FindingKind.NEAR_QUOTA)
                .allMatch(found -> found.remedy().kind() == Remedy.Kind.NONE)
                .anyMatch(found -> found.subject().equals(new Subject.OfPlace(new Place(HUB, VIRGINIA)))
                        && found.seen().equals("36 of them"))
                .anyMatch(found -> found.subject().equals(new Subject.OfPlace(new Place(HUB, IRELAND)))
                        && found.seen().equals("40 of them"));
    }

    @Test
    void eachAccountAndRegionHasAQuotaOfItsOwn() {
        see(VIRGINIA, 20);
        see(IRELAND, 20);

        assertThat(near(FORTY)).isEmpty();
    }

    @Test
    void aQuotaThatWasRaisedIsTheHighestThatAnyPolicyTells() {
        see(VIRGINIA, 36);

        assertThat(near(FORTY, policy("more").ofWorkspaces().allowingDesktops(100)))
                .isEmpty();
    }

    @Test
    void policiesOnAmisSayNothingOfIt() {
        see(VIRGINIA, 36);

        assertThat(near(FORTY, policy("images").allowingDesktops(100))).hasSize(1);
    }

    @Test
    void withoutAPolicyOnDesktopsNobodyCounts() {
        see(VIRGINIA, 40);
        see(IRELAND, 40);

        assertThat(near(policy("images"))).isEmpty();
    }

    private void see(RegionId region, int images) {
        for (int number = 1; number <= images; number++) {
            observed.add(new Sighting.OfDesktop(desktop(number).in(region).seen()));
        }
    }

    private List<Finding> near(PolicyBuilder... policies) {
        var book = new PolicyBook(
                Stream.of(policies).map(policy -> policy.deployedAs("1")).toList());
        return Quotas.near(book, observed, NOW);
    }
}
