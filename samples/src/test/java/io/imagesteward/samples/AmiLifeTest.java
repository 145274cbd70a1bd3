package io.imagesteward.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ec2.model.InstanceStateName;
import software.amazon.awssdk.services.sfn.model.ExecutionStatus;

/** The life of an AMI, from an instance of the hub to the end of its last snapshot, with those who launch it. */
class AmiLifeTest extends RetireRehearsal {

    @Test
    void anAmiIsMadeSharedCopiedLaunchedLeftAndDeregisteredOnceNobodyRunsIt() {
        changePolicies(policies -> ((ObjectNode) policies.path("golden-linux"))
                .putObject("retire")
                .put("keepLatest", 1)
                .put("after", "P2D")
                .put("unusedFor", "P2D")
                .put("gracePeriod", "P2D")
                .put("approval", "required"));
        var builder = company.instance(company.goldenImage("builder"));

        // An AMI is made of an instance, copied to two Regions, and shared with its snapshots.
        var id = create(builder, "golden-linux-2026.01");
        var ireland = copy(IRELAND, id);
        var sydney = copy(SYDNEY, id);
        assertThat(sharedWith(HOME, id)).containsExactlyInAnyOrder(PAYMENTS, DATA, UNIT);
        assertThat(snapshotsSharedWith(IRELAND, ireland)).containsExactlyInAnyOrder(PAYMENTS, DATA);
        assertThat(seenBy(WEB, SYDNEY)).containsExactly(sydney);

        // Two recipients launch it, one of them its copy.
        var theirs = launch(PAYMENTS, HOME, id);
        var copied = launch(DATA, IRELAND, ireland);
        waitFor(Duration.ofMinutes(5));
        assertThat(state(PAYMENTS, HOME, theirs)).isEqualTo(InstanceStateName.RUNNING);

        // One of them leaves the share: it can launch no more, and what it runs goes on.
        ec2(DATA, IRELAND).cancelImageLaunchPermission(r -> r.imageId(ireland));
        assertThat(sharedWith(IRELAND, ireland)).containsExactlyInAnyOrder(PAYMENTS, UNIT);
        assertThat(seenBy(DATA, IRELAND)).isEmpty();
        assertThatThrownBy(() -> launch(DATA, IRELAND, ireland)).hasMessageContaining("Not authorized for images");
        assertThat(state(DATA, IRELAND, copied)).isEqualTo(InstanceStateName.RUNNING);

        // The next one takes its place, and the daily review finds it old. But it is in use, by other accounts even.
        var next = create(builder, "golden-linux-2026.02");
        waitFor(Duration.ofDays(5));
        assertThat(published(HOME)).isEqualTo(next);
        assertThat(state(HOME, id)).isEqualTo("available");
        assertThat(sharedWith(HOME, id)).containsExactlyInAnyOrder(PAYMENTS, DATA, UNIT);
        assertMail(id, PAYMENTS);
        assertMail(ireland, DATA);

        // They terminate. The review finds nobody, and the AMI is recorded, taken from all, and disabled.
        var snapshots = snapshotsOf(HOME, id);
        var irish = snapshotsOf(IRELAND, ireland);
        ec2(PAYMENTS, HOME).terminateInstances(r -> r.instanceIds(theirs));
        ec2(DATA, IRELAND).terminateInstances(r -> r.instanceIds(copied));
        waitFor(Duration.ofDays(3));
        assertThat(state(HOME, id)).isEqualTo("disabled");
        assertThat(seenBy(PAYMENTS, HOME)).containsExactly(next);

        // A person agrees, and it is deregistered, with its copies and all snapshots.
        waitFor(Duration.ofDays(2));
        approve(id);
        waitFor(Duration.ofDays(1));
        assertThat(last("retire").status()).isEqualTo(ExecutionStatus.SUCCEEDED);
        assertThat(List.of(state(HOME, id), state(IRELAND, ireland), state(SYDNEY, sydney)))
                .containsOnly("gone");
        assertThat(snapshots).hasSize(2).noneMatch(snapshot -> snapshotExists(HOME, snapshot));
        assertThat(irish).hasSize(2).noneMatch(snapshot -> snapshotExists(IRELAND, snapshot));
        assertThat(seenBy(PAYMENTS, HOME)).containsExactly(next);
    }

    /** Somebody asks for an AMI of an instance; answers its id once it is distributed. */
    private String create(String instance, String name) {
        ask(
                "Image Creation Requested",
                Map.of("name", name, "instanceId", instance, "policy", "golden-linux", "reason", "the monthly build"));
        settle();
        return ec2(HUB, HOME).describeImages(r -> r.owners("self")).images().stream()
                .filter(image -> image.name().equals(name))
                .findFirst()
                .orElseThrow()
                .imageId();
    }

    private String launch(String account, String region, String image) {
        return ec2(account, region)
                .runInstances(r -> r.imageId(image).minCount(1).maxCount(1))
                .instances()
                .getFirst()
                .instanceId();
    }

    private InstanceStateName state(String account, String region, String instance) {
        return ec2(account, region)
                .describeInstances(r -> r.instanceIds(instance))
                .reservations()
                .getFirst()
                .instances()
                .getFirst()
                .state()
                .name();
    }
}
