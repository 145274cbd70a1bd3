package io.imagesteward.functions.aws.client;

import io.imagesteward.core.failure.AccessDenied;
import io.imagesteward.core.failure.StewardFailure;
import io.imagesteward.core.failure.Throttled;
import io.imagesteward.core.image.Place;
import io.imagesteward.core.inventory.Completeness;
import io.imagesteward.core.inventory.Gap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Reads place by place, so that a bad one is a gap in what was seen and the others are seen all the same. */
public final class Gaps {

    private final Predicate<Place> notEnabled;
    private final Set<Gap> found = new LinkedHashSet<>();

    /** Where it need not be told why a place refuses. */
    public Gaps() {
        this(place -> false);
    }

    /** @param notEnabled asked about a place that refuses, because a Region that the account does not use does the same */
    public Gaps(Predicate<Place> notEnabled) {
        this.notEnabled = notEnabled;
    }

    /**
     * Reads one; what fails there fails there alone.
     *
     * @throws Throttled when AWS asks to slow down: that passes by itself, so that the workflow looks again later instead of
     *     telling people of a place that can't be read
     */
    public void at(Place place, Runnable reading) {
        try {
            reading.run();
        } catch (Throttled busy) {
            throw busy;
        } catch (StewardFailure unreadable) {
            found.add(
                    unreadable instanceof AccessDenied && notEnabled.test(place)
                            ? Gap.notEnabled(place)
                            : new Gap(place, String.valueOf(unreadable.getMessage())));
        }
    }

    public Completeness completeness() {
        return new Completeness(List.copyOf(found));
    }
}
