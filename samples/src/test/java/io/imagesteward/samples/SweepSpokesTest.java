package io.imagesteward.samples;

import static org.assertj.core.api.Assertions.assertThat;

import io.imagesteward.sandbox.aws.ec2.ImageSeed;
import io.imagesteward.sandbox.aws.workspaces.DesktopImageSeed;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sfn.model.ExecutionStatus;

/** Sweeps that go into spokes, under the section {@code trust} of {@code samples/policies/golden-windows.yaml}. */
class SweepSpokesTest extends SweepRehearsal {

    @Test
    void aSpokeGivesUpWhatStrangersShareAndKeepsWhatIsTrusted() {
        var first = lent(STRANGER, HOME, "golden-linux-2026.01");
        var second = lent(STRANGER, IRELAND, "golden-linux-2026.01");
        var welcome = lent("777788889999", HOME, "scanner");

        var sweep = sweep(Map.of());

        assertThat(sweep.status()).as(sweep.toString()).isEqualTo(ExecutionStatus.SUCCEEDED);
        assertThat(findings())
                .containsExactlyInAnyOrder(
                        "UNTRUSTED_SHARE %s %s us-east-1".formatted(first, PAYMENTS),
                        "UNTRUSTED_SHARE %s %s eu-west-1".formatted(second, PAYMENTS));
        assertThat(remedies()).containsOnly("LEAVE");
        assertThat(seenBy(PAYMENTS, HOME)).containsExactly(welcome);
        assertThat(seenBy(PAYMENTS, IRELAND)).isEmpty();

        sweep(Map.of());

        assertThat(findings()).isEmpty();
    }

    @Test
    void anAuditLeavesEvenStrangersShares() {
        var first = lent(STRANGER, HOME, "one");
        var second = lent(STRANGER, HOME, "two");

        sweep(Map.of("mode", "AUDIT"));

        assertThat(remedies()).containsExactly("NONE", "NONE");
        assertThat(seenBy(PAYMENTS, HOME)).containsExactlyInAnyOrder(first, second);
    }

    @Test
    void aSpokeThatDeniesIsReportedAndEverythingElseIsHandled() {
        var first = neglected("golden-linux-2026.01", STRANGER);
        var second = neglected("golden-linux-2026.02");
        sandbox.faults()
                .deny("DescribeImages")
                .where(call -> call.caller().account().equals(PAYMENTS));

        var sweep = sweep(Map.of());

        assertThat(sweep.status()).isEqualTo(ExecutionStatus.FAILED);
        assertThat(sweep.cause().orElse("")).contains(PAYMENTS, HOME, IRELAND);
        assertThat(report().path("unreached")).hasSize(3);
        assertThat(sharedWith(HOME, first)).contains(PAYMENTS, DATA).doesNotContain(STRANGER);
        assertThat(copy(IRELAND, second)).startsWith("ami-");
    }

    @Test
    void aRegionThatIsDownIsNotJudgedAndTheOthersAre() {
        var first = neglected("golden-linux-2026.01", STRANGER);
        var second = neglected("golden-linux-2026.02");
        sandbox.faults().regionDown(IRELAND);

        var sweep = sweep(Map.of("mode", "AUDIT"));

        assertThat(sweep.status()).isEqualTo(ExecutionStatus.FAILED);
        assertThat(sweep.cause().orElse("")).contains(IRELAND);
        assertThat(findings())
                .contains(
                        "MISSING_COPY %s %s ap-southeast-2".formatted(first, HUB),
                        "MISSING_COPY %s %s ap-southeast-2".formatted(second, HUB),
                        "UNEXPECTED_SHARE %s %s us-east-1".formatted(first, HUB))
                .noneMatch(finding -> finding.contains(IRELAND));
    }

    @Test
    void twoPagesOfImagesAreReadToTheEndAndOneThatKeepsFailingIsSaid() {
        for (int i = 0; i < 130; i++) {
            company.image(ImageSeed.named("experiment-" + i));
        }
        var open = neglected("somebody's", "all");

        sweep(Map.of());

        assertThat(findings()).containsExactly("PUBLIC_IMAGE %s %s us-east-1".formatted(open, HUB));
        assertThat(report().path("images")).hasSize(131);
    }

    @Test
    void desktopsAreHeldAgainstTheirPolicyAndPutRight() {
        var first = sandbox.world()
                .account(HUB)
                .region(HOME)
                .workspaces()
                .image(DesktopImageSeed.named("golden-desktop-2026.01").sharedWith(STRANGER));
        var second = sandbox.world()
                .account(HUB)
                .region(HOME)
                .workspaces()
                .image(DesktopImageSeed.named("golden-desktop-2026.02"));
        desktop("golden-desktop-2026.03");

        var sweep = sweep(Map.of());

        assertThat(sweep.status()).as(sweep.toString()).isEqualTo(ExecutionStatus.SUCCEEDED);
        assertThat(findings())
                .contains(
                        "UNEXPECTED_SHARE %s %s us-east-1".formatted(first, HUB),
                        "MISSING_SHARE %s %s us-east-1".formatted(second, HUB),
                        "MISSING_COPY %s %s us-east-1".formatted(second, PAYMENTS),
                        "MISSING_COPY %s %s eu-west-1".formatted(second, WEB));
        sandbox.calls().clear();

        assertThat(sweep(Map.of()).status()).isEqualTo(ExecutionStatus.SUCCEEDED);

        assertThat(findings()).isEmpty();
    }

    @Test
    void somebodyAsksForTwoSharesToBeGivenUpAndOneOfThemIsNotThere() {
        var shared = lent(STRANGER, HOME, "one");
        var kept = lent(STRANGER, HOME, "two");

        send(cancellation("a", shared), cancellation("b", "ami-0123456789abcdef0"));
        settle();

        assertThat(seenBy(PAYMENTS, HOME)).containsExactly(kept);
        assertThat(executions())
                .extracting(execution -> execution.status())
                .containsExactlyInAnyOrder(ExecutionStatus.SUCCEEDED, ExecutionStatus.FAILED);
        assertThat(lastMail()).contains("ami-0123456789abcdef0");
    }

    @Test
    void anAccountThatJoinsTheUnitGetsTheImagesAtOnceAndOneThatLeavesItLosesThem() {
        var first = desktop("golden-desktop-2026.01");
        var second = desktop("golden-desktop-2026.02");
        sweep(Map.of());
        var membership = sandbox.world().membership();
        membership.accept("888899990000");

        membership.move("888899990000", Company.WORKLOADS);
        settle();

        assertThat(desktopSharedWith(HOME, first)).contains("888899990000", WEB);
        assertThat(desktopSharedWith(HOME, second)).contains("888899990000", WEB);

        membership.move("888899990000", sandbox.world().organization().rootId());
        settle();

        assertThat(desktopSharedWith(HOME, first)).contains(WEB).doesNotContain("888899990000");
        assertThat(desktopSharedWith(HOME, second)).contains(WEB).doesNotContain("888899990000");
    }
}
