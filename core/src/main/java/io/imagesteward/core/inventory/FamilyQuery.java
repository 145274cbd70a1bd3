package io.imagesteward.core.inventory;

import io.imagesteward.core.image.ImageRef;
import io.imagesteward.core.image.Place;
import io.imagesteward.core.image.Principal;
import io.imagesteward.core.image.RegionId;
import java.util.Optional;
import java.util.Set;

/**
 * What to look at.
 *
 * @param copyRegions where the hub's own copies may be
 * @param into where spokes may have copies of theirs
 * @param parameter what names the newest image, in each of these places
 * @param targets who is to have the images; what keys let them do is read only for those who lack one
 */
public record FamilyQuery(
        ImageRef source,
        Set<RegionId> copyRegions,
        Set<Place> into,
        Optional<String> parameter,
        Set<Principal> targets) {

    public FamilyQuery {
        copyRegions = Set.copyOf(copyRegions);
        into = Set.copyOf(into);
        targets = Set.copyOf(targets);
    }
}
