package io.imagesteward.core.plan;

import io.imagesteward.core.image.Principal;
import java.util.HashSet;
import java.util.Set;

/** How an observed set of permissions differs from the declared one. */
record Drift(Set<Principal> missing, Set<Principal> unexpected) {

    static Drift between(Set<? extends Principal> declared, Set<? extends Principal> observed) {
        var missing = new HashSet<Principal>(declared);
        missing.removeAll(observed);
        var unexpected = new HashSet<Principal>(observed);
        unexpected.removeAll(declared);
        return new Drift(missing, unexpected);
    }

    /** The same without giving anything to these. */
    Drift refusing(Set<Principal> refused) {
        var rest = new HashSet<Principal>(missing);
        rest.removeAll(refused);
        return new Drift(rest, unexpected);
    }
}
