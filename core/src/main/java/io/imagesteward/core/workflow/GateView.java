package io.imagesteward.core.workflow;

import io.imagesteward.core.plan.Reason;
import io.imagesteward.core.plan.RetirementGate.Passage;
import java.util.List;

/** Whether a retirement that has begun may go on, and what speaks against it. */
public record GateView(Status status, List<String> reasons) {

    /** On, later, back, or none of ours. */
    public enum Status {
        OPEN,
        WAIT,
        CLOSED,
        /** The family was restored meanwhile, and what happens to it now is no longer this retirement's business. */
        OVERTAKEN
    }

    public static GateView overtaken(String reason) {
        return new GateView(Status.OVERTAKEN, List.of(reason));
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
