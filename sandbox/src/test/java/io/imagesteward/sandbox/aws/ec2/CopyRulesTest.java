package io.imagesteward.sandbox.aws.ec2;

import static io.imagesteward.sandbox.world.TestWorld.HUB;
import static io.imagesteward.sandbox.world.TestWorld.IRELAND;
import static io.imagesteward.sandbox.world.TestWorld.SPOKE;
import static io.imagesteward.sandbox.world.TestWorld.VIRGINIA;
import static io.imagesteward.sandbox.world.TestWorld.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.imagesteward.sandbox.world.TestWorld;
import java.time.Duration;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ec2.model.CopyImageRequest;
import software.amazon.awssdk.services.ec2.model.ResourceType;
import software.amazon.awssdk.services.ec2.model.Tag;
import software.amazon.awssdk.services.ec2.model.TagSpecification;

class CopyRulesTest {

    private final TestWorld test = new TestWorld();
    private final Ec2Place hub = test.hub().ec2();
    private final String source = hub.image(ImageSeed.named("golden-1")
            .tag("Product", "golden-linux")
            .volume(VolumeSeed.ofGiB(8))
            .volume(VolumeSeed.ofGiB(30))
            .sharedWith(SPOKE));

    @Test
    void theSameClientTokenMakesNoSecondCopy() {
        String first = copy(r -> r.clientToken("token-1"));
        assertThat(copy(r -> r.clientToken("token-1"))).isEqualTo(first);
        assertThat(test.ec2(HUB, IRELAND).describeImages(r -> r.owners("self")).images())
                .hasSize(1);
    }

    @Test
    void theSameClientTokenWithOtherParametersIsRefused() {
        copy(r -> r.clientToken("token-1"));
        assertThat(refusal(() -> copy(r -> r.clientToken("token-1").name("other"))))
                .isEqualTo("IdempotentParameterMismatch");
        assertThat(refusal(() -> copy(r -> r.clientToken("x".repeat(65))))).isEqualTo("InvalidClientToken");
    }

    @Test
    void theSameClientTokenInAnotherRegionIsAnotherCopy() {
        String ireland = copy(r -> r.clientToken("token-1"));
        String sydney = test.ec2(HUB, "ap-southeast-2")
                .copyImage(r -> r.name("golden-1")
                        .sourceImageId(source)
                        .sourceRegion(VIRGINIA)
                        .clientToken("token-1"))
                .imageId();
        assertThat(sydney).isNotEqualTo(ireland);
    }

    @Test
    void aNameInUseIsRefused() {
        copy(r -> r);
        assertThat(refusal(() -> copy(r -> r))).isEqualTo("InvalidAMIName.Duplicate");
        assertThat(refusal(() -> copy(r -> r.name("a")))).isEqualTo("InvalidAMIName.Malformed");
    }

    @Test
    void moreCopiesAtOnceThanTheQuotaAreRefusedUntilOneEnds() {
        test.world.ec2Settings(Ec2Settings.defaults().withConcurrentCopies(2));
        copy(r -> r.name("copy-1"));
        copy(r -> r.name("copy-2"));
        assertThat(refusal(() -> copy(r -> r.name("copy-3")))).isEqualTo("ResourceLimitExceeded");
        test.pass(Duration.ofHours(1));
        assertThat(copy(r -> r.name("copy-3"))).startsWith("ami-");
    }

    @Test
    void tagsOfAnotherResourceTypeAreRefused() {
        assertThat(refusal(() -> copy(r -> r.tagSpecifications(tagged(ResourceType.INSTANCE)))))
                .isEqualTo("InvalidParameterValue");
    }

    @Test
    void whatOneMayNotSeeCannotBeCopied() {
        String unshared = hub.image(ImageSeed.named("golden-2"));
        var spoke = test.ec2(SPOKE, VIRGINIA);
        assertThat(refusal(() -> spoke.copyImage(request(r -> r.sourceImageId(unshared)))))
                .isEqualTo("InvalidAMIID.NotFound");
        assertThat(refusal(() -> copy(r -> r.sourceRegion("mars-north-1")))).isEqualTo("InvalidRegion");
        assertThat(refusal(() -> copy(r -> r.sourceRegion("af-south-1")))).isEqualTo("OptInRequired");
        assertThat(refusal(() -> copy(r -> r.sourceRegion(IRELAND)))).isEqualTo("InvalidAMIID.NotFound");
    }

    private String copy(UnaryOperator<CopyImageRequest.Builder> change) {
        return test.ec2(HUB, IRELAND).copyImage(request(change)).imageId();
    }

    private CopyImageRequest request(UnaryOperator<CopyImageRequest.Builder> change) {
        var usual = CopyImageRequest.builder()
                .name("golden-copy")
                .sourceImageId(source)
                .sourceRegion(VIRGINIA);
        return change.apply(usual).build();
    }

    private static TagSpecification tagged(ResourceType type) {
        return TagSpecification.builder()
                .resourceType(type)
                .tags(tag("Stage", "copy"))
                .build();
    }

    private static Tag tag(String key, String value) {
        return Tag.builder().key(key).value(value).build();
    }
}
