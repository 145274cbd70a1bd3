package io.imagesteward.sandbox.world;

import static io.imagesteward.sandbox.world.TestWorld.HUB;
import static io.imagesteward.sandbox.world.TestWorld.IRELAND;
import static io.imagesteward.sandbox.world.TestWorld.SPOKE;
import static io.imagesteward.sandbox.world.TestWorld.VIRGINIA;
import static io.imagesteward.sandbox.world.TestWorld.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.imagesteward.sandbox.aws.ec2.ImageSeed;
import io.imagesteward.sandbox.aws.ec2.RetentionRule;
import io.imagesteward.sandbox.aws.ec2.VolumeSeed;
import io.imagesteward.sandbox.call.CallLog;
import io.imagesteward.sandbox.call.CallPath;
import io.imagesteward.sandbox.wire.Clients;
import io.imagesteward.sandbox.wire.Endpoint;
import io.imagesteward.sandbox.wire.IssuedKeys;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.autoscaling.AutoScalingClient;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.DeleteSnapshotReturnCode;
import software.amazon.awssdk.services.ec2.model.Image;
import software.amazon.awssdk.services.ec2.model.ImageCriterionRequest;
import software.amazon.awssdk.services.ec2.model.ImageRecycleBinInfo;
import software.amazon.awssdk.services.ec2.model.ImageUsageReportEntry;
import software.amazon.awssdk.services.ec2.model.ImageUsageResourceTypeRequest;
import software.amazon.awssdk.services.ec2.model.SnapshotReturnCodes;

/** All that retiring an image needs, group by group, through the SDK's own clients and as bytes. */
class RetirementOverTheWireTest {

    private final TestWorld test = new TestWorld();
    private final CallPath calls = new CallPath(test.world::backend, List.of(), test.time, new CallLog());
    private final Endpoint endpoint = new Endpoint(calls, new IssuedKeys());
    private final Clients clients = new Clients(endpoint.uri());
    private final Ec2Client ec2 = clients.client(Ec2Client.builder(), HUB, VIRGINIA);
    private final List<String> images = IntStream.range(0, 7)
            .mapToObj(i -> test.hub()
                    .ec2()
                    .image(ImageSeed.named("golden-" + i)
                            .volume(VolumeSeed.ofGiB(8))
                            .volume(VolumeSeed.ofGiB(9))
                            .sharedWith(SPOKE)))
            .toList();

    @AfterEach
    void close() {
        clients.close();
        endpoint.close();
    }

    @Test
    void imagesAreRetiredAndRestored() {
        test.hub().ec2().retain(RetentionRule.regionWide(RetentionRule.Kind.IMAGES, 7));
        for (String image : images) {
            var results = ec2.deregisterImage(r -> r.imageId(image).deleteAssociatedSnapshots(true))
                    .deleteSnapshotResults();
            assertThat(results)
                    .extracting(DeleteSnapshotReturnCode::returnCode)
                    .containsExactly(SnapshotReturnCodes.SUCCESS, SnapshotReturnCodes.SUCCESS);
        }
        assertThat(ec2.listImagesInRecycleBinPaginator(r -> r.maxResults(5)).images())
                .extracting(ImageRecycleBinInfo::imageId)
                .containsExactlyInAnyOrderElementsOf(images);
        assertThat(refusal(() -> ec2.restoreImageFromRecycleBin(r -> r.imageId(images.getFirst()))))
                .isEqualTo("OperationNotPermitted");
    }

    @Test
    void evidenceOfUseIsRead() {
        for (String image : images.subList(0, 2)) {
            ec2.createLaunchTemplate(
                    r -> r.launchTemplateName("of-" + image).launchTemplateData(d -> d.imageId(image)));
            test.spoke().ec2().instance(image);
        }
        assertThat(ec2.describeLaunchTemplatesPaginator(r -> r.maxResults(1)).stream())
                .hasSize(2);
        assertThat(ec2.describeLaunchTemplateVersions(r -> r.versions("$Default"))
                        .launchTemplateVersions())
                .extracting(version -> version.launchTemplateData().imageId())
                .containsExactlyInAnyOrderElementsOf(images.subList(0, 2));
        assertThat(ec2.describeImageReferences(r -> r.imageIds(images).includeAllResourceTypes(true))
                        .imageReferences())
                .hasSize(2);
        test.pass(Duration.ofDays(1));
        String report = ec2.createImageUsageReport(r -> r.imageId(images.getFirst())
                        .resourceTypes(ImageUsageResourceTypeRequest.builder()
                                .resourceType("ec2:Instance")
                                .build()))
                .reportId();
        test.pass(Duration.ofMinutes(5));
        assertThat(ec2.describeImageUsageReportEntries(r -> r.reportIds(report)).imageUsageReportEntries())
                .extracting(ImageUsageReportEntry::accountId)
                .containsExactly(SPOKE);
        assertThat(ec2.getImageAncestry(r -> r.imageId(images.getFirst())).imageAncestryEntries())
                .hasSize(1);
    }

