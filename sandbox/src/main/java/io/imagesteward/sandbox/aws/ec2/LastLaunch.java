package io.imagesteward.sandbox.aws.ec2;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * When an image was launched last, as its owner is told with a delay.
 *
 * <p>See "Check when an Amazon EC2 AMI was last used" in the EC2 User Guide.
 */
record LastLaunch(Ec2Scope scope) {

    void launched(String imageId) {
        scope.here().ledger().evidence().launches().add(new Evidence.Launch(imageId, scope.account(), scope.now()));
    }

    /** What EC2 shows now; nothing is as good as never. */
    @Nullable
    String of(MachineImage image) {
        var settings = scope.ec2().settings().evidence();
        var known = scope.now().minus(settings.lastLaunch());
        var launches = scope.here().ledger().evidence().launches().stream()
                .filter(launch -> launch.imageId().equals(image.id()))
                .filter(launch -> settings.recipientsCount() || image.isOwnedBy(launch.account()))
                .map(Evidence.Launch::at)
                .filter(moment -> !moment.isAfter(known));
        var seeded = Optional.ofNullable(image.details().lastLaunchedTime()).map(Instant::parse);
        return Stream.concat(launches, seeded.stream())
                .max(Instant::compareTo)
                .map(Iso::text)
                .orElse(null);
    }
}
