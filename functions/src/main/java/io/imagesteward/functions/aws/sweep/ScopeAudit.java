package io.imagesteward.functions.aws.sweep;

import io.imagesteward.core.sweep.Cursor;
import io.imagesteward.core.sweep.Sighting;
import java.util.List;
import java.util.Optional;

/** Reads scopes of one kind of image, a page at a time. */
public interface ScopeAudit {

    /**
     * One page.
     *
     * @throws io.imagesteward.core.failure.StewardFailure when it could not be read
     */
    Seen read(Cursor at);

    /**
     * What a page showed.
     *
     * @param next what AWS calls the next page; empty after the last
     */
    record Seen(List<Sighting> sightings, Optional<String> next) {
        public Seen {
            sightings = List.copyOf(sightings);
        }
    }
}
