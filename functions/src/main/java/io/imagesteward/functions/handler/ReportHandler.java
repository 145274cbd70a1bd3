package io.imagesteward.functions.handler;

import io.imagesteward.core.workflow.Announcement;
import io.imagesteward.core.workflow.Problem;
import io.imagesteward.core.workflow.ReportTask;
import io.imagesteward.core.workflow.RetirementReport;
import io.imagesteward.functions.Wiring;
import io.imagesteward.functions.aws.Once;
import io.imagesteward.functions.aws.record.Approvals;
import io.imagesteward.functions.aws.report.Announcer;
import io.imagesteward.functions.aws.report.ApprovalRequest;
import io.imagesteward.functions.aws.report.CreationSummary;
import io.imagesteward.functions.aws.report.DistributionSummary;
import io.imagesteward.functions.aws.report.RestorationSummary;
import io.imagesteward.functions.aws.report.RetirementSummary;
import io.imagesteward.functions.aws.report.ReviewSummary;
import io.imagesteward.functions.aws.report.Summary;
import io.imagesteward.functions.retire.RecordKeeping;
import io.imagesteward.functions.sweep.SweepEndings;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps records and tells people: a record for later, an event for machines, a message to read. It changes no image. */
public final class ReportHandler extends JsonHandler<ReportTask, Object> {

    private static final Logger LOG = LoggerFactory.getLogger(ReportHandler.class);

    private final Wiring wiring;
    private final Once<Announcer> announcer;

    /** For the managed runtime. */
    public ReportHandler() {
        this(Wiring.ofLambda());
    }

    public ReportHandler(Wiring wiring) {
        super(ReportTask.class);
        this.wiring = wiring;
        this.announcer = new Once<>(wiring::announcer);
    }

    @Override
    Object handle(ReportTask task) {
        return switch (task) {
            case ReportTask.Distribution(var report) -> announce(new DistributionSummary(report), report.failures());
            case ReportTask.Review(var report) ->
                announce(new ReviewSummary(report, wiring.clock().instant()), report.failures());
            case ReportTask.Retirement(var report) -> retirement(report);
            case ReportTask.Restoration(var report) -> announce(new RestorationSummary(report), report.failures());
            case ReportTask.Creation(var report) -> announce(new CreationSummary(report), report.failures());
            case ReportTask.Sweep(var end) -> new SweepEndings(wiring, announcer.get()).end(end);
            case ReportTask.Keep keep -> new RecordKeeping(wiring).keep(keep);
            case ReportTask.Claim(var image, var execution) -> {
                new RecordKeeping(wiring).claim(image, execution);
                yield new ReportTask.Recorded(List.of());
            }
            case ReportTask.Close(var image) -> {
                new RecordKeeping(wiring).close(image);
                yield new ReportTask.Recorded(List.of());
            }
            case ReportTask.AskApproval question -> ask(question);
        };
    }

    /** What a review finds in use today it will find in use tomorrow; whoever asked by hand is owed an answer. */
    private Announcement retirement(RetirementReport report) {
        var kept = report.outcome() == RetirementReport.Outcome.KEPT
                && report.input().daily();
        var notes = wiring.archive().keptNotes();
        var image = report.input().image();
        var now = wiring.clock().instant();
        var summary = new RetirementSummary(report, !kept || notes.areNews(image, report.reasons(), now));
        var announcement = announce(summary, report.failures());
        if (kept && summary.worthReading()) {
            notes.told(image, report.reasons(), now);
        }
        return announcement;
    }

    /** The names of what failed are logged, because alarms listen for some of them. */
    private Announcement announce(Summary summary, List<Problem> failures) {
        var told = summary.event().type().detailType();
        if (summary.failed()) {
            LOG.warn(
                    "{}: {}",
                    told,
                    failures.stream().map(Problem::error).distinct().toList());
        } else {
            LOG.info("{}: {}", told, summary.subject());
        }
        announcer.get().announce(summary);
        return new Announcement(summary.failed(), summary.text());
    }

    /** The token first: an answer can come as soon as the question is told. */
    private Announcement ask(ReportTask.AskApproval task) {
        wiring.archive()
                .approvals()
                .open(task.input().image(), new Approvals.Question(task.execution(), task.taskToken()));
        var request = new ApprovalRequest(task, wiring.clock().instant());
        announcer.get().tell(request);
        return new Announcement(false, request.text());
    }
}
