package io.imagesteward.samples.simulation;

import io.imagesteward.sandbox.call.Call;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.ec2.model.DeregisterImageRequest;
import software.amazon.awssdk.services.ec2.model.DescribeInstancesRequest;
import software.amazon.awssdk.services.ec2.model.ImageUsageReport;

/**
 * Nothing is deregistered that somebody uses, in the hub or in a spoke. What no source can know yet is forgiven: a use that
 * began after the owner's last look, or so shortly before the last usage report that AWS does not count it.
 */
final class NeverDeleteUsed implements Invariant {

    /** The looks of one function at all sources come within its time-out. */
    private static final Duration ONE_LOOK = Duration.ofSeconds(330);

    private final Map<String, Instant> looks = new HashMap<>();

    @Override
    public String name() {
        return "neverDeleteUsed";
    }

    @Override
    public Optional<String> brokenBy(Call call, Scene scene) {
        return switch (call.request()) {
            case DescribeInstancesRequest look -> {
                look.filters().stream()
                        .filter(filter -> "image-id".equals(filter.name()))
                        .forEach(filter -> filter.values().forEach(id -> looks.put(id, scene.now())));
                yield Optional.empty();
            }
            case DeregisterImageRequest end -> used(call.region(), end.imageId(), scene);
            default -> Optional.empty();
        };
    }

    private Optional<String> used(String region, String id, Scene scene) {
        var looked = looks.getOrDefault(id, Instant.MAX);
        var slack = scene.sightings().blindness().isZero()
                ? Duration.ZERO
                : scene.sightings().blindness().plus(ONE_LOOK);
        var reported = reported(scene.truth(), region, id);
        return new Users(scene.truth())
                .of(region, id).stream()
                        .filter(use -> use.late().isZero()
                                ? use.since().isBefore(looked.equals(Instant.MAX) ? looked : looked.minus(slack))
                                : use.since().plus(use.late()).isBefore(reported))
                        .findFirst()
                        .map(use ->
                                "%s is used: %s, looked at %s, reported of %s".formatted(id, use, looked, reported));
    }

    /** When the last report was made; without one everything should have been known. */
    private static Instant reported(Truth truth, String region, String id) {
        return truth.ec2(region).describeImageUsageReports(r -> r.imageIds(id)).imageUsageReports().stream()
                .map(ImageUsageReport::creationTime)
                .max(Instant::compareTo)
                .orElse(Instant.MAX);
    }
}
