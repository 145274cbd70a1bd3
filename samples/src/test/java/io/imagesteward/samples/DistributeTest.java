package io.imagesteward.samples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.imagesteward.sandbox.aws.ec2.ImageSeed;
import io.imagesteward.sandbox.aws.ec2.VolumeSeed;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ec2.model.Tag;
import software.amazon.awssdk.services.sfn.model.ExecutionStatus;

/** The main job under {@code samples/policies/golden-linux.yaml}, in order and out of it. */
class DistributeTest extends Rehearsal {

    private static final String UNIT = "arn:aws:organizations::999999999999:ou/o-exampleorgid/ou-ab12-workloads";

    @Test
    void aNewImageIsCopiedSharedReadBackPublishedAndAnnounced() {
        var id = company.sampleImage("golden-linux-2026.01");

        send(company.sampleEvent());
        settle();

        assertThat(onlyExecution().status()).isEqualTo(ExecutionStatus.SUCCEEDED);
        var ireland = copy(IRELAND, id);
        var sydney = copy(SYDNEY, id);
        assertThat(sharedWith(HOME, id)).containsExactlyInAnyOrder(PAYMENTS, DATA, UNIT);
        assertThat(sharedWith(IRELAND, ireland)).containsExactlyInAnyOrder(PAYMENTS, DATA, UNIT);
        assertThat(sharedWith(SYDNEY, sydney)).containsExactlyInAnyOrder(PAYMENTS, DATA, UNIT);
        assertThat(snapshotsSharedWith(HOME, id)).containsExactlyInAnyOrder(PAYMENTS, DATA);
        assertThat(snapshotsSharedWith(IRELAND, ireland)).containsExactlyInAnyOrder(PAYMENTS, DATA);
        assertThat(seenBy(PAYMENTS, IRELAND)).containsExactly(ireland);
        assertThat(seenBy(WEB, SYDNEY)).containsExactly(sydney);
        assertThat(published(HOME)).isEqualTo(id);
        assertThat(published(IRELAND)).isEqualTo(ireland);
        assertThat(published(SYDNEY)).isEqualTo(sydney);
        assertThat(events("Image Distributed")).hasSize(1);
        assertThat(lastMail()).contains("was distributed as policy golden-linux declares");
    }

    @Test
    void aSecondRunReadsAndChangesNothing() {
        var id = company.goldenImage("golden-linux-2026.01");
        send(company.available(id));
        settle();
        sandbox.calls().clear();

        send(company.request(id, "look again"));
        settle();

        assertThat(executions()).hasSize(2).allMatch(e -> e.status() == ExecutionStatus.SUCCEEDED);
        assertThat(changes()).isEmpty();
    }

    @Test
    void twoImagesInTheSameMinuteEachGetTheirCopies() {
        var first = company.goldenImage("golden-linux-2026.01");
        var second = company.goldenImage("golden-linux-2026.02");

        send(company.available(first), company.available(second));
        settle();

        assertThat(executions()).hasSize(2).allMatch(e -> e.status() == ExecutionStatus.SUCCEEDED);
        assertThat(copies(IRELAND, first)).hasSize(1);
        assertThat(copies(IRELAND, second)).hasSize(1);
        assertThat(seenBy(DATA, SYDNEY)).hasSize(2);
    }

    @Test
    void twoEventsForOneImageAtOnceStartOneExecution() {
        var id = company.goldenImage("golden-linux-2026.01");

        send(company.available(id), company.available(id), company.tagged(id, 7));
        settle();

        assertThat(onlyExecution().status()).isEqualTo(ExecutionStatus.SUCCEEDED);
        assertThat(effective("CopyImage")).isEqualTo(2);
    }

    @Test
    void aLateDuplicateOfAnEventChangesNothing() {
        var id = company.goldenImage("golden-linux-2026.01");
        send(company.available(id));
        settle();
        waitFor(Duration.ofHours(3));
        sandbox.calls().clear();

        send(company.available(id), company.available(id));
        settle();

        assertThat(changes()).isEmpty();
        assertThat(executions()).allMatch(e -> e.status() == ExecutionStatus.SUCCEEDED);
    }

