package io.imagesteward.samples.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random worlds with both kinds of images, spokes and sweeps; many more by {@code mvn -q -Psimulate -Dtrial=desktops}. */
class DesktopSimulationTest {

    private static final long HUNDRED = 100;
    private static final Crew CREW = new Crew(Act.DESKTOPS);

    /** A fault that never strikes proves nothing. */
    private static final List<String> TROUBLE = List.of(
            "throttled",
            "5xx",
            "reply lost",
            "killed between calls",
            "over the request rate",
            "reading a Region denied",
            "a spoke is TRUSTS_NOBODY",
            "a spoke is READING_DENIED",
            "a spoke is COPYING_DENIED",
            "a spoke denied everything for a while",
            "a key shuts a target out",
            "a sweep amid faults FAILED",
            "a sweep amid faults SUCCEEDED",
            "a spoke has a desktop AVAILABLE",
            "a spoke has a desktop ERROR",
            "a spoke has an AMI available",
            "people: desktop SHARE",
            "people: desktop DELETE",
            "people: desktop TAKE_THE_NAME_OF_THE_COPY",
            "people: desktop FORGET_WHOSE_COPY",
            "people: desktop MOVE_AN_ACCOUNT",
            "people: desktop MAKE_A_BUNDLE",
            "people: desktop TAKE_THE_MARK_OFF",
            "people: desktop TAKE_FROM_THE_POLICY",
            "people: desktop ASK_FOR_IT_BACK",
            "people: desktop STOP_ITS_EXECUTION",
            "people: desktop LET_A_SPOKE_COPY_IT",
            "a desktop was ripe in the end",
            "told: Image Retirement Approved ",
            "told: Image Retired ",
            "told: Image Restored ",
            "told: Image Retirement Stopped PUT_BACK",
            "told: Image Retirement Failed KEPT");

    @AfterAll
    static void everyKindOfTroubleHasStruck() {
        assertThat(CREW.coverage().seen()).containsAll(TROUBLE);
    }

    @ParameterizedTest(name = "the hundred seeds from {0}")
    @ValueSource(longs = {0, 100})
    void theInvariantsHoldWhateverHappens(long first) {
        var failures = CREW.failures(first, first + HUNDRED);

        assertThat(failures)
                .as(failures.entrySet().stream()
                        .map(run -> Simulate.report(Act.DESKTOPS, run.getKey(), run.getValue()))
                        .collect(Collectors.joining("\n")))
                .isEmpty();
    }
}
