package io.imagesteward.functions.aws.workspaces;

import io.imagesteward.core.failure.Gone;
import io.imagesteward.core.failure.Rejected;
import io.imagesteward.core.image.ImageRef;
import io.imagesteward.core.inventory.Standing;
import io.imagesteward.core.step.RetirementResult;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import software.amazon.awssdk.services.workspaces.model.InvalidResourceStateException;
import software.amazon.awssdk.services.workspaces.model.ResourceAssociatedException;

/**
 * The call that nothing undoes. "Not found" is none of its answers: what is gone is seen by an empty list, and nothing
 * else.
 *
 * <p>That a bundle is made of the image is a {@code ResourceAssociatedException}; that it is shared may be that one or an
 * {@code InvalidResourceStateException}, the documentation leaves it open. The latter also stands for an image that is
 * being made or validated, which passes. So a refusal is judged by looking at the image.
 *
 * @see <a href="https://docs.aws.amazon.com/workspaces/latest/api/API_DeleteWorkspaceImage.html">DeleteWorkspaceImage</a>
 * @see <a href="https://docs.aws.amazon.com/workspaces/latest/adminguide/delete_bundle.html">Delete a custom WorkSpaces
 *     bundle or image</a>
 */
public final class WorkspaceDeletion {

    /** Validating takes longer than making a copy; the next review looks again anyway. */
    private static final Duration PASSING = Duration.ofHours(24);

    private final Desks desks;

    public WorkspaceDeletion(Desks desks) {
        this.desks = desks;
    }

    public RetirementResult delete(ImageRef image, Instant now) {
        var desk = desks.at(image.place());
        try {
            desk.call(
                    "DeleteWorkspaceImage of " + image,
                    client -> client.deleteWorkspaceImage(
                            r -> r.imageId(image.id().value())));
            return new RetirementResult.Done(image + " is deleted");
        } catch (Gone already) {
            return new RetirementResult.Already(image + " is gone");
        } catch (Rejected refusal) {
            return judged(image, new ImageReader(desk), refusal, now);
        }
    }

    private static RetirementResult judged(ImageRef image, ImageReader images, Rejected refusal, Instant now) {
        var seen = images.owned(List.of(image.id().value())).stream().findFirst();
        if (seen.isEmpty()) {
            return new RetirementResult.Already(image + " is gone");
        }
        var why = String.valueOf(refusal.getMessage());
        if (refusal.getCause() instanceof ResourceAssociatedException) {
            return new RetirementResult.Refused(
                    "%s; give every bundle that is made of it another image, or delete it, and take back every share"
                            .formatted(why));
        }
        var passes = refusal.getCause() instanceof InvalidResourceStateException
                && (seen.get().standing() == Standing.BEING_MADE
                        || images.permissions(image).isEmpty());
        return passes ? new RetirementResult.Later(now.plus(PASSING), why) : new RetirementResult.Refused(why);
    }
}
