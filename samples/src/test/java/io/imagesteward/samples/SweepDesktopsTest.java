package io.imagesteward.samples;

import static org.assertj.core.api.Assertions.assertThat;

import io.imagesteward.sandbox.aws.workspaces.DesktopImageSeed;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Sweeps over the images of WorkSpaces, under {@code samples/policies/golden-desktop.yaml}. */
class SweepDesktopsTest extends SweepRehearsal {

    @Test
    void whatIsTooOldIsFoundAndItsRetirementBegins() {
        var first = aged("golden-desktop-2025.01", 400);
        var second = aged("golden-desktop-2025.02", 390);
        var third = aged("golden-desktop-2025.11", 40);
        var fourth = aged("golden-desktop-2025.12", 39);

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
                .noneMatch(name -> name.contains(third) || name.contains(fourth));
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

    private String aged(String name, int days) {
        return company.desktopImage(DesktopImageSeed.named(name)
                .with(image -> image.created(sandbox.time().instant().minus(Duration.ofDays(days)))));
    }
}
