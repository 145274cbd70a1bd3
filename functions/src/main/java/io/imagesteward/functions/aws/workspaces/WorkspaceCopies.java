package io.imagesteward.functions.aws.workspaces;

import io.imagesteward.core.failure.Rejected;
import io.imagesteward.core.image.AccountId;
import io.imagesteward.core.image.ImageRef;
import io.imagesteward.core.image.Place;
import io.imagesteward.core.image.StewardTags;
import io.imagesteward.core.image.WorkspaceImageId;
import io.imagesteward.core.inventory.WorkspaceImage;
import io.imagesteward.core.step.Step;
import io.imagesteward.core.step.StepResult;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.workspaces.model.ResourceAlreadyExistsException;
import software.amazon.awssdk.services.workspaces.model.Tag;

/**
 * Starts copies, in the destination Region and as the account that will own them. Whose image it is that is copied is
 * read right before, and an owner that WorkSpaces does not name is no owner we trust.
 *
 * @see <a href="https://docs.aws.amazon.com/workspaces/latest/api/API_CopyWorkspaceImage.html">CopyWorkspaceImage</a>
 */
public final class WorkspaceCopies {

    private final Desks desks;

    public WorkspaceCopies(Desks desks) {
        this.desks = desks;
    }

    public StepResult start(Step.CopyWorkspaceImage step) {
        requireTrusted(step);
        var desk = desks.at(step.place());
        return new StepResult.Pending(begun(desk, step).orElseGet(() -> adopted(desk, step)));
    }

    private void requireTrusted(Step.CopyWorkspaceImage step) {
        var source = step.source();
        var seenFrom = desks.at(new Place(step.account(), source.region()));
        var owner = owner(new ImageReader(seenFrom), step)
                .orElseThrow(() -> new Rejected(
                        "WorkSpaces does not show %s to %s, or does not say who owns it, so it is not copied"
                                .formatted(source, step.account()),
                        null));
        if (!owner.equals(source.account())) {
            throw new Rejected(
                    "%s is owned by %s and not by %s, so it is not copied".formatted(source, owner, source.account()),
                    null);
        }
    }

    /** What the account owns is its own even where WorkSpaces does not say so. */
    private static Optional<AccountId> owner(ImageReader images, Step.CopyWorkspaceImage step) {
        return step.account().equals(step.source().account())
                ? images.owned(List.of(step.source().id().value())).stream()
                        .findFirst()
                        .map(image -> image.owner().orElse(step.account()))
                : images.shared(step.source()).flatMap(WorkspaceImage::owner);
    }

    /** Empty when an image of that name is there already. */
    private static Optional<ImageRef> begun(Desk desk, Step.CopyWorkspaceImage step) {
        return desk.call("CopyWorkspaceImage of " + step.source().id().value(), client -> {
            try {
                var answer = client.copyWorkspaceImage(r -> r.name(step.name())
                        .description(step.description())
                        .sourceImageId(step.source().id().value())
                        .sourceRegion(step.source().region().value())
                        .tags(tags(step.tags())));
                return Optional.of(ref(desk.place(), answer.imageId()));
            } catch (ResourceAlreadyExistsException there) {
                return Optional.empty();
            }
        });
    }

    /** What lies there under the name is the copy if its tags say so: an answer was lost, or another run was faster. */
    private static ImageRef adopted(Desk desk, Step.CopyWorkspaceImage step) {
        var images = new ImageReader(desk);
        var there = images.owned().stream()
                .filter(image -> image.name().equals(step.name()))
                .findFirst()
                .orElseThrow(() -> new Rejected(
                        "%s is said to have an image called %s, and does not show it"
                                .formatted(desk.place(), step.name()),
                        null));
        if (!StewardTags.source(step.source()).equals(images.tags(there.ref()).get(StewardTags.SOURCE))) {
            throw new Rejected(
                    "%s has an image called %s that Image Steward did not make from %s; delete or rename it"
                            .formatted(desk.place(), step.name(), step.source()),
                    null);
        }
        return there.ref();
    }

    static List<Tag> tags(Map<String, String> tags) {
        return tags.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(tag ->
                        Tag.builder().key(tag.getKey()).value(tag.getValue()).build())
                .toList();
    }

    private static ImageRef ref(Place place, String id) {
        return new ImageRef(place.account(), place.region(), new WorkspaceImageId(id));
    }
}
