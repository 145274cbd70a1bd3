package io.imagesteward.functions.aws.report;

import io.imagesteward.core.workflow.ReportTask;
import io.imagesteward.events.ImageRetirementApprovalRequested;
import io.imagesteward.events.Said;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** A question to a person. It tells how to answer, and holds nothing that lets just anybody do so. */
public final class ApprovalRequest implements Message {

    /** The workflow's own patience; see the state "Approve". */
    private static final Duration PATIENCE = Duration.ofDays(7);

    private final ReportTask.AskApproval task;
    private final Instant answerBy;

    public ApprovalRequest(ReportTask.AskApproval task, Instant now) {
        this.task = task;
        this.answerBy = now.plus(PATIENCE).truncatedTo(ChronoUnit.SECONDS);
    }

    @Override
    public String subject() {
        return "May it be deleted? %s: %s"
                .formatted(
                        Wording.printable(task.input().policy()),
                        task.input().image().id().value());
    }

    @Override
    public String text() {
        var image = task.input().image();
        return """
                %1$s and its copies have been %6$s for the whole grace period, and nothing tells of a user:
                %2$s

                Until %3$s, answer with one of these events, from the source image-steward:
                - Image Retirement Approved {"imageId": "%4$s", "region": "%5$s", "by": "<your name>"}
                - Image Retirement Refused  {"imageId": "%4$s", "region": "%5$s", "by": "<your name>", "reason": "<why>"}
                Without an answer everything is put back as it was.""".formatted(
                        image,
                        Wording.points(task.evidence()),
                        answerBy,
                        image.id().value(),
                        image.region(),
                        Fate.waiting(image));
    }

    @Override
    public Said event() {
        var input = task.input();
        return new ImageRetirementApprovalRequested(
                input.policy(),
                input.policyVersion(),
                Wording.address(input.image()),
                task.execution(),
                task.evidence(),
                answerBy.toString());
    }
}
