package io.imagesteward.samples.bench;

import io.imagesteward.sandbox.meter.Meter;
import java.util.Set;

/**
 * What AWS asks for a sweep in us-east-1, in dollars, without free tiers: state transitions of Standard workflows, functions on
 * arm64, and requests to S3. Calls to EC2, WorkSpaces, Organizations and STS are free; logs, metrics, mail, and what S3 takes
 * for keeping some megabytes are left out.
 *
 * @see <a href="https://aws.amazon.com/step-functions/pricing/">AWS Step Functions pricing</a>
 * @see <a href="https://aws.amazon.com/lambda/pricing/">AWS Lambda pricing</a>
 * @see <a href="https://aws.amazon.com/s3/pricing/">Amazon S3 pricing</a>
 */
record Bill(long transitions, long invocations, double gigabyteSeconds, long writes, long reads) {

    private static final double A_TRANSITION = 25.0 / 1_000_000;
    private static final double AN_INVOCATION = 0.20 / 1_000_000;
    private static final double A_GIGABYTE_SECOND = 0.0000133334;
    private static final double A_WRITE = 0.005 / 1_000;
    private static final double A_READ = 0.0004 / 1_000;
    private static final Set<String> WRITES = Set.of("PutObject", "ListObjectsV2", "CopyObject");

    /** What was used up to now. */
    static Bill upTo(Meter meter) {
        var reading = meter.read(call -> call.caller().role().isPresent());
        return new Bill(
                reading.allTransitions(),
                reading.allInvocations(),
                reading.gigabyteSeconds(),
                requests(reading, true),
                requests(reading, false));
    }

    private static long requests(Meter.Reading reading, boolean writing) {
        return reading.requests().entrySet().stream()
                .filter(entry -> entry.getKey().service().equals("s3"))
                .filter(entry -> WRITES.contains(entry.getKey().name()) == writing)
                .mapToLong(entry -> entry.getValue())
                .sum();
    }

    Bill since(Bill earlier) {
        return new Bill(
                transitions - earlier.transitions,
                invocations - earlier.invocations,
                gigabyteSeconds - earlier.gigabyteSeconds,
                writes - earlier.writes,
                reads - earlier.reads);
    }

    double workflow() {
        return transitions * A_TRANSITION;
    }

    double functions() {
        return invocations * AN_INVOCATION + gigabyteSeconds * A_GIGABYTE_SECOND;
    }

    double storage() {
        return writes * A_WRITE + reads * A_READ;
    }

    double dollars() {
        return workflow() + functions() + storage();
    }
}
