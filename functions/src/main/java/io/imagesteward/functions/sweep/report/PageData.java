package io.imagesteward.functions.sweep.report;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonFormat.Shape;
import io.imagesteward.core.image.Place;
import io.imagesteward.core.policy.ImageKind;
import io.imagesteward.core.policy.Mode;
import io.imagesteward.core.sweep.FindingKind;
import io.imagesteward.core.sweep.Remedy;
import io.imagesteward.core.sweep.Tier;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A report as its page carries it: rows without field names, what repeats as an index into a list, times as seconds.
 * That is a third of the report's own JSON, and every byte of it is read before the page shows anything.
 *
 * <p>Absent indices and times are -1.
 */
record PageData(
        String execution,
        Tier tier,
        long started,
        long ended,
        int scopes,
        List<String> blind,
        Optional<Before> before,
        List<Kind> kinds,
        List<Unreached> unreached,
        List<Integer> notEnabled,
        List<Policy> policies,
        List<Image> images,
        List<Finding> findings,
        List<Where> places,
        List<Who> principals,
        List<String> texts) {

    record Before(long ended, Map<FindingKind, Integer> findings) {}

    record Kind(FindingKind name, String title) {}

    record Policy(
            String name, ImageKind kind, Mode mode, List<Integer> shared, List<String> regions, List<Integer> into) {}

    @JsonFormat(shape = Shape.ARRAY)
    record Where(String account, String region) {
        static Where of(Place place) {
            return new Where(place.account().value(), place.region().value());
        }
    }

    @JsonFormat(shape = Shape.ARRAY)
    record Who(String text, String label) {}

    @JsonFormat(shape = Shape.ARRAY)
    record Unreached(int place, ImageKind kind, int why) {}

    @JsonFormat(shape = Shape.ARRAY)
    record Image(String id, int place, String name, int policy, int source, int state, long created, long retires) {}

    @JsonFormat(shape = Shape.ARRAY)
    record Finding(
            int kind,
            String id,
            int home,
            int policy,
            int principal,
            int place,
            int declared,
            int seen,
            long since,
            Remedy.Kind remedy,
            int sentence) {}
}
