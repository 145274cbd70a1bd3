package io.imagesteward.sandbox.aws.ec2;

import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ec2.model.CopyImageRequest;
import software.amazon.awssdk.services.ec2.model.ImageState;

/** What CopyImage refuses before it looks at the source; see its page in the EC2 API Reference. */
record CopyRules(Ec2Scope scope) {

    private static final long STEP_MINUTES = 15;
    private static final long MOST_MINUTES = 2_880;

    void check(CopyImageRequest request) {
        checkDestination(request);
        checkDuration(request.snapshotCopyCompletionDurationMinutes());
        new NewImages(scope).checkName(request.name());
        checkConcurrency();
    }

    private static void checkDestination(CopyImageRequest request) {
        boolean elsewhere = Stream.of(
                        request.destinationOutpostArn(),
                        request.destinationAvailabilityZone(),
                        request.destinationAvailabilityZoneId())
                .anyMatch(Objects::nonNull);
        if (elsewhere) {
            throw Ec2Errors.of("UnsupportedOperation", "The sandbox has no Outposts and no Local Zones to copy to.");
        }
    }

    private static void checkDuration(@Nullable Long minutes) {
        if (minutes != null && (minutes < STEP_MINUTES || minutes > MOST_MINUTES || minutes % STEP_MINUTES != 0)) {
            throw Ec2Errors.invalidValue(
                    "SnapshotCopyCompletionDurationMinutes is %d; expected a multiple of %d up to %d",
                    minutes, STEP_MINUTES, MOST_MINUTES);
        }
    }

    /** A full quota is no throttling: it empties when a copy ends, not after a pause. */
    private void checkConcurrency() {
        long running = scope.here()
                .images()
                .allLatest()
                .filter(image -> image.isOwnedBy(scope.account()) && image.state() == ImageState.PENDING)
                .filter(image -> image.details().sourceImageRegion() != null)
                .count();
        if (running >= scope.ec2().settings().quotas().concurrentCopies()) {
            throw Ec2Errors.of(
                    "ResourceLimitExceeded",
                    "Too many image copies in progress to this Region; the quota is %d",
                    running);
        }
    }
}
