package io.imagesteward.core.workflow;

import io.imagesteward.core.image.ImageRef;
import io.imagesteward.core.plan.Reason;
import io.imagesteward.core.plan.Verdict;
import java.time.Instant;
import java.util.Optional;

/**
 * One family in the table that people read.
 *
 * @param created when the source was made, if AWS says so
 * @param images how many images it has, copies included
 * @param decision retire, deprecate or keep
 */
public record VerdictRow(
        ImageRef image,
        String name,
        Optional<Instant> created,
        int images,
        Decided decision,
        Reason.Code code,
        String reason) {

    /** The three words of the table. */
    public enum Decided {
        RETIRE,
        DEPRECATE,
        KEEP
    }

    static VerdictRow of(Verdict verdict) {
        var source = verdict.family().source();
        return new VerdictRow(
                source.ref(),
                source.name(),
                source.made(),
                verdict.family().members().size(),
                switch (verdict) {
                    case Verdict.Retire retire -> Decided.RETIRE;
                    case Verdict.Deprecate deprecate -> Decided.DEPRECATE;
                    case Verdict.Keep keep -> Decided.KEEP;
                },
                verdict.reason().code(),
                verdict.reason().sentence());
    }
}
