package io.imagesteward.samples.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random worlds in which images are retired and restored; many more by {@code mvn -q -Psimulate -Dtrial=retire -Druns=100000}. */
class RetireSimulationTest {

    private static final long HUNDRED = 100;
    private static final Crew CREW = new Crew(Act.RETIRE);

    /** A fault that never strikes proves nothing. */
    private static final List<String> TROUBLE = List.of(
            "throttled",
            "5xx",
            "reply lost",
            "killed between calls",
            "an operation denied in a Region",
            "reading a Region denied",
            "people: HOLD",
            "people: SHARE_SNAPSHOT",
            "people: DEREGISTER",
            "people: TAKE_FROM_THE_POLICY",
            "people: LAUNCH",
            "people: LAUNCH_IN_A_SPOKE",
            "people: ENABLE",
            "people: ASK_FOR_IT_BACK",
            "people: STOP_ITS_EXECUTION",
            "told: Image Retired ",
            "told: Image Restored ",
            "told: Image Retirement Stopped PUT_BACK",
            "told: Image Retirement Failed KEPT");

    @AfterAll
    static void everyKindOfTroubleHasStruck() {
        assertThat(CREW.coverage().seen()).containsAll(TROUBLE);
    }

    @ParameterizedTest(name = "the hundred seeds from {0}")
    @ValueSource(
            longs = {
                0, 100, 200, 300, 400, 500, 600, 700, 800, 900, 1000, 1100, 1200, 1300, 1400, 1500, 1600, 1700, 1800,
                1900
            })
    void theInvariantsHoldWhateverHappens(long first) {
        var failures = CREW.failures(first, first + HUNDRED);

        assertThat(failures)
                .as(failures.entrySet().stream()
                        .map(run -> Simulate.report(Act.RETIRE, run.getKey(), run.getValue()))
                        .collect(Collectors.joining("\n")))
                .isEmpty();
    }
}
