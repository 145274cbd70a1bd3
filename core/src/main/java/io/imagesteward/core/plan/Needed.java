package io.imagesteward.core.plan;

import io.imagesteward.core.image.ImageId;
import io.imagesteward.core.image.ImageRef;
import io.imagesteward.core.inventory.Ami;
import io.imagesteward.core.inventory.Image;
import io.imagesteward.core.inventory.ImageFamily;
import io.imagesteward.core.inventory.Standing;
import io.imagesteward.core.inventory.Stock;
import io.imagesteward.core.inventory.WorkspaceImage;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What else among our own things still leans on a family: a published parameter, or an image that was made from it. */
final class Needed {

    private Needed() {}

    static Optional<Reason> why(ImageFamily family, Stock stock) {
        return published(family.members(), stock).or(() -> descendant(family, stock));
    }

    static Optional<Reason> published(List<Image> images, Stock stock) {
        var ids = words(images);
        return stock.pointers().stream()
                .filter(pointer -> ids.contains(pointer.value()))
                .findFirst()
                .map(pointer -> new Reason(
                        Reason.Code.PUBLISHED,
                        "%s in %s names %s".formatted(pointer.parameter(), pointer.region(), pointer.value())));
    }

    /**
     * Live images that descend from the family without belonging to it, by their ancestry or by the image they name as
     * the one they were copied from. A copy that a person made is one of them: it
     * does not carry our tag, and nothing tells whether it may go.
     *
     * @see <a href="https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/ami-ancestry.html">AMI ancestry</a>
     */
    private static Optional<Reason> descendant(ImageFamily family, Stock stock) {
        var ids = family.members().stream().map(m -> m.ref().id()).collect(Collectors.<ImageId>toSet());
        var words = words(family.members());
        var members = family.members().stream().map(Image::ref).collect(Collectors.<ImageRef>toSet());
        return stock.images().stream()
                .filter(image -> !members.contains(image.ref()))
                .filter(image -> image.standing() == Standing.IN_SERVICE || image.standing() == Standing.BEING_MADE)
                .filter(image -> !Collections.disjoint(stock.ancestorsOf(image), ids)
                        || copiedFrom(image).filter(words::contains).isPresent())
                .findFirst()
                .map(image -> new Reason(
                        Reason.Code.ANCESTOR,
                        "%s was made from it and lives; retire that one first".formatted(image.ref())));
    }

    /** Of an image of WorkSpaces nothing tells what it was copied from but its tag and its name, which make it ours. */
    private static Optional<String> copiedFrom(Image image) {
        return switch (image) {
            case Ami ami -> ami.source();
            case WorkspaceImage _ -> Optional.empty();
        };
    }

    private static Set<String> words(List<Image> images) {
        return images.stream().map(image -> image.ref().id().value()).collect(Collectors.toUnmodifiableSet());
    }
}
