package io.imagesteward.functions.sweep.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.imagesteward.core.sweep.FindingKind;
import io.imagesteward.functions.log.Metrics.Figure;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FiguresTest {

    @Test
    void everyKindOfFindingIsCountedEvenWhenThereIsNone() {
        assertThat(of(Figures.of(Swept.empty()), "Kind"))
                .hasSize(FindingKind.values().length)
                .allSatisfy(figure -> assertThat(figure.values()).isEqualTo(Map.of("Findings", 0L)));
        assertThat(of(Figures.of(Swept.example()), "Kind"))
                .contains(
                        new Figure(Swept.example().ended(), "Kind", "UNEXPECTED_SHARE", Map.of("Findings", 2L)),
                        new Figure(Swept.example().ended(), "Kind", "PUBLIC_IMAGE", Map.of("Findings", 1L)));
    }

    @Test
    void everyPolicyTellsHowManyImagesItHasAndHowOldTheOldestIs() {
        assertThat(of(Figures.of(Swept.example()), "Policy"))
                .containsExactly(
                        policy("edge-router", 5, 127), policy("golden-desktop", 3, 1), policy("golden-linux", 14, 124));
    }

    @Test
    void theNumberOfMetricsDoesNotGrowWithTheNumberOfImages() {
        assertThat(Figures.of(Swept.large(5_000))).hasSameSizeAs(Figures.of(Swept.large(500)));
    }

    private static Figure policy(String name, long images, long days) {
        return new Figure(Swept.example().ended(), "Policy", name, Map.of("Images", images, "OldestImageDays", days));
    }

    private static List<Figure> of(List<Figure> figures, String dimension) {
        return figures.stream()
                .filter(figure -> figure.dimension().equals(dimension))
                .toList();
    }
}
