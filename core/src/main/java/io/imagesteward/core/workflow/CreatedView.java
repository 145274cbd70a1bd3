package io.imagesteward.core.workflow;

import io.imagesteward.core.image.ImageRef;
import io.imagesteward.core.inventory.Ami;
import io.imagesteward.core.inventory.Image;
import io.imagesteward.core.inventory.ImportProgress;
import io.imagesteward.core.inventory.WorkspaceImage;
import io.imagesteward.core.plan.Patience;
import io.imagesteward.core.plan.Reason;
import io.imagesteward.core.policy.PolicyBook;
import java.time.Instant;
import java.util.Optional;

/**
 * What became of an image that is being made.
 *
 * @param stage how far AWS says it is, for people who read the execution
 * @param handOver the distribution that is its due; empty when no policy selects the image
 */
public record CreatedView(
        Status status, String stage, long lookAgainSeconds, Optional<HandOver> handOver, Optional<Problem> failure) {
    /** How a new image can look. */
    public enum Status {
        UNSEEN,
        PENDING,
        AVAILABLE,
        FAILED
    }

    /** An execution of {@code distribute}, under the name that any event about the image would give it. */
    public record HandOver(String name, DistributeInput input) {}

    /** An image that its Region does not show: normal right after it was begun, and a failure when it stays so. */
    public static CreatedView unseen(ImageRef image) {
        return new CreatedView(
                Status.UNSEEN,
                "not shown",
                Patience.SHORTEST.toSeconds(),
                Optional.empty(),
                problem(image, Reason.Code.GONE, "AWS does not show the image; somebody deleted it while it was made"));
    }

    /** For a custom import that has not come to its end. */
    public static CreatedView importing(WorkspaceImage image, ImportProgress progress, Instant now) {
        return switch (progress.status()) {
            case RUNNING -> pending(progress.words(), image.created(), now);
            case FAILED -> failed(image.ref(), "the import ended in ERROR: " + progress.words());
            case COMPLETED -> throw new IllegalArgumentException("a completed import has an image to look at");
        };
    }

    public static CreatedView of(Image image, PolicyBook book, Instant now) {
        return switch (image) {
            case Ami ami ->
                switch (ami.state()) {
                    case PENDING -> pending("pending", Optional.of(ami.created()), now);
                    case AVAILABLE -> available(ami, book);
                    case FAILED -> failed(ami.ref(), "the image failed: " + ami.stateReason());
                    case DISABLED, DEREGISTERED, UNUSABLE ->
                        failed(ami.ref(), "somebody took the image away while it was made; it is " + ami.state());
                };
            case WorkspaceImage desktop ->
                switch (desktop.state()) {
                    case PENDING -> pending("PENDING", desktop.created(), now);
                    case AVAILABLE -> available(desktop, book);
                    case ERROR -> failed(desktop.ref(), "the image ended in ERROR: " + desktop.trouble());
                    case UNKNOWN -> failed(desktop.ref(), "the image is in a state that Image Steward does not know");
                };
        };
    }

    private static CreatedView pending(String stage, Optional<Instant> begun, Instant now) {
        return new CreatedView(
                Status.PENDING, stage, Patience.since(begun, now).toSeconds(), Optional.empty(), Optional.empty());
    }

    private static CreatedView available(Image image, PolicyBook book) {
        var handOver = DistributeInput.noticed(image, book).map(input -> new HandOver(input.executionName(), input));
        return new CreatedView(Status.AVAILABLE, "available", 0, handOver, Optional.empty());
    }

    private static CreatedView failed(ImageRef image, String why) {
        return new CreatedView(Status.FAILED, "failed", 0, Optional.empty(), problem(image, Reason.Code.UNUSABLE, why));
    }

    private static Optional<Problem> problem(ImageRef image, Reason.Code code, String why) {
        return Optional.of(Problem.of(image, "make image", new Reason(code, why)));
    }
}
