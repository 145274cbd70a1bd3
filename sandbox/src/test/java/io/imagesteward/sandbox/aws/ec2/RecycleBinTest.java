package io.imagesteward.sandbox.aws.ec2;

import static io.imagesteward.sandbox.world.TestWorld.SPOKE;
import static io.imagesteward.sandbox.world.TestWorld.VIRGINIA;
import static io.imagesteward.sandbox.world.TestWorld.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.imagesteward.sandbox.aws.ec2.RetentionRule.Kind;
import io.imagesteward.sandbox.world.TestWorld;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ec2.model.ImageRecycleBinInfo;
import software.amazon.awssdk.services.ec2.model.Snapshot;

class RecycleBinTest {

    private final TestWorld test = new TestWorld();
    private final Ec2Place hub = test.hub().ec2();

    @Test
    void sharesComeBackOnceTheSnapshotsAreRestoredFirst() {
        hub.retain(RetentionRule.regionWide(Kind.IMAGES, 7)).retain(RetentionRule.regionWide(Kind.SNAPSHOTS, 7));
        String image = hub.image(ImageSeed.named("golden-1").sharedWith(SPOKE));
        String snapshot = snapshots().getFirst();
        test.ec2().deregisterImage(r -> r.imageId(image).deleteAssociatedSnapshots(true));
        assertThat(visibleToSpoke(image)).isFalse();
        assertThat(snapshots()).isEmpty();

        assertThat(refusal(() -> test.ec2().restoreImageFromRecycleBin(r -> r.imageId(image))))
                .isEqualTo("OperationNotPermitted");
        test.ec2().restoreSnapshotFromRecycleBin(r -> r.snapshotId(snapshot));
        assertThat(test.ec2().restoreImageFromRecycleBin(r -> r.imageId(image)).returnValue())
                .isTrue();

        assertThat(snapshots()).containsExactly(snapshot);
        assertThat(visibleToSpoke(image)).isTrue();
        assertThat(binned()).isEmpty();
        assertThat(test.ec2().describeTags().tags()).isEmpty();
    }

    @Test
    void withoutARuleNothingIsKept() {
        hub.retain(RetentionRule.regionWide(Kind.SNAPSHOTS, 7));
        String image = hub.image(ImageSeed.named("golden-1"));
        test.ec2().deregisterImage(r -> r.imageId(image));
        assertThat(binned()).isEmpty();
        assertThat(refusal(() -> test.ec2().restoreImageFromRecycleBin(r -> r.imageId(image))))
                .isEqualTo("InvalidAMIID.NotFound");
    }

    @Test
    void theLongestMatchingRuleWinsAndAnExclusionTagOptsOut() {
        hub.retain(RetentionRule.regionWide(Kind.IMAGES, 2).excluding("bin", "no"))
                .retain(RetentionRule.tagged(Kind.IMAGES, 5, "stage", "prod").orTagged("stage", "test"));
        String plain = hub.image(ImageSeed.named("plain"));
        String excluded = hub.image(ImageSeed.named("excluded").tag("bin", "no"));
        String production = hub.image(ImageSeed.named("production").tag("stage", "prod"));
        for (String image : List.of(plain, excluded, production)) {
            test.ec2().deregisterImage(r -> r.imageId(image));
        }
        assertThat(binned()).containsExactlyInAnyOrder(plain, production);
        test.pass(Duration.ofDays(2));
        assertThat(binned()).containsExactly(production);
        test.pass(Duration.ofDays(3));
        assertThat(binned()).isEmpty();
    }

    @Test
    void whatIsInTheBinCarriesATagAndTellsWhenItLeaves() {
        hub.retain(RetentionRule.regionWide(Kind.IMAGES, 7));
        String image = hub.image(ImageSeed.named("golden-1"));
        test.ec2().deregisterImage(r -> r.imageId(image));
        assertThat(test.ec2().describeTags().tags())
                .extracting(tag -> tag.resourceId() + " " + tag.key() + "=" + tag.value())
                .containsExactly(image + " aws:recycle-bin:resource-in-bin=true");
        assertThat(test.ec2().listImagesInRecycleBin(r -> r.imageIds(image)).images())
                .allMatch(item -> Duration.between(item.recycleBinEnterTime(), item.recycleBinExitTime())
                        .equals(Duration.ofDays(7)))
                .hasSize(1);
        assertThat(test.ec2(SPOKE, VIRGINIA).listImagesInRecycleBin(r -> {}).images())
                .isEmpty();
    }

    @Test
    void theBinIsReadPageByPage() {
        hub.retain(RetentionRule.regionWide(Kind.IMAGES, 7));
        IntStream.range(0, 7).forEach(i -> {
            String image = hub.image(ImageSeed.named("golden-" + i));
            test.ec2().deregisterImage(r -> r.imageId(image));
        });
        var pages = test.ec2().listImagesInRecycleBinPaginator(r -> r.maxResults(4));
        assertThat(pages.stream().map(page -> page.images().size())).containsExactly(4, 3);
        assertThat(pages.images()).extracting(ImageRecycleBinInfo::imageId).doesNotHaveDuplicates();
    }

    @Test
    void aNameThatIsTakenMeanwhileStopsTheRestore() {
        hub.retain(RetentionRule.regionWide(Kind.IMAGES, 7));
        String image = hub.image(ImageSeed.named("golden-1"));
        test.ec2().deregisterImage(r -> r.imageId(image));
        hub.image(ImageSeed.named("golden-1"));
        assertThat(refusal(() -> test.ec2().restoreImageFromRecycleBin(r -> r.imageId(image))))
                .isEqualTo("InvalidAMIName.Duplicate");
    }

    private List<String> binned() {
        return test.ec2().listImagesInRecycleBin(r -> {}).images().stream()
                .map(ImageRecycleBinInfo::imageId)
                .toList();
    }

    private boolean visibleToSpoke(String image) {
        return !test.ec2(SPOKE, VIRGINIA)
                .describeImages(r -> r.imageIds(image))
                .images()
                .isEmpty();
    }

    private List<String> snapshots() {
        return test.ec2().describeSnapshots(r -> r.ownerIds("self")).snapshots().stream()
                .map(Snapshot::snapshotId)
                .toList();
    }
}
