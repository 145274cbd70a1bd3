package io.imagesteward.core.plan;

import io.imagesteward.core.image.StewardTags;
import io.imagesteward.core.inventory.Image;
import io.imagesteward.core.inventory.ImageFamily;
import io.imagesteward.core.inventory.Standing;
import io.imagesteward.core.inventory.Stock;
import io.imagesteward.core.policy.ImagePolicy;
import io.imagesteward.core.policy.PolicyBook;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Copies whose source somebody removed by hand. No rule applies to them, because the age of a family is that of its
 * source; they are shown, so that nobody pays for them and shares them for years without knowing.
 */
final class Orphans {

    private Orphans() {}

    /** Nothing when some Region was not read, because the source may be there. */
    static List<Verdict> of(ImagePolicy policy, PolicyBook book, Stock stock) {
        if (!stock.completeness().isFull()) {
            return List.of();
        }
        var live = stock.images().stream()
                .filter(image -> image.standing() != Standing.GONE)
                .toList();
        var known = live.stream().map(image -> StewardTags.source(image.ref())).collect(Collectors.toSet());
        return live.stream()
                .filter(image -> image.tags().containsKey(StewardTags.SOURCE))
                .filter(image -> !known.contains(image.tags().get(StewardTags.SOURCE)))
                .filter(image -> book.follows(policy, image.ref().id(), image.name(), image.tags()))
                .map(Orphans::kept)
                .toList();
    }

    private static Verdict kept(Image copy) {
        return new Verdict.Keep(
                new ImageFamily(copy, List.of()),
                new Reason(
                        Reason.Code.ORPHANED,
                        "its source %s is gone; %s, or take off its tag %s to have it judged by itself"
                                .formatted(
                                        copy.tags().get(StewardTags.SOURCE), ByHand.remove(copy), StewardTags.SOURCE)));
    }
}
