package io.imagesteward.functions.trigger;

import io.imagesteward.core.image.ImageRef;
import io.imagesteward.core.inventory.Image;
import io.imagesteward.core.policy.ImageKind;
import io.imagesteward.core.policy.PolicyBook;
import io.imagesteward.core.policy.PolicyBook.Selection;
import io.imagesteward.core.workflow.DistributeInput;
import java.util.Map;
import java.util.Optional;

/** The policy for an image that somebody asked about, or in its place the reason why there is none. */
record Chosen(String policy, String version) {

    /** @param named the policy that the person named, which wins */
    static Chosen of(ImageRef image, Optional<String> named, Optional<Image> seen, PolicyBook book) {
        var name = named.orElseGet(() -> switch (book.select(
                ImageKind.of(image.id()),
                seen.map(Image::name).orElse(""),
                seen.map(Image::tags).orElse(Map.of()))) {
            case Selection.One(var versioned) -> versioned.policy().name().value();
            case Selection.Unknown unknown -> unknown.found();
            case Selection.OtherKind other -> DistributeInput.remark(other.sentence());
            case Selection.Several several -> DistributeInput.remark(several.sentence());
            case Selection.None none -> DistributeInput.remark("no policy selects this image");
        });
        return new Chosen(name, book.named(name).map(v -> v.version()).orElse(DistributeInput.NO_VERSION));
    }
}
