package io.imagesteward.functions.aws.workspaces;

import io.imagesteward.core.image.ImageRef;
import io.imagesteward.core.image.StewardTags;
import io.imagesteward.core.workflow.ShareTask.Marked;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * The mark of retirement on images of WorkSpaces, which are tagged one at a time.
 *
 * @see <a href="https://docs.aws.amazon.com/workspaces/latest/api/API_CreateTags.html">CreateTags</a>
 */
public final class WorkspaceMarks {

    private final Desks desks;

    public WorkspaceMarks(Desks desks) {
        this.desks = desks;
    }

    /** Writes the mark; writing it twice changes nothing. */
    public void put(ImageRef source, List<Marked> family) {
        var tags = Map.of(
                StewardTags.LIFECYCLE, StewardTags.RETIRING, StewardTags.RETIRES_WITH, StewardTags.source(source));
        family.forEach(marked -> tag(marked.image(), tags));
    }

    /** Takes the mark off, having written when: an image is never without both. */
    public void remove(List<Marked> family, Instant now) {
        for (var marked : family) {
            var image = marked.image();
            tag(image, Map.of(StewardTags.RESTORED, now.toString()));
            desks.at(image.place())
                    .call(
                            "DeleteTags of " + image.id().value(),
                            client -> client.deleteTags(
                                    r -> r.resourceId(image.id().value())
                                            .tagKeys(StewardTags.LIFECYCLE, StewardTags.RETIRES_WITH)));
        }
    }

    private void tag(ImageRef image, Map<String, String> tags) {
        desks.at(image.place())
                .call(
                        "CreateTags of " + image.id().value(),
                        client -> client.createTags(
                                r -> r.resourceId(image.id().value()).tags(WorkspaceCopies.tags(tags))));
    }
}