    @Test
    void anImageTaggedBeforeItIsAvailableIsDistributedOnceItIs() {
        var id = company.image(ImageSeed.named("something else")
                .volume(VolumeSeed.ofGiB(8))
                .tag("image-steward:policy", "golden-linux")
                .pendingFor(Duration.ofMinutes(40)));

        send(company.tagged(id, 1));
        settle();

        assertThat(onlyExecution().status()).isEqualTo(ExecutionStatus.SUCCEEDED);
        assertThat(published(IRELAND)).isEqualTo(copy(IRELAND, id));
        assertThat(onlyExecution().stop().orElseThrow()).isAfter(Company.MORNING.plus(Duration.ofMinutes(40)));
    }

    @Test
    void anImageThatBecomesAvailableAndIsTaggedLaterIsDistributedThen() {
        var id = company.image(ImageSeed.named("something else").volume(VolumeSeed.ofGiB(8)));
        send(company.available(id));
        settle();
        assertThat(executions()).isEmpty();

        var tag =
                Tag.builder().key("image-steward:policy").value("golden-linux").build();
        ec2(HUB, HOME).createTags(r -> r.resources(id).tags(tag));
        settle();

        assertThat(onlyExecution().status()).isEqualTo(ExecutionStatus.SUCCEEDED);
        assertThat(sharedWith(HOME, id)).contains(PAYMENTS);
    }

    @Test
    void whatThePolicyDoesNotNameLosesAccessAndWhatItNamesGainsIt() {
        var id = company.image(ImageSeed.named("golden-linux-2026.01")
                .volume(VolumeSeed.ofGiB(8).snapshotSharedWith("555566667777"))
                .volume(VolumeSeed.ofGiB(9))
                .sharedWith("555566667777")
                .sharedWithEveryone()
                .sharedWith(DATA));

        send(company.available(id));
        settle();

        assertThat(sharedWith(HOME, id)).containsExactlyInAnyOrder(PAYMENTS, DATA, UNIT);
        assertThat(snapshotsSharedWith(HOME, id)).containsExactlyInAnyOrder(PAYMENTS, DATA);
    }

    @Test
    void aHeldImageIsLeftAlone() {
        var id = company.image(ImageSeed.named("golden-linux-2026.01")
                .volume(VolumeSeed.ofGiB(8))
                .tag("image-steward:hold", "being looked into"));

        send(company.available(id));
        settle();

        assertThat(changes()).isEmpty();
        assertThat(onlyExecution().status()).isEqualTo(ExecutionStatus.SUCCEEDED);
    }

    @Test
    void anAuditPolicyChangesNothing() {
        var id = company.image(
                ImageSeed.named("windows").volume(VolumeSeed.ofGiB(30)).tag("Product", "golden-windows"));

        send(company.available(id));
        settle();

        assertThat(changes()).isEmpty();
        assertThat(onlyExecution().output().orElseThrow().toString()).contains("would share " + id);
    }

    @Test
    void anOlderImageIsSharedButNotPublishedOverANewerOne() {
        var older = company.goldenImage("golden-linux-2026.01");
        waitFor(Duration.ofHours(1));
        var newer = company.goldenImage("golden-linux-2026.02");
        send(company.available(newer));
        settle();

        send(company.available(older));
        settle();

        assertThat(executions()).allMatch(e -> e.status() == ExecutionStatus.SUCCEEDED);
        assertThat(sharedWith(HOME, older)).contains(PAYMENTS);
        assertThat(published(HOME)).isEqualTo(newer);
        assertThat(published(IRELAND)).isEqualTo(copy(IRELAND, newer));
    }

    private List<JsonNode> events(String detailType) {
        return sandbox.world().account(HUB).region(HOME).bus().published(detailType);
    }
}
