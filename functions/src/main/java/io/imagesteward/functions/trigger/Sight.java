package io.imagesteward.functions.trigger;

import io.imagesteward.core.image.AmiId;
import io.imagesteward.core.image.ImageRef;
import io.imagesteward.core.image.WorkspaceImageId;
import io.imagesteward.core.inventory.Ami;
import io.imagesteward.core.inventory.Image;
import io.imagesteward.core.inventory.ImageInventory;
import io.imagesteward.core.inventory.WorkspaceImage;
import io.imagesteward.core.inventory.WorkspaceImageInventory;
import java.util.Optional;

/** One look at an image of either kind, without its permissions. */
public record Sight(ImageInventory amis, WorkspaceImageInventory workspaces) {

    Optional<Image> find(ImageRef image) {
        return switch (image.id()) {
            case AmiId ami -> amis.find(image).map(Image.class::cast);
            case WorkspaceImageId other -> workspaces.find(image).map(Image.class::cast);
        };
    }

    /** Why an image is not worth a run; empty when it is, or will be once it is made. */
    static Optional<String> useless(Image image) {
        return switch (image) {
            case Ami ami ->
                switch (ami.state()) {
                    case AVAILABLE, PENDING -> Optional.empty();
                    case FAILED, DISABLED, DEREGISTERED, UNUSABLE -> Optional.of("it is " + ami.state());
                };
            case WorkspaceImage other ->
                switch (other.state()) {
                    case AVAILABLE, PENDING -> Optional.empty();
                    case ERROR, UNKNOWN -> Optional.of("it is " + other.state());
                };
        };
    }
}
