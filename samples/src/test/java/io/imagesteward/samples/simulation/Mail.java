package io.imagesteward.samples.simulation;

import com.fasterxml.jackson.databind.JsonNode;
import io.imagesteward.sandbox.lambda.Deliveries;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Events as AWS may deliver them at worst: never, late, more than once, and in another order than they were sent. */
final class Mail implements Deliveries {

    private static final int MOST = 4;
    private static final int LATEST_SECONDS = 1_800;

    private final RandomGenerator chance;
    private final InstantSource clock;
    private final Coverage.Hits hits;
    private Instant lastArrival = Instant.MIN;

    Mail(RandomGenerator chance, InstantSource clock, Coverage.Hits hits) {
        this.chance = chance;
        this.clock = clock;
        this.hits = hits;
    }

    @Override
    public List<Duration> of(JsonNode event) {
        var times = new ArrayList<Duration>();
        for (int copies = chance.nextInt(MOST); copies > 0; copies--) {
            times.add(Duration.ofSeconds(chance.nextInt(LATEST_SECONDS)));
        }
        if (times.isEmpty()) {
            hits.count("an event was lost");
        }
        if (times.size() > 1) {
            hits.count("an event came more than once");
        }
        times.forEach(this::arrives);
        return times;
    }

    private void arrives(Duration delay) {
        var arrival = clock.instant().plus(delay);
        hits.count("an event came late");
        if (arrival.isBefore(lastArrival)) {
            hits.count("an event came before one that was sent earlier");
        }
        lastArrival = arrival.isAfter(lastArrival) ? arrival : lastArrival;
    }
}
