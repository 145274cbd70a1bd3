package io.imagesteward.core.sweep;

import io.imagesteward.core.policy.Mode;
import java.time.Instant;
import java.util.List;

/**
 * What a sweep is going to look at, decided once at its beginning.
 *
 * @param mode audit makes a sweep milder than the policies are; enforce leaves each policy its own
 * @param unreached what could not even be listed
 * @param blind what this sweep is not going to see, in sentences
 */
public record Outline(
        Tier tier, Mode mode, Instant started, List<Scope> scopes, List<Unreached> unreached, List<String> blind) {

    public Outline {
        scopes = List.copyOf(scopes);
        unreached = List.copyOf(unreached);
        blind = List.copyOf(blind);
    }
}
