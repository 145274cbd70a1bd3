package io.imagesteward.functions.aws.workspaces;

import io.imagesteward.core.failure.Rejected;
import io.imagesteward.core.failure.Unreachable;
import io.imagesteward.core.image.ImageRef;
import io.imagesteward.core.image.WorkspaceImageId;
import io.imagesteward.core.inventory.WorkspaceImage;
import io.imagesteward.core.origin.Origin;
import io.imagesteward.core.step.NewImage;
import io.imagesteward.core.step.StepResult;
import java.util.Optional;
import software.amazon.awssdk.services.workspaces.WorkSpacesClient;
import software.amazon.awssdk.services.workspaces.model.ResourceAlreadyExistsException;

/**
 * Makes WorkSpaces images. Their calls know no client token, and a WorkSpace of which an image is being made refuses a
 * second: so one looks first whether the image is there, under its name and with the tags it was to have.
 */
public final class WorkspaceCreations {
    private final Desks desks;

    public WorkspaceCreations(Desks desks) {
        this.desks = desks;
    }

    public StepResult start(NewImage image, Origin origin) {
        var desk = desks.at(image.place());
        return new StepResult.Pending(adopted(desk, image)
                .or(() -> begun(desk, image, origin))
                .or(() -> adopted(desk, image))
                .orElseThrow(() -> new Unreachable(
                        "%s is said to have an image called %s, and does not show it yet"
                                .formatted(image.place(), image.name()),
                        null)));
    }

    /** Empty when the name is taken. */
    private static Optional<ImageRef> begun(Desk desk, NewImage image, Origin origin) {
        return desk.call("%s of %s".formatted(origin.operation(), origin.resource()), client -> {
            try {
                var id = id(client, image, origin);
                return Optional.of(
                        new ImageRef(image.place().account(), image.place().region(), new WorkspaceImageId(id)));
            } catch (ResourceAlreadyExistsException there) {
                return Optional.empty();
            }
        });
    }

    private static String id(WorkSpacesClient client, NewImage image, Origin origin) {
        var calls = new ImportCalls(image);
        return switch (origin) {
            case Origin.Desktop(var desktop) ->
                client.createWorkspaceImage(r -> r.workspaceId(desktop.value())
                                .name(image.name())
                                .description(image.description().orElse(null))
                                .tags(WorkspaceCopies.tags(image.tags())))
                        .imageId();
            case Origin.OwnLicense own ->
                client.importWorkspaceImage(calls.of(own)).imageId();
            case Origin.Built built ->
                client.importCustomWorkspaceImage(calls.of(built)).imageId();
            case Origin.Instance instance ->
                throw new IllegalArgumentException(instance.id() + " makes no image of WorkSpaces");
        };
    }

    private static Optional<ImageRef> adopted(Desk desk, NewImage image) {
        var images = new ImageReader(desk);
        var there = images.owned().stream()
                .filter(owned -> owned.name().equals(image.name()))
                .findFirst();
        there.filter(owned -> !image.bornWith(images.tags(owned.ref()))).ifPresent(stranger -> {
            throw new Rejected(
                    "%s has an image called %s that was not made by this request; give the new one another name"
                            .formatted(image.place(), image.name()),
                    null);
        });
        return there.map(WorkspaceImage::ref);
    }
}
