package io.imagesteward.core.policy;

import io.imagesteward.core.image.AccountId;
import io.imagesteward.core.image.KmsKey;
import io.imagesteward.core.image.Place;
import io.imagesteward.core.image.RegionId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where each image is copied to.
 *
 * @param regions the Regions in which the hub gets a copy of its own
 * @param into the accounts that get a copy of theirs, pulled by them from what is shared with them
 */
public record CopyRule(List<Destination> regions, List<Pull> into) {

    public CopyRule {
        regions = List.copyOf(regions);
        into = List.copyOf(into);
    }

    public Set<RegionId> regionIds() {
        return regions.stream().map(Destination::region).collect(Collectors.toUnmodifiableSet());
    }

    public Set<Place> places() {
        return into.stream().map(Pull::place).collect(Collectors.toUnmodifiableSet());
    }

    /** The keys for copies in one place, of which the hub's are those of the Regions. */
    public Set<KmsKey> keysAt(Place place, AccountId hub) {
        var own = regions.stream()
                .filter(to -> place.equals(new Place(hub, to.region())))
                .flatMap(to -> to.key().stream());
        var pulled = into.stream().filter(to -> place.equals(to.place())).flatMap(to -> to.key().stream());
        return Stream.concat(own, pulled).collect(Collectors.toUnmodifiableSet());
    }

    /** One Region; without a key the copy stays as it is, which only an unencrypted image allows. */
    public record Destination(RegionId region, Optional<KmsKey> key) {}

    /** One account's copy, which that account then owns: Image Steward makes it and never takes it away. */
    public record Pull(Place place, Optional<KmsKey> key) {}
}
