package io.imagesteward.infra.permissions;

import io.imagesteward.core.image.Place;
import io.imagesteward.core.image.Principal;
import io.imagesteward.core.image.RegionId;
import io.imagesteward.core.policy.ImageKind;
import io.imagesteward.core.policy.ImagePolicy;
import io.imagesteward.infra.declaration.Declaration;
import io.imagesteward.infra.declaration.DeclaredPolicy;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * How far all policies together reach: what no policy names, no role may touch.
 *
 * @param workspaces whether any of them is for images of WorkSpaces
 */
public record Reach(RegionId hub, List<ImagePolicy> policies, boolean workspaces) {

    public Reach {
        policies = List.copyOf(policies);
    }

    /** How far the declared policies reach. */
    public static Reach of(Declaration declaration) {
        var policies =
                declaration.policies().stream().map(DeclaredPolicy::policy).toList();
        return new Reach(
                declaration.hub().region(),
                policies,
                policies.stream().anyMatch(policy -> policy.kind() == ImageKind.WORKSPACES_IMAGE));
    }

    /** Whether any policy says whose shares spokes may have. */
    boolean trusts() {
        return policies.stream().anyMatch(policy -> policy.trust().isPresent());
    }

    /**
     * Whether anybody has to know which accounts an organization or a unit has: WorkSpaces shares with accounts alone, and
     * a spoke that is to give up shares of strangers may be named by no more than its unit.
     */
    boolean expands() {
        return workspaces
                || policies.stream()
                        .filter(policy -> policy.trust().isPresent())
                        .flatMap(policy -> policy.share().principals().stream())
                        .anyMatch(principal -> !(principal instanceof Principal.Account));
    }

    /** The Regions where images are born or copied to. */
    public Collection<RegionId> regions() {
        var regions = new TreeSet<RegionId>(List.of(hub));
        policies.forEach(policy -> {
            regions.addAll(policy.copy().regionIds());
            policy.copy().places().forEach(place -> regions.add(place.region()));
        });
        return regions;
    }

    /** The parameters that name newest images: one for each policy that publishes, in each Region where it has images. */
    List<String> parameterArns() {
        return policies.stream()
                .flatMap(policy -> policy.publish().stream()
                        .flatMap(publication ->
                                regionsOf(policy).map(region -> Arns.parameter(region, publication.parameter()))))
                .distinct()
                .sorted()
                .toList();
    }

    private Stream<RegionId> regionsOf(ImagePolicy policy) {
        var spokes = policy.copy().places().stream().map(Place::region);
        return Stream.of(Stream.of(hub), policy.copy().regionIds().stream(), spokes)
                .flatMap(regions -> regions)
                .distinct();
    }

    /**
     * Holds for tags that are ours or that a policy selects by, and no others. ForAllValues alone holds for no key at
     * all, too.
     */
    Map<String, Object> ownTagsAlone() {
        var keys = new TreeSet<>(List.of("image-steward:*"));
        policies.forEach(policy -> keys.addAll(policy.select().tags().keySet()));
        return Map.of(
                "ForAllValues:StringLike",
                Map.of("aws:TagKeys", List.copyOf(keys)),
                "Null",
                Map.of("aws:TagKeys", "false"));
    }

    /** The keys under which copies are encrypted, each in its Region. */
    List<DestinationKey> keys() {
        return policies.stream()
                .flatMap(policy -> Stream.concat(
                        policy.copy().regions().stream()
                                .flatMap(to -> to.key().stream().map(key -> DestinationKey.of(to.region(), key))),
                        policy.copy().into().stream()
                                .flatMap(to -> to.key().stream()
                                        .map(key -> DestinationKey.of(to.place().region(), key)))))
                .distinct()
                .sorted(Comparator.comparing(DestinationKey::toString))
                .toList();
    }
}
