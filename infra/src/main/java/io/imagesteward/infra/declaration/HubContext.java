package io.imagesteward.infra.declaration;

import io.imagesteward.core.image.AccountId;
import io.imagesteward.core.image.RegionId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The installation, as cdk.json describes it under {@code image-steward}.
 *
 * @param region where the hub runs, and where images are born
 * @param policyFiles paths of the policies, from the directory of cdk.json
 * @param spokes every account that a policy may name, with the name people call it by
 * @param members how functions get into spokes; without it they work in the hub alone
 */
public record HubContext(
        RegionId region, List<String> policyFiles, Map<AccountId, String> spokes, Optional<Members> members) {

    public HubContext {
        policyFiles = List.copyOf(policyFiles);
        spokes = Map.copyOf(spokes);
    }
}
