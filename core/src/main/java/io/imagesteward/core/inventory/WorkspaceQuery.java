package io.imagesteward.core.inventory;

import io.imagesteward.core.image.ImageRef;
import io.imagesteward.core.image.Place;
import io.imagesteward.core.image.Principal;
import java.util.Optional;
import java.util.Set;

/**
 * What to look at.
 *
 * @param principals whom the policy names
 * @param places where copies may be, the hub's own and those of spokes
 * @param parameter what names the newest image, in each of these places
 */
public record WorkspaceQuery(
        ImageRef source, Set<Principal> principals, Set<Place> places, Optional<String> parameter) {

    public WorkspaceQuery {
        principals = Set.copyOf(principals);
        places = Set.copyOf(places);
    }
}
