package io.imagesteward.sandbox.aws.ec2;

import static io.imagesteward.sandbox.world.TestWorld.OTHER_SPOKE;
import static io.imagesteward.sandbox.world.TestWorld.SPOKE;
import static io.imagesteward.sandbox.world.TestWorld.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.imagesteward.sandbox.world.TestWorld;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ec2.model.DescribeImageAttributeResponse;
import software.amazon.awssdk.services.ec2.model.ImageAttributeName;
import software.amazon.awssdk.services.ec2.model.LaunchPermission;

class SharingRulesTest {

    private final TestWorld test = new TestWorld();
    private final Ec2Place hub = test.hub().ec2();
    private final String image = hub.image(ImageSeed.named("golden-1"));

    @Test
    void addAndRemoveInOneCallAreRefused() {
        assertThat(refusal(() -> test.ec2()
                        .modifyImageAttribute(r -> r.imageId(image)
                                .launchPermission(p -> p.add(account(SPOKE)).remove(account(OTHER_SPOKE))))))
                .isEqualTo("InvalidParameterCombination");
    }

    @Test
    void noAttributeOrTwoOfThemAreRefused() {
        assertThat(refusal(() -> test.ec2().modifyImageAttribute(r -> r.imageId(image))))
                .isEqualTo("InvalidParameterCombination");
        assertThat(refusal(() ->
                        test.ec2().modifyImageAttribute(r -> r.imageId(image).launchPermission(p -> p.add(List.of())))))
                .isEqualTo("InvalidParameterCombination");
        assertThat(refusal(() -> test.ec2()
                        .modifyImageAttribute(r -> r.imageId(image)
                                .description(d -> d.value("new"))
                                .launchPermission(p -> p.add(account(SPOKE))))))
                .isEqualTo("InvalidParameterCombination");
    }

    @Test
    void targetsThatAreNoAccountsOrArnsAreRefused() {
        var bareOrganization =
                LaunchPermission.builder().organizationArn("o-exampleorgid").build();
        var bareUnit = LaunchPermission.builder()
                .organizationalUnitArn("ou-ab12-workloads")
                .build();
        var strangeGroup = LaunchPermission.builder().group("friends").build();
        for (var bad : List.of(account("123"), bareOrganization, bareUnit, strangeGroup)) {
            assertThat(refusal(() -> add(bad))).isEqualTo("InvalidAMIAttributeItemValue");
        }
        assertThat(permissions(image)).isEmpty();
    }

    @Test
    void oneBadTargetSpoilsTheWholeRequest() {
        assertThat(refusal(() -> test.ec2()
                        .modifyImageAttribute(r -> r.imageId(image)
                                .launchPermission(p -> p.add(account(SPOKE), account("12345678901x"))))))
                .isEqualTo("InvalidAMIAttributeItemValue");
        assertThat(permissions(image)).isEmpty();
    }

    @Test
    void aPendingImageCannotBeSharedYet() {
        String pending = hub.image(ImageSeed.named("golden-2").pendingFor(Duration.ofMinutes(5)));
        assertThat(refusal(() -> test.ec2()
                        .modifyImageAttribute(r -> r.imageId(pending).launchPermission(p -> p.add(account(SPOKE))))))
                .isEqualTo("InvalidAMIID.Unavailable");
    }

    @Test
    void aDisabledImageCannotBeShared() {
        test.ec2().disableImage(r -> r.imageId(image));
        assertThat(refusal(() -> add(account(SPOKE)))).isEqualTo("OperationNotPermitted");
    }

    @Test
    void snapshotsUnderTheAwsManagedKeyForbidSharing() {
        String key = test.hub().kms().key("alias/golden-images");
        String managed = hub.image(ImageSeed.named("managed")
                .volume(VolumeSeed.ofGiB(8).encryptedUnder(key))
                .volume(VolumeSeed.ofGiB(20).encryptedUnderAwsManagedKey()));
        String customer =
                hub.image(ImageSeed.named("customer").volume(VolumeSeed.ofGiB(8).encryptedUnder(key)));
        assertThat(refusal(() -> test.ec2()
                        .modifyImageAttribute(r -> r.imageId(managed).launchPermission(p -> p.add(account(SPOKE))))))
                .isEqualTo("InvalidParameter");
        test.ec2().modifyImageAttribute(r -> r.imageId(customer).launchPermission(p -> p.add(account(SPOKE))));
        assertThat(permissions(customer)).containsExactly(account(SPOKE));
    }

    @Test
    void theQuotaOfSharesIsKept() {
        test.world.ec2Settings(Ec2Settings.defaults().withSharesPerImage(2));
        add(account(SPOKE));
        add(LaunchPermission.builder()
                .organizationArn(test.world.organization().arn())
                .build());
        assertThat(refusal(() -> add(account(OTHER_SPOKE)))).isEqualTo("ResourceLimitExceeded");
        assertThat(permissions(image)).hasSize(2);
    }

    private void add(LaunchPermission permission) {
        test.ec2().modifyImageAttribute(r -> r.imageId(image).launchPermission(p -> p.add(permission)));
    }

    private List<LaunchPermission> permissions(String imageId) {
        DescribeImageAttributeResponse answer = test.ec2()
                .describeImageAttribute(r -> r.imageId(imageId).attribute(ImageAttributeName.LAUNCH_PERMISSION));
        return answer.launchPermissions();
    }

    private static LaunchPermission account(String id) {
        return LaunchPermission.builder().userId(id).build();
    }
}
