package io.imagesteward.functions.aws.record;

import io.imagesteward.core.sweep.Earlier;
import io.imagesteward.core.sweep.History;
import io.imagesteward.core.sweep.Tier;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The reports of sweeps in the records bucket, and what each leaves for the next: a memory for each tier, which is read
 * at every sweep and is a good deal smaller than the report.
 */
public final class SweepReports {

    private static final String FOLDER = "reports/";

    private final Shelf shelf;

    public SweepReports(Shelf shelf) {
        this.shelf = shelf;
    }

    /** What the sweeps before had seen; nothing at the first. */
    public History history() {
        return new History(Stream.of(Tier.values())
                .map(tier -> shelf.read(memory(tier), Earlier.class))
                .flatMap(Optional::stream)
                .map(Shelf.Kept::document)
                .toList());
    }

    public void remember(Earlier earlier) {
        shelf.put(memory(earlier.tier()), earlier);
    }

    /** Writes one form of a report, and gives its key. */
    public String put(String name, String contentType, String text) {
        var key = FOLDER + name;
        shelf.put(key, contentType, text);
        return key;
    }

    private static String memory(Tier tier) {
        return FOLDER + "memory/" + tier.name().toLowerCase(Locale.ROOT) + ".json";
    }
}
