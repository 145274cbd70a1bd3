package io.imagesteward.core.workflow;

import io.imagesteward.core.plan.Reason;
import io.imagesteward.core.plan.RetirementGate.Passage;
import java.util.List;

/** Whether a retirement that has begun may go on, and what speaks against it. */
public record GateView(Status status, List<String> reasons) {

    /** On, later, or back. */
    public enum Status {
        OPEN,
        WAIT,
        CLOSED
    }

    public static GateView of(Passage passage) {
        return switch (passage) {
            case Passage.Open open -> new GateView(Status.OPEN, List.of());
            case Passage.Wait(var reasons) -> new GateView(Status.WAIT, sentences(reasons));
            case Passage.Closed(var reasons) -> new GateView(Status.CLOSED, sentences(reasons));
        };
    }

    private static List<String> sentences(List<Reason> reasons) {
        return reasons.stream().map(Reason::sentence).distinct().toList();
    }
}
