package io.imagesteward.sandbox.aws.ec2;

import static io.imagesteward.sandbox.world.TestWorld.HUB;
import static io.imagesteward.sandbox.world.TestWorld.IRELAND;
import static io.imagesteward.sandbox.world.TestWorld.SPOKE;
import static io.imagesteward.sandbox.world.TestWorld.VIRGINIA;
import static io.imagesteward.sandbox.world.TestWorld.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.imagesteward.sandbox.world.TestWorld;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ec2.model.CreateVolumePermission;
import software.amazon.awssdk.services.ec2.model.Snapshot;
import software.amazon.awssdk.services.ec2.model.SnapshotAttributeName;
import software.amazon.awssdk.services.ec2.model.SnapshotState;

class CopySnapshotTest {

    private final TestWorld test = new TestWorld();
    private final Ec2Place hub = test.hub().ec2();
    private final String source = hub.snapshot(VolumeSeed.ofGiB(8), Map.of("team", "images"));

    @Test
    void aCopyIsPendingAndThenCompleted() {
        String first = copy(HUB);
        String second = copy(HUB);
        assertThat(copies()).extracting(Snapshot::state).containsOnly(SnapshotState.PENDING);
        test.pass(Duration.ofHours(1));
        assertThat(copies()).extracting(Snapshot::snapshotId).containsExactlyInAnyOrder(first, second);
        assertThat(copies())
                .allMatch(copy ->
                        copy.state() == SnapshotState.COMPLETED && copy.tags().isEmpty());
    }

    @Test
    void aSnapshotEventCarriesAnArnWhereAnIdIsExpected() {
        String copy = copy(HUB);
        test.pass(Duration.ofHours(1));
        assertThat(test.world.account(HUB).region(IRELAND).bus().published("EBS Snapshot Notification"))
                .extracting(event -> event.at("/detail/snapshot_id").asText())
                .containsExactly("arn:aws:ec2::eu-west-1:snapshot/" + copy);
    }

    @Test
    void aKeyThatCannotBeUsedIsRefusedAtOnce() {
        assertThat(refusal(() -> test.ec2(HUB, IRELAND)
                        .copySnapshot(r -> r.sourceSnapshotId(source)
                                .sourceRegion(VIRGINIA)
                                .encrypted(true)
                                .kmsKeyId("alias/none"))))
                .isEqualTo("InvalidParameterValue");
        assertThat(copies()).isEmpty();
    }

    @Test
    void twentyCopiesRunAtOnceAndNoMore() {
        for (int i = 0; i < 20; i++) {
            copy(HUB);
        }
        assertThat(refusal(() -> copy(HUB))).isEqualTo("ResourceLimitExceeded");
        test.pass(Duration.ofHours(1));
        assertThat(copy(HUB)).startsWith("snap-");
    }

    @Test
    void aRecipientCopiesUntilEveryGrantIsReset() {
        test.ec2()
                .modifySnapshotAttribute(r -> r.snapshotId(source)
                        .createVolumePermission(p -> p.add(
                                CreateVolumePermission.builder().userId(SPOKE).build())));
        assertThat(copy(SPOKE)).startsWith("snap-");
        test.ec2()
                .resetSnapshotAttribute(
                        r -> r.snapshotId(source).attribute(SnapshotAttributeName.CREATE_VOLUME_PERMISSION));
        assertThat(refusal(() -> copy(SPOKE))).isEqualTo("InvalidSnapshot.NotFound");
        assertThat(refusal(() -> test.ec2()
                        .resetSnapshotAttribute(
                                r -> r.snapshotId(source).attribute(SnapshotAttributeName.PRODUCT_CODES))))
                .isEqualTo("InvalidRequest");
    }

    private String copy(String account) {
        return test.ec2(account, IRELAND)
                .copySnapshot(r -> r.sourceSnapshotId(source).sourceRegion(VIRGINIA))
                .snapshotId();
    }

    private List<Snapshot> copies() {
        return test.ec2(HUB, IRELAND).describeSnapshots(r -> r.ownerIds("self")).snapshots();
    }
}
