package io.imagesteward.samples.bench;

import io.imagesteward.sandbox.call.CallLog;
import io.imagesteward.sandbox.call.TokenBuckets;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How long the calls of a sweep take at least when it may have a share of every bucket: as long as the one that is asked most
 * needs to let them through, beginning with its share of a full one.
 */
record BucketFloor(double share) {

    private record Bucket(String account, String region, String name, TokenBuckets.Size size) {}

    Duration of(List<CallLog.Entry> calls) {
        return calls.stream()
                .filter(call -> call.caller().role().isPresent())
                .flatMap(call -> bucket(call).stream())
                .collect(Collectors.groupingBy(bucket -> bucket, Collectors.counting()))
                .entrySet()
                .stream()
                .map(entry -> entry.getKey().size().atLeast(entry.getValue()))
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
    }

    /** All calls to WorkSpaces share one; EC2 has one for each action. */
    private Optional<Bucket> bucket(CallLog.Entry call) {
        var name = call.service().equals("workspaces") ? "any" : call.operation();
        return TokenBuckets.of(call.service(), call.operation())
                .map(size -> new TokenBuckets.Size(size.most() * share, size.perSecond() * share))
                .map(size -> new Bucket(call.caller().account(), call.region(), call.service() + " " + name, size));
    }
}