    @Test
    void groupsOfAutoScalingAreReadPageByPage() {
        var scaling = clients.client(AutoScalingClient.builder(), HUB, VIRGINIA);
        for (String image : images.subList(0, 3)) {
            scaling.createLaunchConfiguration(
                    r -> r.launchConfigurationName(image).imageId(image).instanceType("m7g.large"));
            scaling.createAutoScalingGroup(r -> r.autoScalingGroupName(image)
                    .launchConfigurationName(image)
                    .minSize(0)
                    .maxSize(1));
        }
        assertThat(scaling.describeAutoScalingGroupsPaginator(r -> r.maxRecords(2))
                        .autoScalingGroups())
                .extracting(group -> group.launchConfigurationName())
                .containsExactlyInAnyOrderElementsOf(images.subList(0, 3));
        assertThat(refusal(() -> scaling.createAutoScalingGroup(
                        r -> r.autoScalingGroupName(images.getFirst()).launchConfigurationName(images.getFirst()))))
                .isEqualTo("AlreadyExists");
    }

    @Test
    void snapshotsAreCopiedLockedAndArchived() {
        var snapshots = ec2.describeSnapshotsPaginator(r -> r.ownerIds("self").maxResults(5)).snapshots().stream()
                .map(snapshot -> snapshot.snapshotId())
                .toList();
        assertThat(snapshots).hasSize(14);
        var ireland = clients.client(Ec2Client.builder(), HUB, IRELAND);
        for (String snapshot : snapshots.subList(0, 2)) {
            // Without a URL the SDK would sign one itself, for which it needs a host that names a Region.
            ireland.copySnapshot(
                    r -> r.sourceSnapshotId(snapshot).sourceRegion(VIRGINIA).presignedUrl("https://localhost"));
            ec2.lockSnapshot(r -> r.snapshotId(snapshot).lockMode("governance").lockDuration(1));
        }
        assertThat(ireland.describeSnapshots(r -> r.ownerIds("self")).snapshots())
                .hasSize(2);
        assertThat(ec2.describeLockedSnapshots(r -> {}).snapshots()).hasSize(2);
        assertThat(ec2.describeSnapshotTierStatus(r -> r.maxResults(5)).snapshotTierStatuses())
                .hasSize(5);
    }

    @Test
    void anAccountSetsItsGuards() {
        var spoke = clients.client(Ec2Client.builder(), SPOKE, VIRGINIA);
        spoke.replaceImageCriteriaInAllowedImagesSettings(r -> r.imageCriteria(ImageCriterionRequest.builder()
                .imageNames("golden-0", "golden-1")
                .build()));
        spoke.enableAllowedImagesSettings(r -> r.allowedImagesSettingsState("enabled"));
        assertThat(spoke.describeImagesPaginator(r -> r.executableUsers("self").maxResults(5))
                        .images())
                .extracting(Image::imageId)
                .containsExactlyInAnyOrderElementsOf(images.subList(0, 2));
        ec2.enableImageBlockPublicAccess(r -> r.imageBlockPublicAccessState("block-new-sharing"));
        test.pass(Duration.ofMinutes(10));
        assertThat(ec2.getImageBlockPublicAccessState(r -> {}).imageBlockPublicAccessState())
                .isEqualTo("block-new-sharing");
        assertThat(ec2.describeFastLaunchImages(r -> {}).fastLaunchImages()).isEmpty();
        assertThat(ec2.describeStoreImageTasks(r -> {}).storeImageTaskResults()).isEmpty();
    }
}
