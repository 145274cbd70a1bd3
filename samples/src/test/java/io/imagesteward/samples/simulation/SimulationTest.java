package io.imagesteward.samples.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A thousand random worlds, a hundred in each test; many more by {@code mvn -q -Psimulate -Druns=100000}. */
class SimulationTest {

    private static final long HUNDRED = 100;

    @ParameterizedTest(name = "the hundred seeds from {0}")
    @ValueSource(longs = {0, 100, 200, 300, 400, 500, 600, 700, 800, 900})
    void theInvariantsHoldWhateverHappens(long first) {
        var failures = Simulate.failuresOf(LongStream.range(first, first + HUNDRED));

        assertThat(failures)
                .as(failures.entrySet().stream()
                        .map(run -> Simulate.report(run.getKey(), run.getValue()))
                        .collect(Collectors.joining("\n")))
                .isEmpty();
    }
}
