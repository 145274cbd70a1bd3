package io.imagesteward.infra.declaration;

import io.imagesteward.core.image.AccountId;
import java.util.List;
import java.util.Optional;

/**
 * What lets functions of the hub act in spokes: both sides have to name the same account, organization, external id and
 * roles, so all of it is declared once.
 *
 * @param hub the account that the spokes let in
 * @param organization the organization that the hub has to belong to for as long as it is let in
 * @param externalId no secret: it keeps the roles from being taken on by whoever merely knows their names
 * @param rolePrefix what the names of the roles begin with
 * @param stackSet where the roles are deployed to from the hub; without it, people deploy them
 * @param verifyLaunch whether Observe may try launches in spokes, with a role that could make them
 */
public record Members(
        AccountId hub,
        String organization,
        String externalId,
        String rolePrefix,
        Optional<StackSet> stackSet,
        boolean verifyLaunch) {

    /** What the names of the roles begin with unless something else is declared. */
    public static final String USUAL_PREFIX = "image-steward";

    /**
     * The accounts that get the roles by themselves, now and when they join.
     *
     * @param organizationalUnits ids of units, or of the root for every account
     * @param callAs {@code SELF} in the management account, {@code DELEGATED_ADMIN} in any other
     */
    public record StackSet(List<String> organizationalUnits, String callAs) {

        public StackSet {
            organizationalUnits = List.copyOf(organizationalUnits);
        }
    }
}
