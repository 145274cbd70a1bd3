package io.imagesteward.sandbox.aws.ec2;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.ec2.model.CreateImageUsageReportRequest;
import software.amazon.awssdk.services.ec2.model.ImageUsageReportEntry;

/**
 * A report of which accounts use an image.
 *
 * @param request what was asked for
 * @param failure why there is none, if so
 */
record UsageReport(
        CreateImageUsageReportRequest request,
        String account,
        Timing timing,
        List<ImageUsageReportEntry> entries,
        Optional<String> failure) {

    private static final Duration KEPT = Duration.ofDays(30);

    /** From when to when a report is pending. */
    record Timing(Instant created, Instant ready) {}

    UsageReport {
        entries = List.copyOf(entries);
    }

    String stateAt(Instant now) {
        if (timing.ready().isAfter(now)) {
            return "pending";
        }
        return failure.isPresent() ? "error" : "available";
    }

    Instant expires() {
        return timing.created().plus(KEPT);
    }
}
