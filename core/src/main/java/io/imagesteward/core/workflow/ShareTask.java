package io.imagesteward.core.workflow;

import io.imagesteward.core.image.AccountId;
import io.imagesteward.core.image.ImageRef;
import io.imagesteward.core.image.SnapshotRef;
import io.imagesteward.core.step.Step;
import java.util.List;
import java.util.Map;

/** What a workflow can ask the Share function: to change permissions and tags. */
public sealed interface ShareTask {

    /** The permission changes that a plan found, in the order in which they are to be made. */
    record Share(ImageRef image, List<Step> steps) implements ShareTask {}

    /**
     * Says on everything of a family that it is on its way out; without this mark nothing of it can be destroyed.
     *
     * @param source written into the mark, so that a snapshot that outlives its image tells whose it was
     */
    record Mark(ImageRef source, List<Marked> family) implements ShareTask {}

    /** Takes the mark off again. */
    record Unmark(List<Marked> family) implements ShareTask {}

    /**
     * Takes every permission from everybody, on one image and its snapshots.
     *
     * @param source whose record says whether it is still this execution that retires it
     */
    record UnshareFromAll(ImageRef source, Marked image, String execution) implements ShareTask {}

    /**
     * Gives one image back to those who had it.
     *
     * @param source whose record tells who that is
     */
    record ShareAsRecorded(ImageRef source, ImageRef image) implements ShareTask {}

    /** A spoke gives up a launch permission that somebody else gave it. */
    record Leave(ImageRef image, AccountId spoke) implements ShareTask {}

    /** Puts tags on a shared image where a spoke alone sees them. */
    record ShowTags(ImageRef image, AccountId spoke, Map<String, String> tags) implements ShareTask {}

    /** An image with the snapshots that share its fate. */
    record Marked(ImageRef image, List<SnapshotRef> snapshots) {}
}
