package io.imagesteward.events;

import java.util.List;

/**
 * Every image of a policy was held against its retirement rule. The counts are of families: a source image and its
 * copies are one.
 *
 * @param record key of the whole table in the records bucket; an event would not hold it
 * @param failures what could not be read or started; whatever could not be judged is counted as kept
 */
public record ImagesReviewed(
        String policy,
        String execution,
        boolean dryRun,
        int retire,
        int deprecate,
        int keep,
        String record,
        List<Failure> failures)
        implements Said {

    public ImagesReviewed {
        failures = List.copyOf(failures);
    }
}
