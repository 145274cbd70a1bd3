package io.imagesteward.sandbox.aws.ec2;

import static io.imagesteward.sandbox.world.TestWorld.HUB;
import static io.imagesteward.sandbox.world.TestWorld.IRELAND;
import static io.imagesteward.sandbox.world.TestWorld.OTHER_SPOKE;
import static io.imagesteward.sandbox.world.TestWorld.SPOKE;
import static io.imagesteward.sandbox.world.TestWorld.VIRGINIA;
import static io.imagesteward.sandbox.world.TestWorld.error;
import static io.imagesteward.sandbox.world.TestWorld.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.imagesteward.sandbox.call.CallLog;
import io.imagesteward.sandbox.call.CallPath;
import io.imagesteward.sandbox.wire.Clients;
import io.imagesteward.sandbox.wire.Endpoint;
import io.imagesteward.sandbox.wire.IssuedKeys;
import io.imagesteward.sandbox.world.TestWorld;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.BlockDeviceMapping;
import software.amazon.awssdk.services.ec2.model.InstanceStateName;
import software.amazon.awssdk.services.ec2.model.Reservation;
import software.amazon.awssdk.services.ec2.model.SnapshotState;

/** Launches, as the SDK's own client asks for them over HTTP. */
class InstancesTest {

    private final TestWorld test = new TestWorld();
    private final CallPath calls = new CallPath(test.world::backend, List.of(), test.time, new CallLog());
    private final Endpoint endpoint = new Endpoint(calls, new IssuedKeys());
    private final Clients clients = new Clients(endpoint.uri());
    private final Ec2Client hub = ec2(HUB);
    private final Ec2Client spoke = ec2(SPOKE);
    private final String shared =
            test.hub().ec2().image(ImageSeed.named("golden-1").sharedWith(SPOKE));
    private final String unshared = test.hub().ec2().image(ImageSeed.named("golden-2"));

    @AfterEach
    void close() {
        clients.close();
        endpoint.close();
    }

    @Test
    void aRecipientLaunchesWhatIsSharedWithItAndNothingElse() {
        String instance = launch(spoke, shared);
        assertThat(state(spoke, instance)).isEqualTo(InstanceStateName.PENDING);
        test.pass(Duration.ofMinutes(1));
        assertThat(state(spoke, instance)).isEqualTo(InstanceStateName.RUNNING);
        assertThat(refusal(() -> launch(spoke, unshared))).isEqualTo("AuthFailure");
        assertThat(refusal(() -> launch(ec2(OTHER_SPOKE), shared))).isEqualTo("AuthFailure");
        assertThat(refusal(() -> launch(spoke, "ami-0123456789abcdef0"))).isEqualTo("InvalidAMIID.NotFound");
        assertThat(refusal(() -> launch(clients.client(Ec2Client.builder(), SPOKE, IRELAND), shared)))
                .isEqualTo("InvalidAMIID.NotFound");
    }

    @Test
    void aDryRunTellsWhetherALaunchWouldBeAllowed() {
        var allowed = error(() -> spoke.runInstances(
                r -> r.imageId(shared).minCount(1).maxCount(1).dryRun(true)));
        assertThat(allowed.awsErrorDetails().errorCode()).isEqualTo("DryRunOperation");
        assertThat(allowed.statusCode()).isEqualTo(412);
        assertThat(refusal(() -> spoke.runInstances(
                        r -> r.imageId(unshared).minCount(1).maxCount(1).dryRun(true))))
                .isEqualTo("AuthFailure");
        assertThat(spoke.describeInstances().reservations()).isEmpty();
    }

    @Test
    void aDisabledImageCannotBeLaunchedByItsOwner() {
        hub.disableImage(r -> r.imageId(unshared));
        assertThat(refusal(() -> launch(hub, unshared))).isEqualTo("InvalidAMIID.Unavailable");
    }

    @Test
    void instancesComeInPagesAndOnlyToTheirAccount() {
        hub.runInstances(r -> r.imageId(unshared).minCount(1).maxCount(7));
        launch(spoke, shared);
        assertThat(hub.describeInstances(r -> r.maxResults(5))
                        .reservations()
                        .getFirst()
                        .instances())
                .hasSize(5);
        assertThat(hub.describeInstancesPaginator(r -> r.maxResults(5)).reservations().stream()
                        .flatMap(reservation -> reservation.instances().stream()))
                .hasSize(7);
        assertThat(spoke.describeInstances().reservations()).hasSize(1);
    }

