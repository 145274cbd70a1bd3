package io.imagesteward.functions.aws.record;

import io.imagesteward.core.failure.Rejected;
import io.imagesteward.core.image.ImageRef;
import io.imagesteward.core.inventory.RetirementRecord;
import java.util.Optional;

/**
 * The records that retirements make before they take anything. There is one open record for a family at most, which
 * makes it the lock as well: nobody retires a family twice at a time.
 */
public final class Records {

    private final Shelf shelf;

    public Records(Shelf shelf) {
        this.shelf = shelf;
    }

    /** The open record of a source. */
    public Optional<RetirementRecord> read(ImageRef source) {
        return shelf.read(key(source), RetirementRecord.class).map(Shelf.Kept::document);
    }

    /** Makes the record, unless there is one by now. */
    public void open(RetirementRecord record) {
        if (!shelf.create(key(record.source()), record)) {
            throw taken(record.source());
        }
    }

    /**
     * Lets another execution go on with what an earlier one recorded: the family looks different by now, so what was
     * recorded then stays.
     */
    public RetirementRecord takeOver(RetirementRecord seen, String execution) {
        return replace(
                seen,
                new RetirementRecord(
                        execution,
                        seen.source(),
                        seen.policy(),
                        seen.policyVersion(),
                        seen.recordedAt(),
                        seen.members()));
    }

    /** Puts a record in the place of one that was seen, unless somebody else has done so meanwhile. */
    public RetirementRecord replace(RetirementRecord seen, RetirementRecord mine) {
        var there = shelf.read(key(seen.source()), RetirementRecord.class)
                .filter(kept -> kept.document().equals(seen))
                .orElseThrow(() -> taken(seen.source()));
        if (!shelf.replace(key(seen.source()), mine, there.etag())) {
            throw taken(seen.source());
        }
        return mine;
    }

    /** Puts a record aside, where it stays for whoever asks later. */
    public void close(RetirementRecord record) {
        shelf.put(closed(record), record);
        shelf.delete(key(record.source()));
    }

    private static Rejected taken(ImageRef source) {
        return new Rejected(
                "another execution has just recorded the retirement of %s; leave it to that one".formatted(source),
                null);
    }

    private static String key(ImageRef source) {
        return folder(source) + "/record.json";
    }

    private static String closed(RetirementRecord record) {
        return "%s/closed/%s.json".formatted(folder(record.source()), record.execution());
    }

    private static String folder(ImageRef source) {
        return "retirements/%s/%s".formatted(source.region(), source.id().value());
    }
}
