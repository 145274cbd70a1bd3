package io.imagesteward.core.workflow;

import io.imagesteward.core.image.ImageRef;
import io.imagesteward.core.inventory.Ami;
import io.imagesteward.core.inventory.AmiState;
import io.imagesteward.core.inventory.WorkspaceImage;
import io.imagesteward.core.plan.Decision;
import io.imagesteward.core.plan.Patience;
import io.imagesteward.core.plan.Reason;
import io.imagesteward.core.step.Step;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What became of one copy: not seen, still pending, available with the sharing it needs, or failed and why. */
public record CopyView(Status status, long lookAgainSeconds, Optional<ShareWork> share, Optional<Problem> failure) {

    /** How a copy can look. */
    public enum Status {
        UNSEEN,
        PENDING,
        AVAILABLE,
        FAILED
    }

    /** A copy that its Region does not show: normal right after it was started, and a failure when it stays so. */
    public static CopyView unseen(ImageRef copy) {
        var problem = new Problem(
                copy.account(),
                copy.region(),
                Optional.of(copy.id()),
                "copy",
                Reason.Code.GONE.name(),
                "AWS does not show the copy; somebody removed it while it was made");
        return new CopyView(Status.UNSEEN, Patience.SHORTEST.toSeconds(), Optional.empty(), Optional.of(problem));
    }

    public static CopyView of(Ami copy, List<Decision> decisions, Instant now) {
        return switch (copy.state()) {
            case PENDING ->
                new CopyView(Status.PENDING, Patience.with(copy, now).toSeconds(), Optional.empty(), Optional.empty());
            case AVAILABLE -> available(copy.ref(), decisions);
            case FAILED, DISABLED, DEREGISTERED, UNUSABLE -> failed(copy.ref(), why(copy));
        };
    }

    /** For a copy of a WorkSpaces image. */
    public static CopyView of(WorkspaceImage copy, List<Decision> decisions, Instant now) {
        return switch (copy.state()) {
            case PENDING ->
                new CopyView(
                        Status.PENDING,
                        Patience.since(copy.created(), now).toSeconds(),
                        Optional.empty(),
                        Optional.empty());
            case AVAILABLE -> available(copy.ref(), decisions);
            case ERROR -> failed(copy.ref(), "the copy failed: " + copy.trouble());
            case UNKNOWN -> failed(copy.ref(), "the copy is in a state that Image Steward does not know");
        };
    }

    private static CopyView available(ImageRef copy, List<Decision> decisions) {
        List<Step> steps = decisions.stream()
                .filter(Decision.Act.class::isInstance)
                .map(d -> ((Decision.Act) d).step())
                .toList();
        var failure = decisions.stream()
                .filter(d -> d.reason().code().needsAttention())
                .findFirst()
                .map(d -> Problem.of(copy.account(), d));
        var share = steps.isEmpty() ? Optional.<ShareWork>empty() : Optional.of(new ShareWork(copy, steps));
        return new CopyView(Status.AVAILABLE, 0, share, failure);
    }

    private static String why(Ami copy) {
        return copy.state() == AmiState.FAILED
                ? "the copy failed: " + copy.stateReason()
                : "somebody took the copy away while it was made; it is " + copy.state();
    }

    private static CopyView failed(ImageRef copy, String why) {
        var problem = Problem.of(copy, "copy", new Reason(Reason.Code.UNUSABLE, why));
        return new CopyView(Status.FAILED, 0, Optional.empty(), Optional.of(problem));
    }
}
