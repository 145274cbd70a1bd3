package io.imagesteward.functions.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import io.imagesteward.core.image.AccountId;
import io.imagesteward.core.image.RegionId;
import io.imagesteward.core.workflow.Problem;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What an execution says of itself when it is over: all of it, as far as Step Functions takes it. */
class SweepEndingsTest {

    /** Characters, of the cause of a failed execution. */
    private static final int MOST = 32_768;

    @Test
    void twoProblemsAreToldWhole() {
        assertThat(SweepEndings.summary(Optional.empty(), problems(2)))
                .startsWith("Nothing was judged")
                .contains("- 000000000000 in eu-west-1, audit ami: denied", "- 000000000001 in eu-west-1")
                .doesNotContain("more");
    }

    @Test
    void ofThousandsOfProblemsWithLongReasonsFiftyAreToldAndTheOthersCounted() {
        var many = problems(2_020).stream()
                .map(p -> new Problem(p.account(), p.region(), p.image(), p.step(), p.error(), "denied ".repeat(1_000)))
                .toList();

        var summary = SweepEndings.summary(Optional.empty(), many);

        assertThat(summary).hasSizeLessThan(MOST).endsWith("and 1970 more, which the report names");
        assertThat(summary.lines().filter(line -> line.startsWith("- "))).hasSize(50);
    }

    private static List<Problem> problems(int number) {
        return IntStream.range(0, number)
                .mapToObj(n -> new Problem(
                        new AccountId("%012d".formatted(n)),
                        new RegionId("eu-west-1"),
                        Optional.empty(),
                        "audit ami",
                        "UNREACHABLE",
                        "denied"))
                .toList();
    }
}
