package io.imagesteward.sandbox.world;

import static io.imagesteward.sandbox.world.TestWorld.HUB;
import static io.imagesteward.sandbox.world.TestWorld.OTHER_SPOKE;
import static io.imagesteward.sandbox.world.TestWorld.OUTSIDER;
import static io.imagesteward.sandbox.world.TestWorld.SPOKE;
import static io.imagesteward.sandbox.world.TestWorld.VIRGINIA;
import static io.imagesteward.sandbox.world.TestWorld.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.imagesteward.sandbox.aws.ec2.ImageSeed;
import org.junit.jupiter.api.Test;

class WorldTest {

    private final TestWorld test = new TestWorld();

    @Test
    void theSameStepsGiveTheSameIds() {
        var again = new TestWorld();
        String first = test.hub().ec2().image(ImageSeed.named("golden-1"));
        String second = test.hub().ec2().image(ImageSeed.named("golden-2"));
        assertThat(again.hub().ec2().image(ImageSeed.named("golden-1"))).isEqualTo(first);
        assertThat(again.hub().ec2().image(ImageSeed.named("golden-2"))).isEqualTo(second);
        assertThat(first).isNotEqualTo(second).matches("ami-[0-9a-f]{17}");
    }

    @Test
    void accountsAreMembersUnlessTheyAreOutsiders() {
        var organization = test.world.organization();
        assertThat(organization.childrenOf(organization.rootId())).contains(HUB, SPOKE, OTHER_SPOKE);
        assertThat(organization.isMember(OUTSIDER)).isFalse();
        assertThat(organization.covers(organization.arn(), OUTSIDER)).isFalse();
        assertThat(test.world.accounts()).hasSize(4);
    }

    @Test
    void anUnknownServiceIsNamed() {
        assertThatThrownBy(() -> test.world.backend("dynamodb", HUB, VIRGINIA))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessageContaining("dynamodb");
    }

    @Test
    void unknownAccountsAndRegionsThatAreOffAreNotAuthenticated() {
        assertThat(refusal(() -> test.world.backend("ec2", "123456789012", VIRGINIA)))
                .isEqualTo("AuthFailure");
        assertThat(refusal(() -> test.world.backend("ec2", HUB, "af-south-1"))).isEqualTo("AuthFailure");
        assertThat(refusal(() -> test.world.backend("ssm", HUB, "af-south-1")))
                .isEqualTo("UnrecognizedClientException");
        test.world.account(HUB).optIn("af-south-1");
        assertThat(test.ec2(HUB, "af-south-1").describeImages().images()).isEmpty();
    }

    @Test
    void badSeedsAreRefusedWithAReason() {
        assertThatThrownBy(() -> test.world.account("12")).hasMessageContaining("12 digits");
        assertThatThrownBy(() -> test.world.account(HUB).region("mars-north-1")).hasMessageContaining("mars-north-1");
        assertThatThrownBy(() -> test.world.organization().move(SPOKE, "ou-ab12-nowhere1"))
                .hasMessageContaining("ou-ab12-nowhere1");
    }
}
