package io.imagesteward.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ec2.model.Image;
import software.amazon.awssdk.services.ec2.model.ImageState;
import software.amazon.awssdk.services.ec2.model.Tag;
import software.amazon.awssdk.services.sfn.model.ExecutionStatus;

/** AMIs that are made of instances, and then follow {@code samples/policies/golden-linux.yaml}. */
class CreateTest extends CreateRehearsal {
    private final String instance = company.instance(company.goldenImage("builder"));
    private final Map<String, String> wanted = Map.of(
            "name", "golden-linux-2026.02",
            "instanceId", instance,
            "policy", "golden-linux",
            "reason", "the February build");

    @Test
    void anImageOfAnInstanceIsMadeTaggedAndDistributed() {
        create(wanted);
        settle();

        assertThat(creation().status()).as(lastMail()).isEqualTo(ExecutionStatus.SUCCEEDED);
        assertThat(distribution().status()).isEqualTo(ExecutionStatus.SUCCEEDED);
        var id = made().imageId();
        assertThat(made().sourceInstanceId()).isEqualTo(instance);
        assertThat(tags())
                .containsEntry("image-steward:policy", "golden-linux")
                .containsEntry("image-steward:origin", "999999999999/us-east-1/" + instance);
        assertThat(seenBy(PAYMENTS, IRELAND)).containsExactly(copy(IRELAND, id));
        assertThat(seenBy(WEB, SYDNEY)).containsExactly(copy(SYDNEY, id));
        assertThat(published(HOME)).isEqualTo(id);
        assertThat(company.newestMessage("Created:").body())
                .contains(id, "handed over to " + distribution().name(), "the February build");
    }

    @Test
    void theInstanceIsRebootedUnlessSomebodyExpresslyDoesWithout() {
        create(but(wanted, "noReboot", true));
        settle();
        assertThat(made().state()).isEqualTo(ImageState.AVAILABLE);
        assertThat(reboots()).isZero();

        send(company.asked("Image Creation Requested", "2", but(wanted, "name", "golden-linux-2026.03")));
        settle();
        assertThat(reboots()).isEqualTo(1);
    }

    @Test
    void anEventThatIsDeliveredTwiceMakesOneImageAndOneDistribution() {
        var event = company.asked("Image Creation Requested", "1", wanted);
        send(event, event);
        settle();
        send(event);
        settle();

        assertThat(effective("CreateImage")).isEqualTo(1);
        assertThat(creation().status()).isEqualTo(ExecutionStatus.SUCCEEDED);
        assertThat(distribution().status()).isEqualTo(ExecutionStatus.SUCCEEDED);
    }

    @Test
    void askedForAgainTheImageThatIsThereIsTaken() {
        create(wanted);
        settle();
        send(company.asked("Image Creation Requested", "again", wanted));
        settle();

        assertThat(effective("CreateImage")).isEqualTo(1);
        assertThat(executions()).allMatch(execution -> execution.status() == ExecutionStatus.SUCCEEDED);
        assertThat(distributions()).hasSize(1);
    }

    @Test
    void aFunctionThatIsKilledRightAfterTheCallTakesTheImageThatItMade() {
        sandbox.faults().loseReply("CreateImage").times(2);

        create(wanted);
        settle();

        assertThat(creation().status()).as(lastMail()).isEqualTo(ExecutionStatus.SUCCEEDED);
        assertThat(named("golden-linux-2026.02")).hasSize(1);
        assertThat(distribution().status()).isEqualTo(ExecutionStatus.SUCCEEDED);
    }

    @Test
    void staleReadsAreWaitedOut() {
        sandbox.world().staleness(Duration.ofSeconds(20));

        create(wanted);
        settle();

        assertThat(creation().status()).as(lastMail()).isEqualTo(ExecutionStatus.SUCCEEDED);
        assertThat(distribution().status()).isEqualTo(ExecutionStatus.SUCCEEDED);
    }

    @Test
    void anImageThatNoPolicySelectsIsMadeAndKeptToOneself() {
        create(Map.of("name", "scratch", "instanceId", instance));
        settle();

        assertThat(onlyExecution().status()).isEqualTo(ExecutionStatus.SUCCEEDED);
        assertThat(lastMail()).contains("no policy selects it");
        assertThat(named("scratch")).hasSize(1);
    }

    @Test
    void aPolicyThatSelectsByTagsGetsThemOnTheImage() {
        create(but(but(wanted, "policy", "golden-windows"), "tags", Map.of("Team", "desktops")));
        settle();

        assertThat(tags())
                .containsEntry("Product", "golden-windows")
                .containsEntry("Team", "desktops")
                .containsEntry("image-steward:policy", "golden-windows");
    }

    private Image made() {
        return named("golden-linux-2026.02").getFirst();
    }

    private Map<String, String> tags() {
        return made().tags().stream().collect(Collectors.toMap(Tag::key, Tag::value));
    }

    private List<Image> named(String name) {
        return ec2(HUB, HOME).describeImages(r -> r.owners("self")).images().stream()
                .filter(image -> image.name().equals(name))
                .toList();
    }

    private int reboots() {
        return sandbox.world().account(HUB).region(HOME).ec2().rebootsOf(instance);
    }
}
