package io.imagesteward.core.sweep;

import io.imagesteward.core.image.Place;
import io.imagesteward.core.image.Principal;
import io.imagesteward.core.image.RegionId;
import io.imagesteward.core.policy.ImageKind;
import io.imagesteward.core.policy.Mode;
import io.imagesteward.core.policy.PolicyName;
import java.util.Set;

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
        shared = Set.copyOf(shared);
        regions = Set.copyOf(regions);
        into = Set.copyOf(into);
    }
}
