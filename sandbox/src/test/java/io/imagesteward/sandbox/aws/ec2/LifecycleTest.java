package io.imagesteward.sandbox.aws.ec2;

import static io.imagesteward.sandbox.world.TestWorld.SPOKE;
import static io.imagesteward.sandbox.world.TestWorld.VIRGINIA;
import static io.imagesteward.sandbox.world.TestWorld.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.imagesteward.sandbox.world.TestWorld;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ec2.model.Image;
import software.amazon.awssdk.services.ec2.model.ImageAttributeName;
import software.amazon.awssdk.services.ec2.model.ImageState;

class LifecycleTest {

    private final TestWorld test = new TestWorld();
    private final Ec2Place hub = test.hub().ec2();
    private final String image = hub.image(ImageSeed.named("golden-1").sharedWith(SPOKE));

    @Test
    void disablingWipesEveryShareAndEnablingBringsNoneBack() {
        test.ec2().disableImage(r -> r.imageId(image));
        assertThat(described().state()).isEqualTo(ImageState.DISABLED);
        test.ec2().enableImage(r -> r.imageId(image));
        assertThat(described().state()).isEqualTo(ImageState.AVAILABLE);
        assertThat(test.ec2()
                        .describeImageAttribute(r -> r.imageId(image).attribute(ImageAttributeName.LAUNCH_PERMISSION))
                        .launchPermissions())
                .isEmpty();
        assertThat(test.ec2(SPOKE, VIRGINIA)
                        .describeImages(r -> r.imageIds(image))
                        .images())
                .isEmpty();
    }

    @Test
    void theBusSaysDisabledAndAvailableOnceEach() {
        test.ec2().disableImage(r -> r.imageId(image));
        test.ec2().disableImage(r -> r.imageId(image));
        test.ec2().enableImage(r -> r.imageId(image));
        assertThat(test.hub().bus().published("EC2 AMI State Change"))
                .extracting(event -> event.at("/detail/State").asText())
                .containsExactly("disabled", "available");
    }

    @Test
    void aPendingImageCannotBeDisabled() {
        String pending = hub.image(ImageSeed.named("golden-2").pendingFor(Duration.ofMinutes(5)));
        assertThat(refusal(() -> test.ec2().disableImage(r -> r.imageId(pending))))
                .isEqualTo("InvalidAMIID.Unavailable");
    }

    @Test
    void aRecipientCanNeitherDisableNorDeprecate() {
        var spoke = test.ec2(SPOKE, VIRGINIA);
        assertThat(refusal(() -> spoke.disableImage(r -> r.imageId(image)))).isEqualTo("AuthFailure");
        assertThat(refusal(() -> spoke.enableImageDeprecation(
                        r -> r.imageId(image).deprecateAt(test.time.instant().plusSeconds(60)))))
                .isEqualTo("AuthFailure");
    }

    @Test
    void aPendingImageBecomesAvailableAndSaysSo() {
        String pending = hub.image(ImageSeed.named("golden-2").pendingFor(Duration.ofMinutes(5)));
        test.pass(Duration.ofMinutes(4));
        assertThat(test.hub().bus().published()).isEmpty();
        test.pass(Duration.ofMinutes(1));
        assertThat(test.hub().bus().published("EC2 AMI State Change"))
                .extracting(event -> event.at("/detail/ImageId").asText())
                .containsExactly(pending);
    }

    @Test
    void aDeprecationDateIsRoundedToTheMinuteAndLeavesTheImageAvailable() {
        deprecate("2026-03-01T12:00:40Z");
        assertThat(described().deprecationTime()).isEqualTo("2026-03-01T12:01:00.000Z");
        assertThat(described().state()).isEqualTo(ImageState.AVAILABLE);
        test.ec2().disableImageDeprecation(r -> r.imageId(image));
        assertThat(described().deprecationTime()).isNull();
        assertThat(test.hub().bus().published()).isEmpty();
    }

    @Test
    void deprecationDatesInThePastOrFarAheadAreRefused() {
        assertThat(refusal(() -> deprecate("2026-01-05T08:58:00Z"))).isEqualTo("InvalidParameterValue");
        assertThat(refusal(() -> deprecate("2036-01-06T00:00:00Z"))).isEqualTo("InvalidParameterValue");
    }

    @Test
    void aPublicImageIsDeprecatedWithinTwoYears() {
        String everyone = hub.image(ImageSeed.named("public").sharedWithEveryone());
        var late = Instant.parse("2028-06-01T00:00:00Z");
        assertThat(refusal(() -> test.ec2()
                        .enableImageDeprecation(r -> r.imageId(everyone).deprecateAt(late))))
                .isEqualTo("InvalidParameterValue");
        deprecate(late.toString());
        assertThat(described().deprecationTime()).startsWith("2028-06-01");
    }

    private void deprecate(String moment) {
        test.ec2().enableImageDeprecation(r -> r.imageId(image).deprecateAt(Instant.parse(moment)));
    }

    private Image described() {
        return test.ec2()
                .describeImages(r -> r.imageIds(image).includeDisabled(true))
                .images()
                .getFirst();
    }
}
