package io.imagesteward.core.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetirementReaderTest {

    @Test
    void theWholeSectionIsRead() {
        assertThat(read("""
                        {
                          "keepLatest": 3,
                          "deprecateAfter": "P60D",
                          "after": "P90D",
                          "unusedFor": "P4W",
                          "gracePeriod": "PT36H",
                          "approval": "required",
                          "exclude": {"tags": {"Keep": "yes", "Stage": "reference"}}
                        }
                        """))
                .contains(new RetirementRule(
                        Optional.of(3),
                        Optional.of(Duration.ofDays(90)),
                        Optional.of(Duration.ofDays(60)),
                        Optional.of(Duration.ofDays(28)),
                        Duration.ofHours(36),
                        true,
                        Map.of("Keep", "yes", "Stage", "reference")));
    }

    @Test
    void whatIsNotSaidIsSlowAndAsksNobody() {
        assertThat(read("{\"keepLatest\": 1}"))
                .contains(new RetirementRule(
                        Optional.of(1),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Duration.ofDays(7),
                        false,
                        Map.of()));
        assertThat(read("{\"after\": \"P1D\", \"approval\": \"none\"}")
                        .orElseThrow()
                        .approval())
                .isFalse();
    }

    @Test
    void withoutTheSectionImagesStayUntilSomebodyRemovesThem() {
        assertThat(PolicyDocument.small().accepted().retire()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"P90D,2160", "P2W,336", "P1W2D,216", "PT36H,36", "P1DT12H,36", "PT2160H,2160"})
    void aSpanIsWrittenInDaysWeeksOrHours(String text, long hours) {
        assertThat(read("{\"after\": \"%s\"}".formatted(text)).orElseThrow().after())
                .contains(Duration.ofHours(hours));
    }

    @Test
    void theShortestAndTheLongestSpansThatMeanSomething() {
        var rule = read("""
                        {"after": "P1D", "unusedFor": "P2D", "gracePeriod": "P1D"}
                        """).orElseThrow();

        assertThat(rule.unusedFor()).contains(Duration.ofDays(2));
        assertThat(rule.gracePeriod()).isEqualTo(Duration.ofDays(1));
        assertThat(read("{\"after\": \"P1D\", \"gracePeriod\": \"P90D\"}")
                        .orElseThrow()
                        .gracePeriod())
                .isEqualTo(RetirementRule.LONGEST_GRACE);
    }

    private static Optional<RetirementRule> read(String json) {
        return PolicyDocument.small().with("retire", json).accepted().retire();
    }
}
