package io.imagesteward.samples;

import static org.assertj.core.api.Assertions.assertThat;

import io.imagesteward.sandbox.aws.workspaces.DesktopImageSeed;
import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sfn.model.ExecutionStatus;

/** Sweeps over the images of WorkSpaces, under {@code samples/policies/golden-desktop.yaml}. */
class SweepDesktopsTest extends SweepRehearsal {

    @Test
    void whatIsTooOldIsFoundAndItsRetirementBegins() {
        var first = aged("golden-desktop-2025.01", 400);
        var second = aged("golden-desktop-2025.02", 390);
        var younger = IntStream.range(0, 9)
                .mapToObj(n -> aged("golden-desktop-2025.11.%d".formatted(n), 40 - n))
                .toList();

        sweepFor(Duration.ofHours(3), Map.of());

        assertThat(findings())
                .filteredOn(finding -> finding.startsWith("DUE_TO_RETIRE"))
                .containsExactlyInAnyOrder(
                        "DUE_TO_RETIRE %s %s us-east-1".formatted(first, HUB),
                        "DUE_TO_RETIRE %s %s us-east-1".formatted(second, HUB));
        assertThat(remedies()).contains("RETIRE");
        assertThat(started("retire"))
                .anyMatch(name -> name.contains(first))
                .anyMatch(name -> name.contains(second))
                .noneMatch(name -> younger.stream().anyMatch(name::contains));
    }

    @Test
    void anAuditSaysWhatIsDueAndBeginsNothing() {
        var first = aged("golden-desktop-2025.01", 400);
        var second = aged("golden-desktop-2025.02", 390);
        aged("golden-desktop-2025.11", 40);
        aged("golden-desktop-2025.12", 39);

        sweep(Map.of("mode", "AUDIT"));

        assertThat(findings())
                .contains(
                        "DUE_TO_RETIRE %s %s us-east-1".formatted(first, HUB),
                        "DUE_TO_RETIRE %s %s us-east-1".formatted(second, HUB));
        assertThat(remedies()).containsOnly("NONE");
        assertThat(executions()).hasSize(1);
    }

    @Test
    void tagsAreReadAHundredToACall() {
        for (int i = 0; i < 130; i++) {
            company.desktopImage(DesktopImageSeed.named("experiment-" + i).tag("Team", "desktops"));
        }
        var first = company.desktopImage(DesktopImageSeed.named("one").tag("image-steward:policy", "golden-dekstop"));
        var second = company.desktopImage(DesktopImageSeed.named("two").tag("image-steward:policy", "golden-linux"));

        sweep(Map.of("mode", "AUDIT"));

        assertThat(findings())
                .filteredOn(finding -> finding.startsWith("UNKNOWN_POLICY"))
                .containsExactlyInAnyOrder(
                        "UNKNOWN_POLICY %s %s us-east-1".formatted(first, HUB),
                        "UNKNOWN_POLICY %s %s us-east-1".formatted(second, HUB));
        assertThat(effective("DescribeTags")).isZero();
        assertThat(sandbox.calls().entries())
                .filteredOn(call -> call.operation().equals("GetResources")
                        && call.caller().account().equals(HUB)
                        && call.region().equals(HOME))
                .hasSize(2);
    }

    @Test
    void aSweepOfChangesAsksOnlyWhoMayCopyWhatSomebodyChanged() {
        var first = aged("golden-desktop-2026.01", 3);
        var second = aged("golden-desktop-2026.02", 2);
        aged("golden-desktop-2026.03", 1);
        sweep(Map.of());
        waitFor(Duration.ofHours(1));
        sweep(Map.of());
        allow(first, STRANGER, true);
        allow(second, DATA, false);
        waitFor(Duration.ofHours(1));
        sandbox.calls().clear();

        var sweep = sweep(Map.of("tier", "CHANGES", "mode", "AUDIT"));

        assertThat(sweep.status()).as(sweep.toString()).isEqualTo(ExecutionStatus.SUCCEEDED);
        assertThat(findings())
                .filteredOn(finding -> !finding.startsWith("UNPUBLISHED"))
                .containsExactlyInAnyOrder(
                        "UNEXPECTED_SHARE %s %s us-east-1".formatted(first, HUB),
                        "MISSING_SHARE %s %s us-east-1".formatted(second, HUB));
        assertThat(effective("DescribeWorkspaceImagePermissions")).isEqualTo(2);
        assertThat(report().path("blind").valueStream().map(sentence -> sentence.asText()))
                .anyMatch(sentence -> sentence.startsWith("who may copy an image of WorkSpaces"));
    }

    private void allow(String image, String account, boolean allowed) {
        workspaces(HUB, HOME)
                .updateWorkspaceImagePermission(
                        r -> r.imageId(image).sharedAccountId(account).allowCopyImage(allowed));
    }

    private String aged(String name, int days) {
        return company.desktopImage(DesktopImageSeed.named(name)
                .with(image -> image.created(sandbox.time().instant().minus(Duration.ofDays(days)))));
    }
}
