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
        var destinations = new ArrayList<CopyRule.Destination>();
        for (var item : section.sections("regions")) {
            item.allow(Set.of("region", "kmsKey"));
            region(item).ifPresent(region -> destinations.add(new CopyRule.Destination(region, key(item, region))));
        }
        var pulls = new ArrayList<CopyRule.Pull>();
        for (var item : section.sections("into")) {
            item.allow(Set.of("account", "region", "kmsKey"));
            var account = item.required("account", "an account id", AccountId::new);
            region(item)
                    .ifPresent(region -> account.ifPresent(id ->
                            pulls.add(new CopyRule.Pull(new Place(id, region), key(item, region)))));
        }
        once(section, "regions", "each Region once", destinations.stream().map(CopyRule.Destination::region).toList());
        once(section, "into", "each account and Region once", pulls.stream().map(CopyRule.Pull::place).toList());
        return new CopyRule(destinations, pulls);
    }

    private Optional<RegionId> region(Section item) {
        return item.required("region", "a Region code such as eu-west-1", regions);
    }

    private Optional<KmsKey> key(Section item, RegionId region) {
        if (!keyed) {
            item.refuse("kmsKey", "no such key; WorkSpaces copies an image as it is");
            return Optional.empty();
        }
        var key = item.optional("kmsKey", KmsKey::new);
        if (key.filter(k -> !k.isUsableIn(region)).isPresent()) {
            item.note(item.at("kmsKey"), "'" + key.get() + "'", "a key of " + region);
        }
        return key;
    }

    private static void once(Section section, String key, String expected, List<?> named) {
        var seen = new HashSet<Object>();
        named.stream()
                .filter(place -> !seen.add(place))
                .forEach(place -> section.note(section.at(key), place + " twice", expected));
    }
}
