package io.imagesteward.sandbox.workflow;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/** Waits for a while, or until an instant; one that has passed is no wait at all. */
record WaitState(String name, Optional<Template> seconds, Optional<Template> timestamp, Exit exit) implements State {
    static WaitState read(String name, Fields fields) {
        Optional<Template> seconds = fields.template("Seconds");
        Optional<Template> timestamp = fields.template("Timestamp");
        if (seconds.isPresent() == timestamp.isPresent()) {
            fields.violation("expected exactly one of Seconds and Timestamp");
        }
        return new WaitState(name, seconds, timestamp, Exit.read(fields, fields.nextOrEnd()));
    }

    @Override
    public String type() {
        return "Wait";
    }

    @Override
    public List<String> targets() {
        return exit.next().stream().toList();
    }

    @Override
    public Transition run(Visit visit) {
        Duration wait = seconds.map(template -> Seconds.of("Seconds", visit.evaluate(template), 0))
                .or(() -> timestamp.map(template -> until(visit.evaluate(template), visit)))
                .orElse(Duration.ZERO);
        if (wait.isPositive()) {
            visit.run().time().sleep(wait);
        }
        return exit.leave(visit, visit.input());
    }

    private static Duration until(JsonNode timestamp, Visit visit) {
        try {
            Instant instant = OffsetDateTime.parse(timestamp.asText()).toInstant();
            return Duration.between(visit.run().time().instant(), instant);
        } catch (DateTimeException wrong) {
            throw StateFailed.query("Timestamp is " + timestamp + ", expected for example 2026-01-05T09:00:00Z");
        }
    }
}
