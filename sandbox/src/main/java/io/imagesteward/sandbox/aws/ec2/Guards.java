package io.imagesteward.sandbox.aws.ec2;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.ec2.model.ImageCriterionRequest;
import software.amazon.awssdk.services.ec2.model.SnapshotBlockPublicAccessState;

/** What an account has set in a Region against public sharing and against images of others. */
record Guards(Optional<Instant> imagesBlockedSince, SnapshotBlockPublicAccessState snapshots, Allowed allowed) {

    /** Nothing is guarded. New accounts of AWS begin with public access blocked; worlds here begin open. */
    static final Guards NONE =
            new Guards(Optional.empty(), SnapshotBlockPublicAccessState.UNBLOCKED, new Allowed("disabled", List.of()));

    private static final Duration TIME_TO_APPLY = Duration.ofMinutes(10);

    /** Allowed AMIs: a state, and criteria of which an image must meet one. */
    record Allowed(String state, List<ImageCriterionRequest> criteria) {

        Allowed {
            criteria = List.copyOf(criteria);
        }
    }

    Guards with(Optional<Instant> imagesBlocked) {
        return new Guards(imagesBlocked, snapshots, allowed);
    }

    Guards with(SnapshotBlockPublicAccessState state) {
        return new Guards(imagesBlockedSince, state, allowed);
    }

    Guards with(Allowed settings) {
        return new Guards(imagesBlockedSince, snapshots, settings);
    }

    /** Blocking public access takes AWS up to ten minutes; see "Block public access to your AMIs". */
    boolean blocksImagesAt(Instant now) {
        return imagesBlockedSince
                .filter(since -> !since.plus(TIME_TO_APPLY).isAfter(now))
                .isPresent();
    }
}
