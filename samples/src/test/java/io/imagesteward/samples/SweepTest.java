package io.imagesteward.samples;

import static org.assertj.core.api.Assertions.assertThat;

import io.imagesteward.sandbox.aws.ec2.ImageSeed;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ec2.model.LaunchPermission;
import software.amazon.awssdk.services.sfn.model.ExecutionStatus;

/** Sweeps over the AMIs of the hub, under {@code samples/policies/golden-linux.yaml}. */
class SweepTest extends SweepRehearsal {

    @Test
    void anAuditFindsWhatIsNotAsDeclaredAndChangesNothing() {
        var first = neglected("golden-linux-2026.01", STRANGER);
        var second = neglected("golden-linux-2026.02", PAYMENTS);

        var sweep = sweep(Map.of("tier", "FULL", "mode", "AUDIT"));

        assertThat(sweep.status()).as(sweep.toString()).isEqualTo(ExecutionStatus.SUCCEEDED);
        assertThat(findings())
                .contains(
                        "UNEXPECTED_SHARE %s %s us-east-1".formatted(first, HUB),
                        "MISSING_COPY %s %s eu-west-1".formatted(first, HUB),
                        "MISSING_COPY %s %s ap-southeast-2".formatted(second, HUB))
                .doesNotContain("UNEXPECTED_SHARE %s %s us-east-1".formatted(second, HUB));
        assertThat(remedies()).containsOnly("NONE");
        assertThat(changes()).isEmpty();
        assertThat(executions()).hasSize(1);
    }

    @Test
    void whatASweepFindsItPutsRightAndTheNextOneFindsNothing() {
        var first = neglected("golden-linux-2026.01", STRANGER);
        var second = neglected("golden-linux-2026.02");

        var sweep = sweep(Map.of());

        assertThat(sweep.status()).as(sweep.toString()).isEqualTo(ExecutionStatus.SUCCEEDED);
        assertThat(started("distribute"))
                .hasSize(2)
                .anyMatch(name -> name.contains(first))
                .anyMatch(name -> name.contains(second));
        assertThat(sharedWith(HOME, first)).contains(PAYMENTS, DATA).doesNotContain(STRANGER);
        assertThat(copy(IRELAND, second)).startsWith("ami-");
        sandbox.calls().clear();

        assertThat(sweep(Map.of()).status()).isEqualTo(ExecutionStatus.SUCCEEDED);

        assertThat(findings()).isEmpty();
        assertThat(changes()).isEmpty();
        assertThat(started("distribute")).hasSize(2);
        assertThat(report().path("images")).hasSize(6);
    }

    @Test
    void aPublicImageAndATagThatLeadsNowhereAreFoundThoughNoPolicyIsAboutThem() {
        var open = neglected("somebody's experiment", "all");
        var misled = company.image(ImageSeed.named("another").tag("image-steward:policy", "golden-linnux"));

        sweep(Map.of());

        assertThat(findings())
                .containsExactly(
                        "PUBLIC_IMAGE %s %s us-east-1".formatted(open, HUB),
                        "UNKNOWN_POLICY %s %s us-east-1".formatted(misled, HUB));
        assertThat(remedies()).isEqualTo(List.of("NONE", "NONE"));
    }

    @Test
    void aFindingIsAsOldAsTheFirstSweepThatSawIt() {
        neglected("golden-linux-2026.01", STRANGER);
        neglected("golden-linux-2026.02", STRANGER);
        sweep(Map.of("mode", "AUDIT"));
        var first = report().at("/findings/0/since").asText();
        waitFor(Duration.ofHours(3));

        sweep(Map.of("mode", "AUDIT"));

        assertThat(report().path("findings").findValuesAsText("since")).containsOnly(first);
        assertThat(report().at("/before/findings/UNEXPECTED_SHARE").asInt()).isEqualTo(2);
    }

    @Test
    void aSweepOfChangesReadsOnlyWhatChangedAndFindsIt() {
        var first = neglected("golden-linux-2026.01");
        var second = neglected("golden-linux-2026.02");
        sweep(Map.of());
        waitFor(Duration.ofHours(1));
        sweep(Map.of());
        ec2(HUB, HOME).modifyImageAttribute(r -> r.imageId(first).launchPermission(p -> p.add(account(STRANGER))));
        ec2(HUB, HOME).modifyImageAttribute(r -> r.imageId(second).launchPermission(p -> p.remove(account(DATA))));
        waitFor(Duration.ofHours(1));
        sandbox.calls().clear();

        var sweep = sweep(Map.of("tier", "CHANGES", "mode", "AUDIT"));

        assertThat(sweep.status()).as(sweep.toString()).isEqualTo(ExecutionStatus.SUCCEEDED);
        assertThat(findings())
                .containsExactlyInAnyOrder(
                        "UNEXPECTED_SHARE %s %s us-east-1".formatted(first, HUB),
                        "MISSING_SHARE %s %s us-east-1".formatted(second, HUB));
        assertThat(effective("DescribeImageAttribute")).isEqualTo(2);
        assertThat(report().path("tier").asText()).isEqualTo("CHANGES");
    }

    @Test
    void theClockSweepsEverythingOnceADayAndChangesEveryHour() {
        var first = neglected("golden-linux-2026.01", STRANGER);
        var second = neglected("golden-linux-2026.02", STRANGER);
        sandbox.schedules().resume("Image Sweep Requested");

        waitFor(Duration.ofDays(1));

        assertThat(started("sweep-full")).hasSize(1);
        assertThat(started("sweep-changes")).hasSize(24);
        assertThat(sharedWith(HOME, first)).doesNotContain(STRANGER);
        assertThat(sharedWith(HOME, second)).doesNotContain(STRANGER);
        assertThat(executions())
                .filteredOn(execution -> execution.name().startsWith("sweep-"))
                .flatExtracting(execution -> execution.cause().stream().toList())
                .isEmpty();
    }

    private static LaunchPermission account(String id) {
        return LaunchPermission.builder().userId(id).build();
    }
}
