package io.imagesteward.functions.observe;

import io.imagesteward.core.failure.BadInput;
import io.imagesteward.core.image.ImageRef;
import io.imagesteward.core.image.Place;
import io.imagesteward.core.image.RegionId;
import io.imagesteward.core.inventory.StockQuery;
import io.imagesteward.core.policy.ImageKind;
import io.imagesteward.core.policy.PolicyBook;
import io.imagesteward.core.policy.Publication;
import io.imagesteward.core.policy.VersionedPolicy;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** What the policies in force know: where images can be, and what may name one. */
record Known(PolicyBook book, RegionId home) {

    /** @throws BadInput with the names there are */
    VersionedPolicy policy(String name) {
        return book.named(name)
                .orElseThrow(() -> new BadInput(book.unknown(name).sentence(), null));
    }

    /** Everywhere a policy copies images of this kind to, and home, where they are made. */
    Set<RegionId> regions(ImageKind kind) {
        var regions = new HashSet<>(Set.of(home));
        book.all().stream()
                .map(VersionedPolicy::policy)
                .filter(policy -> policy.kind() == kind)
                .forEach(policy -> regions.addAll(policy.copy().regionIds()));
        return regions;
    }

    /** As {@link #regions} for its kind, and where this image is. */
    Set<RegionId> regionsWith(ImageRef image) {
        var regions = new HashSet<>(regions(ImageKind.of(image.id())));
        regions.add(image.region());
        return regions;
    }

    /** Where spokes may have copies of their own, as far as the policy that an image is retired under still says so. */
    Set<Place> spokes(String policy) {
        return book.named(policy)
                .map(versioned -> versioned.policy().copy().places())
                .orElse(Set.of());
    }

    /** The parameters of all policies: an image may be published under another policy than its own. */
    Set<String> parameters() {
        return book.all().stream()
                .flatMap(v -> v.policy().publish().stream())
                .map(Publication::parameter)
                .collect(Collectors.toUnmodifiableSet());
    }

    StockQuery everything(ImageKind kind) {
        return new StockQuery(regions(kind), parameters());
    }

    StockQuery everythingAnd(ImageRef image) {
        return new StockQuery(regionsWith(image), parameters());
    }
}
