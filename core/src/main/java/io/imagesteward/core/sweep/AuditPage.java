package io.imagesteward.core.sweep;

import java.util.List;
import java.util.Optional;

/**
 * What one page of a scope showed. A scope of which the last page is missing was not read: nothing is concluded from it.
 *
 * @param number of the page, from zero
 * @param last whether nothing comes after it
 * @param trouble why the scope could not be read any further
 * @param enabled false when the account does not use the Region at all, which is nobody's failure
 */
public record AuditPage(
        Scope scope, int number, List<Sighting> sightings, boolean last, Optional<String> trouble, boolean enabled) {

    public AuditPage {
        sightings = List.copyOf(sightings);
    }

    /** A page that was read. */
    public static AuditPage read(Cursor at, List<Sighting> sightings, boolean last) {
        return new AuditPage(at.scope(), at.page(), sightings, last, Optional.empty(), true);
    }

    public static AuditPage broken(Cursor at, String why) {
        return new AuditPage(at.scope(), at.page(), List.of(), true, Optional.of(why), true);
    }

    public static AuditPage notEnabled(Cursor at) {
        return new AuditPage(at.scope(), at.page(), List.of(), true, Optional.empty(), false);
    }
}
