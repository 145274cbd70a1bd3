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
 * began after the last look at the account, or in an account that was not looked at, so shortly before the last usage report
 * that AWS does not count it.
 */
final class NeverDeleteUsed implements Invariant {

    /** The looks of one function at all sources come within its time-out. */
    private static final Duration ONE_LOOK = Duration.ofSeconds(330);

    private final Map<Look, Instant> looks = new HashMap<>();

    private record Look(String account, String image) {}

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
                        .flatMap(filter -> filter.values().stream())
                        .forEach(id -> looks.put(new Look(call.caller().account(), id), scene.now()));
                yield Optional.empty();
            }
            case DeregisterImageRequest end -> used(call.region(), end.imageId(), scene);
            default -> Optional.empty();
        };
    }

    private Optional<String> used(String region, String id, Scene scene) {
        var reported = reported(scene.truth(), region, id);
        return new Users(scene.truth())
                .of(region, id).stream()
                        .filter(use -> wasSeen(use, id, scene)
                                || (!use.late().isZero()
                                        && use.since().plus(use.late()).isBefore(reported)))
                        .findFirst()
                        .map(use -> "%s is used: %s, looked at %s, reported of %s"
                                .formatted(id, use, looks.get(new Look(use.account(), id)), reported));
    }

    /** Our own account is never left out; a spoke that was not looked at does not let us in. */
    private boolean wasSeen(Users.Use use, String id, Scene scene) {
        var looked = looks.get(new Look(use.account(), id));
        if (looked == null) {
            return use.late().isZero();
        }
        var blindness = scene.sightings().blindness();
        return use.since().isBefore(blindness.isZero() ? looked : looked.minus(blindness.plus(ONE_LOOK)));
    }

    /** When the last report was made; without one everything should have been known. */
    private static Instant reported(Truth truth, String region, String id) {
        return truth.ec2(region).describeImageUsageReports(r -> r.imageIds(id)).imageUsageReports().stream()
                .map(ImageUsageReport::creationTime)
                .max(Instant::compareTo)
                .orElse(Instant.MAX);
    }
}
