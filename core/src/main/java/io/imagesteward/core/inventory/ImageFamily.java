package io.imagesteward.core.inventory;

import io.imagesteward.core.image.RegionId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A source image and the copies that we made of it: what goes, goes together. */
public record ImageFamily(Image source, List<Image> copies) {

    public ImageFamily {
        copies = List.copyOf(copies);
    }

    /** The family of a source among these images, by the tag that our copies carry. */
    public static ImageFamily of(Image source, List<Image> images) {
        return new ImageFamily(
                source,
                images.stream()
                        .filter(image -> image.isCopyOf(source.ref()))
                        .filter(image -> image.standing() != Standing.GONE)
                        .toList());
    }

    /** The source first. */
    public List<Image> members() {
        return Stream.concat(Stream.of(source), copies.stream()).toList();
    }

    public Set<RegionId> regions() {
        return members().stream().map(m -> m.ref().region()).collect(Collectors.toUnmodifiableSet());
    }

    /** Why a person wants any of them left alone. */
    public Optional<String> hold() {
        return members().stream().flatMap(m -> m.hold().stream()).findFirst();
    }

    public boolean retiring() {
        return members().stream().anyMatch(Image::retiring);
    }
}
