package io.imagesteward.samples.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.imagesteward.samples.Plans;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A thousand random worlds, a hundred in each test; many more by {@code mvn -q -Psimulate -Druns=100000}. */
class SimulationTest {

    private static final long HUNDRED = 100;
    private static final Crew CREW = new Crew(Act.DISTRIBUTE);

    /** A fault that never strikes proves nothing. */
    private static final List<String> TROUBLE = List.of(
            "throttled",
            "5xx",
            "reply lost",
            "killed between calls",
            "killed at its time-out",
            "over the request rate",
            "an operation denied in a Region",
            "reading a Region denied",
            "a Region denied",
            "the account denied",
            "Region down",
            "a read could not see the last change",
            "a client token answered with an image that is gone",
            "a copy failed later, for its key: MISSING",
            "a copy failed later, for its key: DISABLED",
            "a copy failed later, for its key: DISABLED_FOR_A_WHILE",
            "an event was lost",
            "an event came late",
            "an event came more than once",
            "an event came before one that was sent earlier");

    @AfterAll
    static void everyKindOfTroubleHasStruck() {
        assertThat(CREW.coverage().seen()).containsAll(TROUBLE);
    }

    @ParameterizedTest(name = "the hundred seeds from {0}")
    @ValueSource(longs = {0, 100, 200, 300, 400, 500, 600, 700, 800, 900})
    void theInvariantsHoldWhateverHappens(long first) {
        var failures = CREW.failures(first, first + HUNDRED);

        assertThat(failures)
                .as(failures.entrySet().stream()
                        .map(run -> Simulate.report(Act.DISTRIBUTE, run.getKey(), run.getValue()))
                        .collect(Collectors.joining("\n")))
                .isEmpty();
    }

    @Test
    void aSeedTellsTheSameStoryFromPlansThatWereUsedBefore() {
        var used = Plans.in(Path.of(".."));
        Simulation.story(7, Act.DISTRIBUTE, used);

        assertThat(Simulation.story(16, Act.DISTRIBUTE, used))
                .isEqualTo(Simulation.story(16, Act.DISTRIBUTE, Plans.in(Path.of(".."))));
    }
}
