package io.imagesteward.samples.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.imagesteward.samples.Company;
import io.imagesteward.sandbox.Sandbox;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a distribution costs, in calls: they are what AWS throttles, so a tenth over the fewest is the most. */
class FloorTest {

    private static final double MOST = 1.1;

    private final Sandbox sandbox = new Sandbox(Company.MORNING);
    private final Company company = Company.found(sandbox, Path.of(".."));

    @AfterEach
    void close() {
        sandbox.close();
    }

    @Test
    void aFirstRunMakesAtMostATenthMoreCallsThanItMust() {
        var made = distribute(company.goldenImage("golden-linux-2026.01"));

        assertThat(made).containsOnlyKeys(Demo.FLOOR.ofFirstRun().keySet());
        assertThat(sum(made)).as("%s", made).isLessThanOrEqualTo(mostFor(Demo.FLOOR.ofFirstRun()));
    }

    @Test
    void aNextImageCostsNoMoreThanTheFirst() {
        distribute(company.goldenImage("golden-linux-2026.01"));
        sandbox.time().runUntil(Company.MORNING.plus(Duration.ofHours(5)));

        var made = distribute(company.goldenImage("golden-linux-2026.02"));

        assertThat(sum(made)).as("%s", made).isLessThanOrEqualTo(mostFor(Demo.FLOOR.ofFirstRun()));
    }

    @Test
    void aSecondRunReadsEverythingOnceAndChangesNothing() {
        var id = company.goldenImage("golden-linux-2026.01");
        distribute(id);

        sandbox.calls().clear();
        sandbox.send(company.request(id, "look again"));
        sandbox.settle();

        assertThat(made()).isEqualTo(Demo.FLOOR.ofSecondRun());
        assertThat(made().keySet())
                .filteredOn(call -> !call.equals("states StartExecution"))
                .allMatch(call -> call.contains(" Describe") || call.contains(" Get"));
    }

    private Map<String, Integer> distribute(String id) {
        sandbox.calls().clear();
        sandbox.send(company.available(id));
        sandbox.settle();
        return made();
    }

    private Map<String, Integer> made() {
        return CallTable.made(sandbox.calls().entries());
    }

    private static int mostFor(Map<String, Integer> floor) {
        return (int) (MOST * sum(floor));
    }

    private static int sum(Map<String, Integer> calls) {
        return calls.values().stream().mapToInt(Integer::intValue).sum();
    }
}
