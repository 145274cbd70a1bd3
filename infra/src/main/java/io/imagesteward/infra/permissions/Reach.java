package io.imagesteward.infra.permissions;

import io.imagesteward.core.image.RegionId;
import io.imagesteward.core.policy.ImagePolicy;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/** How far all policies together reach: what no policy names, no role may touch. */
public record Reach(RegionId hub, List<ImagePolicy> policies) {

    public Reach {
        policies = List.copyOf(policies);
    }

    /** The Regions where images are born or copied to. */
    public Collection<RegionId> regions() {
        var regions = new TreeSet<RegionId>(List.of(hub));
        policies.forEach(policy -> regions.addAll(policy.copy().regionIds()));
        return regions;
    }

    /** The parameters that name newest images: one for each policy that publishes, in each Region where it has images. */
    List<String> parameterArns() {
        return policies.stream()
                .flatMap(policy -> policy.publish().stream()
                        .flatMap(publication -> Stream.concat(Stream.of(hub), policy.copy().regionIds().stream())
                                .map(region -> Arns.parameter(region, publication.parameter()))))
                .distinct()
                .sorted()
                .toList();
    }

    /** The keys under which copies are encrypted, each in its Region. */
    List<DestinationKey> keys() {
        return policies.stream()
                .flatMap(policy -> policy.copy().regions().stream())
                .flatMap(to -> to.key().stream().map(key -> DestinationKey.of(to.region(), key)))
                .distinct()
                .sorted(Comparator.comparing(DestinationKey::toString))
                .toList();
    }
}
