package io.imagesteward.functions.sweep.report;

import io.imagesteward.core.sweep.Earlier;
import io.imagesteward.core.sweep.SweepReport;
import io.imagesteward.functions.Wiring;
import io.imagesteward.functions.aws.record.SweepReports;
import io.imagesteward.functions.aws.report.SweepLetter;
import io.imagesteward.functions.json.Json;
import io.imagesteward.functions.log.Metrics;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Publishes what a sweep has to say, in every form. Publishing the same sweep again overwrites it with the same. */
public final class Reporting {

    private static final String JSON = "application/json";
    private static final String CSV = "text/csv; charset=utf-8";
    private static final String HTML = "text/html; charset=utf-8";
    private static final String LATEST = "latest";

    private final SweepReports reports;
    private final Metrics metrics;

    public Reporting(Wiring wiring) {
        this(wiring.archive().sweepReports(), wiring.metrics());
    }

    Reporting(SweepReports reports, Metrics metrics) {
        this.reports = reports;
        this.metrics = metrics;
    }

    /** The memory last: until it is written, a second try compares itself with the same sweep as the first. */
    public Published publish(SweepReport sweep) {
        var report = reports.history().continuedBy(sweep);
        var json = Json.write(report);
        var html = Page.html(report);
        var name = "%s/%s".formatted(LocalDate.ofInstant(report.started(), ZoneOffset.UTC), report.execution());
        var jsonKey = reports.put(name + ".json", JSON, json);
        var csvKey = reports.put(name + ".csv", CSV, Csv.of(report));
        var htmlKey = reports.put(name + ".html", HTML, html);
        reports.put(LATEST + ".json", JSON, json);
        reports.put(LATEST + ".html", HTML, html);
        reports.remember(Earlier.of(report));
        Figures.of(report).forEach(metrics::record);
        return new Published(report, jsonKey, csvKey, htmlKey, new SweepLetter(report, htmlKey));
    }
}
