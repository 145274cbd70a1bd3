package io.imagesteward.core.workflow;

import io.imagesteward.core.image.ImageRef;
import io.imagesteward.core.image.SnapshotRef;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What a workflow can ask the Retire function. */
public sealed interface RetireTask {

    /**
     * Ask AWS who uses these images; answered with {@link Asked}.
     *
     * @param token the same for the same question, so that repeating it makes no second report
     */
    record AskForUsage(List<ImageRef> images, String token) implements RetireTask {}

    /** Mark one image as deprecated. */
    record Deprecate(ImageRef image) implements RetireTask {}

    /**
     * Take one image out of service. What nobody can launch anyway, because it is disabled, failed or gone, already is.
     */
    record Disable(ImageRef image) implements RetireTask {}

    /** Put one image back into service. */
    record Enable(ImageRef image) implements RetireTask {}

    /**
     * Deregister one image with its snapshots, or delete one of WorkSpaces, after looking once more; answered with {@link Deletion}.
     *
     * @param source whose record has to name the image
     * @param execution which has to be the one that made the record
     */
    record Delete(ImageRef source, ImageRef image, String execution) implements RetireTask {}

    /** Delete snapshots that their images left behind, after looking once more; answered with {@link Leftovers}. */
    record DeleteSnapshots(ImageRef source, List<SnapshotRef> snapshots, String execution) implements RetireTask {}

    /** Take one image out of the Recycle Bin, its snapshots first. */
    record Recover(ImageRef image, List<SnapshotRef> snapshots, boolean imageToo) implements RetireTask {}

    /** From when on a usage report answers the question. */
    record Asked(Instant since) {}

    /** What became of one image. */
    record Deletion(ImageRef image, Status status, List<String> reasons, Optional<Instant> lookAgainAt) {

        /** Gone, not yet, or kept. */
        public enum Status {
            GONE,
            LATER,
            REFUSED
        }
    }

    /** What became of snapshots that were left behind: the reasons why some stay. */
    record Leftovers(List<String> reasons) {}

    /** One change that was made, or was not needed. */
    record Done(String what) {}
}
