package io.imagesteward.core.plan;

import io.imagesteward.core.policy.Mode;

/** A policy that only audits lets nothing happen, and says what would. */
final class Audited {

    private Audited() {}

    static Verdict under(Mode mode, Verdict verdict) {
        return switch (mode) {
            case ENFORCE -> verdict;
            case AUDIT ->
                switch (verdict) {
                    case Verdict.Keep keep -> keep;
                    case Verdict.Retire retire -> kept(retire, "would be retired");
                    case Verdict.Deprecate deprecate -> kept(deprecate, "would be deprecated");
                };
        };
    }

    private static Verdict kept(Verdict verdict, String would) {
        return new Verdict.Keep(
                verdict.family(),
                new Reason(
                        Reason.Code.AUDIT_ONLY, would + ": " + verdict.reason().sentence()));
    }
}
