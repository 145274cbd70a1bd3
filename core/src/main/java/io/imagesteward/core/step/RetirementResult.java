package io.imagesteward.core.step;

import io.imagesteward.core.image.SnapshotRef;
import java.time.Instant;
import java.util.List;

/** What came of a retirement step. Refusals are orderly outcomes here: most of them are what keeps an image alive. */
public sealed interface RetirementResult {

    /** The world is different now. */
    record Done(String what) implements RetirementResult {}

    /** Nothing was left to do, such as deregistering what is deregistered. */
    record Already(String why) implements RetirementResult {}

    /** Not now, but later: deregistration protection cools down. */
    record Later(Instant lookAgainAt, String why) implements RetirementResult {}

    /** AWS or the image's own state forbids it. */
    record Refused(String why) implements RetirementResult {}

    /** The image is gone, and this became of its snapshots. */
    record Deregistered(List<Leaving> snapshots) implements RetirementResult {
        public Deregistered {
            snapshots = List.copyOf(snapshots);
        }
    }

    /**
     * What became of one snapshot.
     *
     * @param gone false when it stays or was left behind
     * @param word as AWS put it: success, skipped, missing-permissions, internal-error, client-error
     */
    record Leaving(SnapshotRef snapshot, boolean gone, String word) {}
}
