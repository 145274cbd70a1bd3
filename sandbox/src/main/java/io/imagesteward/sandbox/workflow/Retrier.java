package io.imagesteward.sandbox.workflow;

import java.time.Duration;
import java.util.List;
import java.util.Random;

/** One entry of Retry: which errors, how often, and how long to wait before each further attempt. */
record Retrier(List<String> errors, int maxAttempts, Backoff backoff) {
    /** Waits grow by {@code rate} up to {@code most}; full jitter takes any part of that, so that many do not come back at once. */
    record Backoff(double interval, double rate, double most, boolean fullJitter) {
        Duration before(int attempt, Random random) {
            double seconds = Math.min(interval * Math.pow(rate, attempt - 1), most);
            double wait = fullJitter ? seconds * random.nextDouble() : seconds;
            return Duration.ofMillis(Math.round(wait * 1_000));
        }
    }

    static Retrier read(Fields fields) {
        List<String> errors = fields.texts("ErrorEquals");
        int attempts = (int) fields.number("MaxAttempts", 0, 3);
        var backoff = new Backoff(
                fields.number("IntervalSeconds", 1, 1),
                fields.number("BackoffRate", 1, 2),
                fields.number("MaxDelaySeconds", 1, Double.MAX_VALUE),
                fullJitter(fields));
        fields.text("Comment");
        fields.nothingElse();
        return new Retrier(errors, attempts, backoff);
    }

    private static boolean fullJitter(Fields fields) {
        String strategy = fields.text("JitterStrategy").orElse("NONE");
        if (!List.of("FULL", "NONE").contains(strategy)) {
            fields.violation("JitterStrategy is " + strategy + ", expected FULL or NONE");
        }
        return strategy.equals("FULL");
    }
}
