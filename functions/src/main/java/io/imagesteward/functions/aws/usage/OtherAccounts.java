package io.imagesteward.functions.aws.usage;

import io.imagesteward.core.image.AccountId;
import io.imagesteward.core.image.ImageRef;
import io.imagesteward.core.inventory.Evidence;
import io.imagesteward.core.inventory.UsageSource;
import io.imagesteward.core.inventory.Use;
import io.imagesteward.functions.aws.client.AwsClients;
import io.imagesteward.functions.aws.client.Failures;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.ec2.model.DescribeImageUsageReportEntriesRequest;
import software.amazon.awssdk.services.ec2.model.ImageUsageReport;
import software.amazon.awssdk.services.ec2.model.ImageUsageReportEntry;

/**
 * What usage reports say: the only evidence that covers all other accounts. For each image the newest report counts, if it
 * was made since the question was asked.
 *
 * @param since empty when nobody asked
 */
record OtherAccounts(AwsClients clients, Optional<Instant> since) implements Witness {

    /** The calls take this many ids. */
    private static final int IDS = 200;

    @Override
    public UsageSource source() {
        return UsageSource.USAGE_REPORT;
    }

    @Override
    public Evidence testify(Sought sought) {
        if (since.isEmpty()) {
            return new Evidence.Missing(source(), sought.region(), "none were asked for");
        }
        var all = new ArrayList<ImageUsageReport>();
        sought.ids(IDS).forEach(ids -> all.addAll(Reports.of(clients, sought.region(), ids)));
        var newest = sought.images().stream()
                .map(image -> newest(image, all, since.get()))
                .toList();
        if (newest.stream()
                .anyMatch(report -> report.isEmpty() || report.get().state().equals(Reports.PENDING))) {
            return new Evidence.Awaited(source(), sought.region());
        }
        var reports = newest.stream().flatMap(Optional::stream).toList();
        return reports.stream()
                .filter(report -> !report.state().equals(Reports.AVAILABLE))
                .findFirst()
                .<Evidence>map(report -> new Evidence.Missing(
                        source(),
                        sought.region(),
                        "the report on %s ended as %s: %s"
                                .formatted(report.imageId(), report.state(), report.stateReason())))
                .orElseGet(() -> told(sought, reports));
    }

    private static Optional<ImageUsageReport> newest(ImageRef image, List<ImageUsageReport> reports, Instant since) {
        return reports.stream()
                .filter(report -> report.imageId().equals(image.id().value()))
                .filter(Reports::coversEverybody)
                .filter(report -> !report.creationTime().isBefore(since))
                .max(Comparator.comparing(ImageUsageReport::creationTime));
    }

    private Evidence told(Sought sought, List<ImageUsageReport> reports) {
        var uses = new ArrayList<Use>();
        var ids = reports.stream().map(ImageUsageReport::reportId).sorted().toList();
        for (int from = 0; from < ids.size(); from += IDS) {
            entries(sought, ids.subList(from, Math.min(ids.size(), from + IDS)))
                    .forEach(entry -> sought.named(entry.imageId()).ifPresent(image -> uses.add(use(image, entry))));
        }
        var oldest = reports.stream()
                .map(ImageUsageReport::creationTime)
                .min(Comparator.naturalOrder())
                .orElse(sought.now());
        return new Evidence.Told(source(), sought.region(), oldest, uses);
    }

    private List<ImageUsageReportEntry> entries(Sought sought, List<String> reportIds) {
        var request = DescribeImageUsageReportEntriesRequest.builder()
                .reportIds(reportIds)
                .build();
        return Failures.translating(
                "DescribeImageUsageReportEntries in " + sought.region(),
                () -> clients
                        .ec2(sought.region())
                        .describeImageUsageReportEntriesPaginator(request)
                        .imageUsageReportEntries()
                        .stream()
                        .filter(entry -> entry.usageCount() == null || entry.usageCount() > 0)
                        .toList());
    }

    private Use use(ImageRef image, ImageUsageReportEntry entry) {
        return new Use(
                image,
                source(),
                new AccountId(entry.accountId()),
                "%s x %s".formatted(entry.usageCount() == null ? "?" : entry.usageCount(), entry.resourceType()),
                entry.reportCreationTime());
    }
}