    @Test
    void aRepeatedLaunchWithTheSameTokenIsOneLaunch() {
        var first = hub.runInstances(
                r -> r.imageId(unshared).minCount(1).maxCount(2).clientToken("intent"));
        var second = hub.runInstances(
                r -> r.imageId(unshared).minCount(1).maxCount(2).clientToken("intent"));
        assertThat(second.reservationId()).isEqualTo(first.reservationId());
        assertThat(hub.describeInstances().reservations()).hasSize(1);
    }

    @Test
    void aTerminatedInstanceIsSeenForAnHour() {
        String instance = launch(hub, shared);
        assertThat(refusal(() -> spoke.terminateInstances(r -> r.instanceIds(instance))))
                .isEqualTo("InvalidInstanceID.NotFound");
        hub.terminateInstances(r -> r.instanceIds(instance));
        assertThat(state(hub, instance)).isEqualTo(InstanceStateName.SHUTTING_DOWN);
        test.pass(Duration.ofMinutes(1));
        assertThat(state(hub, instance)).isEqualTo(InstanceStateName.TERMINATED);
        test.pass(Duration.ofHours(1));
        assertThat(refusal(() -> hub.describeInstances(r -> r.instanceIds(instance))))
                .isEqualTo("InvalidInstanceID.NotFound");
    }

    @Test
    void aKeyThatTheLauncherMayNotUseEndsTheInstance() {
        String key = test.hub().kms().key("alias/golden-images");
        String encrypted = test.hub()
                .ec2()
                .image(ImageSeed.named("golden-3")
                        .volume(VolumeSeed.ofGiB(8).encryptedUnder(key))
                        .sharedWith(SPOKE));
        String own = launch(hub, encrypted);
        String theirs = launch(spoke, encrypted);
        test.pass(Duration.ofMinutes(1));
        assertThat(state(hub, own)).isEqualTo(InstanceStateName.RUNNING);
        assertThat(state(spoke, theirs)).isEqualTo(InstanceStateName.TERMINATED);
    }

    @Test
    void anImageIsMadeByHandFromALaunchedInstanceAndFromASnapshotOfItsVolume() {
        String instance = launch(spoke, shared);
        String byInstance =
                spoke.createImage(r -> r.instanceId(instance).name("mine-1")).imageId();
        String volume = spoke.describeInstances()
                .reservations()
                .getFirst()
                .instances()
                .getFirst()
                .blockDeviceMappings()
                .getFirst()
                .ebs()
                .volumeId();
        var snapshot = spoke.createSnapshot(r -> r.volumeId(volume));
        assertThat(snapshot.state()).isEqualTo(SnapshotState.PENDING);
        test.pass(Duration.ofHours(1));
        assertThat(spoke.describeSnapshots(r -> r.snapshotIds(snapshot.snapshotId()))
                        .snapshots()
                        .getFirst()
                        .state())
                .isEqualTo(SnapshotState.COMPLETED);
        String bySnapshot = spoke.registerImage(r -> r.name("mine-2")
                        .rootDeviceName("/dev/xvda")
                        .blockDeviceMappings(BlockDeviceMapping.builder()
                                .deviceName("/dev/xvda")
                                .ebs(e -> e.snapshotId(snapshot.snapshotId()))
                                .build()))
                .imageId();
        assertThat(spoke.describeImages(r -> r.imageIds(byInstance, bySnapshot)).images())
                .hasSize(2);
        assertThat(refusal(() -> hub.createSnapshot(r -> r.volumeId(volume)))).isEqualTo("InvalidVolume.NotFound");
    }

    private Ec2Client ec2(String account) {
        return clients.client(Ec2Client.builder(), account, VIRGINIA);
    }

    private static String launch(Ec2Client ec2, String image) {
        return ec2.runInstances(r -> r.imageId(image).minCount(1).maxCount(1))
                .instances()
                .getFirst()
                .instanceId();
    }

    private static InstanceStateName state(Ec2Client ec2, String instance) {
        return ec2.describeInstances(r -> r.instanceIds(instance)).reservations().stream()
                .map(Reservation::instances)
                .flatMap(List::stream)
                .findFirst()
                .orElseThrow()
                .state()
                .name();
    }
}
