package io.imagesteward.sandbox.aws.ec2;

import static io.imagesteward.sandbox.world.TestWorld.HUB;
import static io.imagesteward.sandbox.world.TestWorld.IRELAND;
import static io.imagesteward.sandbox.world.TestWorld.SPOKE;
import static io.imagesteward.sandbox.world.TestWorld.VIRGINIA;
import static io.imagesteward.sandbox.world.TestWorld.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.imagesteward.sandbox.world.TestWorld;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ec2.model.Region;

class DescribeRegionsTest {

    private final TestWorld test = new TestWorld();

    @Test
    void anAccountIsToldOfTheRegionsItUses() {
        test.world.account(HUB).optIn("af-south-1").optOut(IRELAND);

        assertThat(test.ec2().describeRegions().regions())
                .extracting(Region::regionName)
                .contains(VIRGINIA, "af-south-1")
                .doesNotContain(IRELAND, "me-south-1");
        assertThat(test.ec2(SPOKE, VIRGINIA).describeRegions().regions())
                .extracting(Region::regionName)
                .contains(VIRGINIA, IRELAND)
                .doesNotContain("af-south-1");
    }

    @Test
    void whoAsksForAllIsToldWhichOfThemItUses() {
        test.world.account(HUB).optIn("af-south-1").optOut(IRELAND);

        var asked = test.ec2()
                .describeRegions(r -> r.allRegions(true).regionNames("af-south-1", "me-south-1", IRELAND, VIRGINIA));

        assertThat(asked.regions())
                .extracting(Region::regionName, Region::optInStatus)
                .containsExactlyInAnyOrder(
                        tuple("af-south-1", "opted-in"),
                        tuple("me-south-1", "not-opted-in"),
                        tuple(IRELAND, "not-opted-in"),
                        tuple(VIRGINIA, "opt-in-not-required"));
    }

    @Test
    void aRegionThatIsOffKnowsNobodyUntilItIsOnAgain() {
        test.world.account(HUB).optOut(IRELAND);
        assertThat(refusal(() -> test.ec2(HUB, IRELAND).describeImages())).isEqualTo("AuthFailure");
        assertThat(test.ec2(SPOKE, IRELAND)
                        .describeImages(r -> r.owners("self"))
                        .images())
                .isEmpty();

        test.world.account(HUB).optIn(IRELAND);

        assertThat(test.ec2(HUB, IRELAND).describeImages(r -> r.owners("self")).images())
                .isEmpty();
    }

    @Test
    void aRegionThatThereIsNotIsRefused() {
        assertThat(refusal(() -> test.ec2().describeRegions(r -> r.regionNames("eu-moon-1"))))
                .isEqualTo("InvalidParameterValue");
    }
}
