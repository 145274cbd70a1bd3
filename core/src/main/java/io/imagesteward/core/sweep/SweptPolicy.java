package io.imagesteward.core.sweep;

import io.imagesteward.core.image.Place;
import io.imagesteward.core.image.Principal;
import io.imagesteward.core.image.RegionId;
import io.imagesteward.core.policy.ImageKind;
import io.imagesteward.core.policy.Mode;
import io.imagesteward.core.policy.PolicyName;
import java.util.Collections;
import java.util.Comparator;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a policy declared when it was swept, as far as a report shows it.
 *
 * @param shared who gets its images
 * @param regions where its sources and copies are, in the hub
 * @param into where spokes own copies
 */
public record SweptPolicy(
        PolicyName name, ImageKind kind, Mode mode, Set<Principal> shared, Set<RegionId> regions, Set<Place> into) {

    public SweptPolicy {
        shared = sorted(shared, Comparator.comparing(Principal::text));
        regions = sorted(regions, Comparator.naturalOrder());
        into = sorted(into, Comparator.naturalOrder());
    }

    /** In an order of their own, so that the same sweep gives the same report, byte by byte. */
    private static <T> Set<T> sorted(Set<T> values, Comparator<T> order) {
        var sorted = new TreeSet<>(order);
        sorted.addAll(values);
        return Collections.unmodifiableSet(sorted);
    }
}
