package io.imagesteward.functions.aws.workspaces;

import io.imagesteward.core.image.Place;
import io.imagesteward.core.inventory.WorkspaceImageState;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/** Images of WorkSpaces as an account sees them that does not own them. */
public final class SharedDesktops {

    private final Desks desks;

    public SharedDesktops(Desks desks) {
        this.desks = desks;
    }

    /** Those of these images that the account could copy now. */
    public Set<String> seen(Place place, Collection<String> ids) {
        return new ImageReader(desks.at(place))
                .shared(ids).stream()
                        .filter(image -> image.state() == WorkspaceImageState.AVAILABLE)
                        .map(image -> image.ref().id().value())
                        .collect(Collectors.toUnmodifiableSet());
    }
}
