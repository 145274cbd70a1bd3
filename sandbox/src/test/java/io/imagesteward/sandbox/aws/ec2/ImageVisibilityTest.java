package io.imagesteward.sandbox.aws.ec2;

import static io.imagesteward.sandbox.world.TestWorld.HUB;
import static io.imagesteward.sandbox.world.TestWorld.OTHER_SPOKE;
import static io.imagesteward.sandbox.world.TestWorld.OUTSIDER;
import static io.imagesteward.sandbox.world.TestWorld.SPOKE;
import static io.imagesteward.sandbox.world.TestWorld.VIRGINIA;
import static org.assertj.core.api.Assertions.assertThat;

import io.imagesteward.sandbox.world.TestWorld;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ec2.model.DescribeImagesRequest;
import software.amazon.awssdk.services.ec2.model.Image;
import software.amazon.awssdk.services.ec2.model.Tag;

class ImageVisibilityTest {

    private final TestWorld test = new TestWorld();
    private final Ec2Place hub = test.hub().ec2();

    @Test
    void aShareReachesTheAccountItNamesAndNoOther() {
        String image = hub.image(ImageSeed.named("golden-1").sharedWith(SPOKE));
        assertThat(seenBy(SPOKE)).containsExactly(image);
        assertThat(seenBy(OTHER_SPOKE)).isEmpty();
    }

    @Test
    void anOrganizationShareReachesMembersOnly() {
        String image = hub.image(ImageSeed.named("golden-1")
                .sharedWithOrganization(test.world.organization().arn()));
        assertThat(seenBy(SPOKE)).containsExactly(image);
        assertThat(seenBy(OTHER_SPOKE)).containsExactly(image);
        assertThat(seenBy(OUTSIDER)).isEmpty();
    }

    @Test
    void aUnitShareReachesAccountsInUnitsBelowIt() {
        var organization = test.world.organization();
        String workloads = organization.unit("ou-ab12-workloads");
        organization.unit("ou-ab12-payments1", "ou-ab12-workloads");
        String image = hub.image(ImageSeed.named("golden-1").sharedWithUnit(workloads));
        assertThat(seenBy(SPOKE)).isEmpty();
        organization.move(SPOKE, "ou-ab12-payments1");
        assertThat(seenBy(SPOKE)).containsExactly(image);
        assertThat(seenBy(OTHER_SPOKE)).isEmpty();
    }

    @Test
    void aRecipientSeesNoTags() {
        String image = hub.image(ImageSeed.named("golden-1")
                .tag("Product", "golden-linux")
                .lastLaunchedAt(test.time.instant())
                .sharedWith(SPOKE));
        var seen = only(
                test.ec2(SPOKE, VIRGINIA).describeImages(r -> r.imageIds(image)).images());
        assertThat(seen.tags()).isEmpty();
        assertThat(seen.deregistrationProtection()).isNull();
        assertThat(seen.lastLaunchedTime()).isNull();
        assertThat(seen.blockDeviceMappings().getFirst().ebs().snapshotId()).startsWith("snap-");

        var own = only(test.ec2().describeImages(r -> r.imageIds(image)).images());
        assertThat(own.tags()).hasSize(1);
        assertThat(own.deregistrationProtection()).isEqualTo("disabled");
        assertThat(own.lastLaunchedTime()).isNotNull();
    }

    @Test
    void aRecipientPutsTagsThatTheOwnerDoesNotSee() {
        String image = hub.image(ImageSeed.named("golden-1").sharedWith(SPOKE));
        test.ec2(SPOKE, VIRGINIA)
                .createTags(r -> r.resources(image)
                        .tags(Tag.builder().key("Ours").value("yes").build()));
        assertThat(only(test.ec2(SPOKE, VIRGINIA)
                                .describeImages(r -> r.imageIds(image))
                                .images())
                        .tags())
                .hasSize(1);
        assertThat(only(test.ec2().describeImages(r -> r.imageIds(image)).images())
                        .tags())
                .isEmpty();
    }

    @Test
    void executableBySelfIncludesOrganizationSharesButNotPublicOnes() {
        String direct = hub.image(ImageSeed.named("direct").sharedWith(SPOKE));
        String organization = hub.image(ImageSeed.named("organization")
                .sharedWithOrganization(test.world.organization().arn()));
        hub.image(ImageSeed.named("public").sharedWithEveryone());
        assertThat(ids(
                        SPOKE,
                        DescribeImagesRequest.builder().executableUsers("self").build()))
                .containsExactlyInAnyOrder(direct, organization);
    }

    @Test
    void executableByAnotherAccountMissesOrganizationShares() {
        String direct = hub.image(ImageSeed.named("direct").sharedWith(SPOKE));
        hub.image(ImageSeed.named("organization")
                .sharedWithOrganization(test.world.organization().arn()));
        assertThat(ids(
                        HUB,
                        DescribeImagesRequest.builder().executableUsers(SPOKE).build()))
                .containsExactly(direct);
    }

    @Test
    void executableByAllMeansPublic() {
        hub.image(ImageSeed.named("direct").sharedWith(SPOKE));
        String everyone = hub.image(ImageSeed.named("public").sharedWithEveryone());
        assertThat(ids(
                        OUTSIDER,
                        DescribeImagesRequest.builder().executableUsers("all").build()))
                .containsExactly(everyone);
    }

    @Test
    void aDisabledImageIsHiddenUnlessItsOwnerAsksForIt() {
        String image = hub.image(ImageSeed.named("golden-1").sharedWith(SPOKE));
        test.ec2().disableImage(r -> r.imageId(image));
        assertThat(seenBy(HUB)).isEmpty();
        var including = DescribeImagesRequest.builder().includeDisabled(true).build();
        assertThat(ids(HUB, including)).containsExactly(image);
        assertThat(ids(SPOKE, including)).isEmpty();
    }

    @Test
    void aDeprecatedImageIsHiddenFromOthersUnlessNamedOrAskedFor() {
        var future = test.time.instant().plus(Duration.ofDays(1));
        String image = hub.image(ImageSeed.named("golden-1").sharedWith(SPOKE).deprecatedFrom(future));
        assertThat(seenBy(SPOKE)).containsExactly(image);
        test.pass(Duration.ofDays(2));
        assertThat(seenBy(SPOKE)).isEmpty();
        assertThat(seenBy(HUB)).containsExactly(image);
        assertThat(ids(SPOKE, DescribeImagesRequest.builder().imageIds(image).build()))
                .containsExactly(image);
        assertThat(ids(
                        SPOKE,
                        DescribeImagesRequest.builder().includeDeprecated(true).build()))
                .containsExactly(image);
    }

    private List<String> seenBy(String account) {
        return ids(account, DescribeImagesRequest.builder().build());
    }

    private List<String> ids(String account, DescribeImagesRequest request) {
        return test.ec2(account, VIRGINIA).describeImages(request).images().stream()
                .map(Image::imageId)
                .toList();
    }

    private static Image only(List<Image> images) {
        assertThat(images).hasSize(1);
        return images.getFirst();
    }
}
