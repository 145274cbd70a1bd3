package io.imagesteward.sandbox.aws.ec2;

import static io.imagesteward.sandbox.world.TestWorld.HUB;
import static io.imagesteward.sandbox.world.TestWorld.SPOKE;
import static io.imagesteward.sandbox.world.TestWorld.VIRGINIA;
import static io.imagesteward.sandbox.world.TestWorld.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.imagesteward.sandbox.world.TestWorld;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ec2.model.BlockDeviceMapping;
import software.amazon.awssdk.services.ec2.model.ImageUsageResourceTypeOptionRequest;
import software.amazon.awssdk.services.ec2.model.ImageUsageResourceTypeRequest;
import software.amazon.awssdk.services.ec2.model.LaunchPermission;
import software.amazon.awssdk.services.ec2.model.ModifyImageAttributeResponse;

/** What EC2 does about retiring images that one would not expect; docs/surprises.md numbers it. */
class RetirementSurprisesTest {

    private static final Instant SOON = Instant.parse("2026-01-05T09:10:00Z");

    private final TestWorld test = new TestWorld();
    private final Ec2Place hub = test.hub().ec2();
    private final String image = hub.image(ImageSeed.named("golden-1")
            .volume(VolumeSeed.ofGiB(8))
            .volume(VolumeSeed.ofGiB(20))
            .sharedWith(SPOKE));

    @Test
    void aDeprecatedImageStillHoldsTheSnapshotsOfItsRootAndOfItsData() {
        deprecate();
        assertThat(snapshots())
                .hasSize(2)
                .allSatisfy(snapshot -> assertThat(
                                refusal(() -> test.ec2().deleteSnapshot(r -> r.snapshotId(snapshot))))
                        .isEqualTo("InvalidSnapshot.InUse"));
    }

    @Test
    void aDeprecatedImageIsLaunchedByItsIdAllTheSame() {
        deprecate();
        assertThat(test.ec2(SPOKE, VIRGINIA).describeImages(r -> {}).images()).isEmpty();
        assertThat(test.ec2(SPOKE, VIRGINIA)
                        .runInstances(r -> r.imageId(image).minCount(1).maxCount(1))
                        .instances())
                .hasSize(1);
    }

    @Test
    void protectionAnswersInWordsEnablingWithABooleanAndSharingWithNothing() {
        var on = test.ec2().enableImageDeregistrationProtection(r -> r.imageId(image));
        var off = test.ec2().disableImageDeregistrationProtection(r -> r.imageId(image));
        assertThat(List.<Object>of(on.returnValue(), off.returnValue())).hasOnlyElementsOfType(String.class);

        test.ec2().disableImage(r -> r.imageId(image));
        assertThat((Object) test.ec2().enableImage(r -> r.imageId(image)).returnValue())
                .isEqualTo(true);
        var permission = LaunchPermission.builder().userId(SPOKE).build();
        assertThat(test.ec2().modifyImageAttribute(r -> r.imageId(image).launchPermission(p -> p.add(permission))))
                .isEqualTo(ModifyImageAttributeResponse.builder().build())
                .satisfies(answer -> assertThat(answer.sdkFields()).isEmpty());
    }

    @Test
    void aNameCanStayTakenForAWhileAfterItsImageIsDeregistered() {
        var snapshot = snapshots().getFirst();
        test.world.staleness(Duration.ofSeconds(30));
        test.ec2().deregisterImage(r -> r.imageId(image));

        assertThat(refusal(() -> register(snapshot))).isEqualTo("InvalidAMIName.Duplicate");
        test.pass(Duration.ofSeconds(30));
        assertThat(register(snapshot)).startsWith("ami-").isNotEqualTo(image);
    }

    @Test
    void noEventTellsOfAShareADeprecationADeletedSnapshotOrAPendingImage() {
        var snapshots = snapshots();
        var permission = LaunchPermission.builder().userId(SPOKE).build();
        test.ec2().modifyImageAttribute(r -> r.imageId(image).launchPermission(p -> p.remove(permission)));
        test.ec2().modifyImageAttribute(r -> r.imageId(image).launchPermission(p -> p.add(permission)));
        deprecate();
        hub.image(ImageSeed.named("golden-2").pendingFor(Duration.ofDays(2)));
        assertThat(test.hub().bus().published()).isEmpty();

        test.ec2().deregisterImage(r -> r.imageId(image));
        snapshots.forEach(snapshot -> test.ec2().deleteSnapshot(r -> r.snapshotId(snapshot)));
        assertThat(test.hub().bus().published())
                .extracting(event -> event.at("/detail/State").asText())
                .containsExactly("deregistered");
    }

    @Test
    void aReportLooksAtTheTwentyNewestVersionsOfATemplateUnlessItIsAskedForMore() {
        String newer = hub.image(ImageSeed.named("golden-2"));
        test.ec2().createLaunchTemplate(r -> r.launchTemplateName("web").launchTemplateData(d -> d.imageId(image)));
        IntStream.range(0, 20)
                .forEach(version -> test.ec2()
                        .createLaunchTemplateVersion(
                                r -> r.launchTemplateName("web").launchTemplateData(d -> d.imageId(newer))));
        test.pass(Duration.ofDays(7));

        assertThat(reported(ImageUsageResourceTypeRequest.builder().resourceType("ec2:LaunchTemplate")))
                .isEmpty();
        assertThat(reported(ImageUsageResourceTypeRequest.builder()
                        .resourceType("ec2:LaunchTemplate")
                        .resourceTypeOptions(ImageUsageResourceTypeOptionRequest.builder()
                                .optionName("version-depth")
                                .optionValues("21")
                                .build())))
                .containsExactly(HUB);
    }

    private List<String> reported(ImageUsageResourceTypeRequest.Builder type) {
        var report = test.ec2()
                .createImageUsageReport(r -> r.imageId(image).resourceTypes(type.build()))
                .reportId();
        test.pass(Duration.ofMinutes(5));
        return test.ec2().describeImageUsageReportEntries(r -> r.reportIds(report)).imageUsageReportEntries().stream()
                .map(entry -> entry.accountId())
                .toList();
    }

    private void deprecate() {
        test.ec2().enableImageDeprecation(r -> r.imageId(image).deprecateAt(SOON));
        test.pass(Duration.ofDays(1));
    }

    private String register(String snapshot) {
        return test.ec2()
                .registerImage(r -> r.name("golden-1")
                        .blockDeviceMappings(BlockDeviceMapping.builder()
                                .deviceName("/dev/xvda")
                                .ebs(ebs -> ebs.snapshotId(snapshot))
                                .build()))
                .imageId();
    }

    private List<String> snapshots() {
        return test.ec2().describeSnapshots(r -> r.ownerIds("self")).snapshots().stream()
                .map(snapshot -> snapshot.snapshotId())
                .toList();
    }
}
