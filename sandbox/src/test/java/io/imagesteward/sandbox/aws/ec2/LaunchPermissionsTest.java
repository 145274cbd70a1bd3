package io.imagesteward.sandbox.aws.ec2;

import static io.imagesteward.sandbox.world.TestWorld.OTHER_SPOKE;
import static io.imagesteward.sandbox.world.TestWorld.SPOKE;
import static io.imagesteward.sandbox.world.TestWorld.VIRGINIA;
import static io.imagesteward.sandbox.world.TestWorld.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.imagesteward.sandbox.world.TestWorld;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ec2.model.DescribeImageAttributeResponse;
import software.amazon.awssdk.services.ec2.model.ImageAttributeName;
import software.amazon.awssdk.services.ec2.model.LaunchPermission;
import software.amazon.awssdk.services.ec2.model.OperationType;

class LaunchPermissionsTest {

    private final TestWorld test = new TestWorld();
    private final Ec2Place hub = test.hub().ec2();
    private final String image = hub.image(ImageSeed.named("golden-1"));

    @Test
    void bothShapesOfARequestShare() {
        add(account(SPOKE));
        test.ec2()
                .modifyImageAttribute(r -> r.imageId(image)
                        .attribute("launchPermission")
                        .operationType(OperationType.ADD)
                        .userIds(OTHER_SPOKE)
                        .organizationArns(test.world.organization().arn()));
        assertThat(permissions(image))
                .containsExactly(
                        account(SPOKE),
                        account(OTHER_SPOKE),
                        LaunchPermission.builder()
                                .organizationArn(test.world.organization().arn())
                                .build());
    }

    @Test
    void bothShapesOfARequestUnshare() {
        String shared = hub.image(ImageSeed.named("golden-2").sharedWith(SPOKE).sharedWith(OTHER_SPOKE));
        test.ec2().modifyImageAttribute(r -> r.imageId(shared).launchPermission(p -> p.remove(account(SPOKE))));
        assertThat(permissions(shared)).containsExactly(account(OTHER_SPOKE));
        test.ec2()
                .modifyImageAttribute(r -> r.imageId(shared)
                        .attribute("launchPermission")
                        .operationType(OperationType.REMOVE)
                        .userIds(OTHER_SPOKE));
        assertThat(permissions(shared)).isEmpty();
    }

    @Test
    void sharingAgainAndUnsharingWhatIsNotSharedSucceed() {
        add(account(SPOKE));
        add(account(SPOKE));
        test.ec2().modifyImageAttribute(r -> r.imageId(image).launchPermission(p -> p.remove(account(OTHER_SPOKE))));
        assertThat(permissions(image)).containsExactly(account(SPOKE));
    }

    @Test
    void removingAnAccountUnderAnOrganizationShareChangesNothing() {
        String shared = hub.image(ImageSeed.named("golden-2")
                .sharedWithOrganization(test.world.organization().arn()));
        test.ec2().modifyImageAttribute(r -> r.imageId(shared).launchPermission(p -> p.remove(account(SPOKE))));
        assertThat(test.ec2(SPOKE, VIRGINIA)
                        .describeImages(r -> r.imageIds(shared))
                        .images())
                .hasSize(1);
    }

    @Test
    void onlyTheOwnerReadsAndChangesAttributes() {
        add(account(SPOKE));
        var spoke = test.ec2(SPOKE, VIRGINIA);
        assertThat(refusal(() ->
                        spoke.describeImageAttribute(r -> r.imageId(image).attribute(ImageAttributeName.DESCRIPTION))))
                .isEqualTo("AuthFailure");
        assertThat(refusal(() -> spoke.modifyImageAttribute(
                        r -> r.imageId(image).launchPermission(p -> p.add(account(OTHER_SPOKE))))))
                .isEqualTo("AuthFailure");
        assertThat(refusal(() -> test.ec2()
                        .modifyImageAttribute(
                                r -> r.imageId("ami-0123456789abcdef0").launchPermission(p -> p.add(account(SPOKE))))))
                .isEqualTo("InvalidAMIID.NotFound");
    }

    @Test
    void aResetRemovesEveryShare() {
        add(account(SPOKE));
        add(account(OTHER_SPOKE));
        assertThat(refusal(() ->
                        test.ec2().resetImageAttribute(r -> r.imageId(image).attribute("description"))))
                .isEqualTo("InvalidRequest");
        test.ec2().resetImageAttribute(r -> r.imageId(image).attribute("launchPermission"));
        assertThat(permissions(image)).isEmpty();
    }

    @Test
    void aRecipientMayLeaveADirectShareButNoOrganizationShare() {
        add(account(SPOKE));
        var spoke = test.ec2(SPOKE, VIRGINIA);
        spoke.cancelImageLaunchPermission(r -> r.imageId(image));
        assertThat(permissions(image)).isEmpty();
        add(LaunchPermission.builder()
                .organizationArn(test.world.organization().arn())
                .build());
        assertThat(refusal(() -> spoke.cancelImageLaunchPermission(r -> r.imageId(image))))
                .isEqualTo("InvalidRequest");
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
