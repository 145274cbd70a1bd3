package io.imagesteward.core.inventory;

import io.imagesteward.core.image.AmiId;
import io.imagesteward.core.image.ImageRef;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Every image of ours in the Regions that the policies know, as one listing per Region shows it.
 *
 * @param ancestry for an image, those it descends from, whether or not they still exist
 * @param pointers what the published parameters of all policies name
 */
public record Stock(
        List<Image> images, Map<ImageRef, Set<AmiId>> ancestry, List<Pointer> pointers, Completeness completeness) {

    public Stock {
        images = List.copyOf(images);
        ancestry = Map.copyOf(ancestry);
        pointers = List.copyOf(pointers);
    }

    public Set<AmiId> ancestorsOf(Image image) {
        return ancestry.getOrDefault(image.ref(), Set.of());
    }
}
