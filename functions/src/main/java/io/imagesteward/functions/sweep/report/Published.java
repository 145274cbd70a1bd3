package io.imagesteward.functions.sweep.report;

import io.imagesteward.core.sweep.SweepReport;
import io.imagesteward.functions.aws.report.SweepLetter;

/**
 * A report as it was published.
 *
 * @param report with the trend, and with findings as old as they are
 * @param json where each form lies in the records bucket
 */
public record Published(SweepReport report, String json, String csv, String html, SweepLetter letter) {}
