package io.imagesteward.functions.handler;

import io.imagesteward.core.workflow.Announcement;
import io.imagesteward.core.workflow.DistributionReport;
import io.imagesteward.functions.Wiring;
import io.imagesteward.functions.aws.report.Announcer;
import io.imagesteward.functions.aws.report.DistributionSummary;

/** Tells how a run ended: a record for later, an event for machines, a message for people. It changes no image. */
public final class ReportHandler extends JsonHandler<DistributionReport, Announcement> {

    private final Announcer announcer;

    /** For the managed runtime. */
    public ReportHandler() {
        this(Wiring.ofLambda());
    }

    public ReportHandler(Wiring wiring) {
        super(DistributionReport.class);
        this.announcer = wiring.announcer();
    }

    @Override
    Announcement handle(DistributionReport report) {
        var summary = new DistributionSummary(report);
        announcer.announce(summary);
        return new Announcement(summary.failed(), summary.text());
    }
}
