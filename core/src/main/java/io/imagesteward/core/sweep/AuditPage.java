package io.imagesteward.core.sweep;

import java.util.List;
import java.util.Optional;

/**
 * What one page of a scope showed. A scope of which the last page is missing was not read: nothing is concluded from it.
 *
 * @param last whether nothing comes after it
 * @param trouble why the scope could not be read any further
 */
public record AuditPage(List<Sighting> sightings, boolean last, Optional<String> trouble) {

    public AuditPage {
        sightings = List.copyOf(sightings);
    }

    public static AuditPage broken(String why) {
        return new AuditPage(List.of(), true, Optional.of(why));
    }
}
