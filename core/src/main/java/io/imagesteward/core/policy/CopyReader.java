package io.imagesteward.core.policy;

import io.imagesteward.core.image.AccountId;
import io.imagesteward.core.image.KmsKey;
import io.imagesteward.core.image.Place;
import io.imagesteward.core.image.RegionId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Reads the {@code copy} section of a policy. */
final class CopyReader {

    private final Function<String, RegionId> regions;
    private final boolean keyed;

    /**
     * For one policy.
     *
     * @param regions turns a code into a Region that exists, or refuses
     */
    CopyReader(ImageKind kind, Function<String, RegionId> regions) {
        this.regions = regions;
        this.keyed = kind == ImageKind.AMI;
    }

    CopyRule read(Section section) {
        section.allow(Set.of("regions", "into"));
        var destinations = destinations(section);
        var pulls = pulls(section);
        once(section, "regions", "each Region once", destinations.stream().map(CopyRule.Destination::region));
        once(section, "into", "each account and Region once", pulls.stream().map(CopyRule.Pull::place));
        return new CopyRule(destinations, pulls);
    }

    private List<CopyRule.Destination> destinations(Section section) {
        var destinations = new ArrayList<CopyRule.Destination>();
        for (var item : section.sections("regions")) {
            item.allow(Set.of("region", "kmsKey"));
            var key = key(item);
            region(item, key).ifPresent(region -> destinations.add(new CopyRule.Destination(region, key)));
        }
        return destinations;
    }

    private List<CopyRule.Pull> pulls(Section section) {
        var pulls = new ArrayList<CopyRule.Pull>();
        for (var item : section.sections("into")) {
            item.allow(Set.of("account", "region", "kmsKey"));
            var key = key(item);
            var account = item.required("account", "an account id", AccountId::new);
            region(item, key)
                    .ifPresent(region ->
                            account.ifPresent(id -> pulls.add(new CopyRule.Pull(new Place(id, region), key))));
        }
        return pulls;
    }

    private Optional<RegionId> region(Section item, Optional<KmsKey> key) {
        var region = item.required("region", "a Region code such as eu-west-1", regions);
        region.filter(r -> key.filter(k -> !k.isUsableIn(r)).isPresent())
                .ifPresent(r -> item.note(item.at("kmsKey"), "'" + key.orElseThrow() + "'", "a key of " + r));
        return region;
    }

    private Optional<KmsKey> key(Section item) {
        if (keyed) {
            return item.optional("kmsKey", KmsKey::new);
        }
        item.refuse("kmsKey", "no such key; WorkSpaces copies an image as it is");
        return Optional.empty();
    }

    private static void once(Section section, String key, String expected, Stream<?> named) {
        var seen = new HashSet<Object>();
        named.filter(place -> !seen.add(place))
                .forEach(place -> section.note(section.at(key), place + " twice", expected));
    }
}
