package io.imagesteward.core.inventory;

import io.imagesteward.core.image.ImageRef;
import java.util.Optional;

/** The port through which WorkSpaces images are observed. It changes nothing. */
public interface WorkspaceImageInventory {

    /** A whole family with every permission; places that cannot be read become gaps, not failures. */
    WorkspaceInventory observe(WorkspaceQuery query);

    /** Whom a policy means by its principals, as far as an image of this tenancy asks for it. */
    Audience audience(WorkspaceQuery query, Tenancy tenancy);

    /**
     * One image with its tags and without its permissions.
     *
     * @throws io.imagesteward.core.failure.StewardFailure when its place cannot be read
     */
    Optional<WorkspaceImage> find(ImageRef image);
}
