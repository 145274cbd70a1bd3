package io.imagesteward.sandbox.aws.ec2;

import static io.imagesteward.sandbox.aws.ec2.Filters.text;
import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ec2.model.DescribeImageUsageReportEntriesRequest;
import software.amazon.awssdk.services.ec2.model.DescribeImageUsageReportEntriesResponse;
import software.amazon.awssdk.services.ec2.model.DescribeImageUsageReportsRequest;
import software.amazon.awssdk.services.ec2.model.DescribeImageUsageReportsResponse;
import software.amazon.awssdk.services.ec2.model.ImageUsageReport;
import software.amazon.awssdk.services.ec2.model.ImageUsageReportEntry;
import software.amazon.awssdk.services.ec2.model.ImageUsageResourceType;
import software.amazon.awssdk.services.ec2.model.ImageUsageResourceTypeOption;
import software.amazon.awssdk.services.ec2.model.ImageUsageResourceTypeRequest;

/** Lists image usage reports and what is in them; only whoever asked for a report, the image's owner, sees it. */
record DescribeUsageReports(Ec2Scope scope) {

    private static final Filters<ImageUsageReport> FILTERS = new Filters<>(
            Map.ofEntries(
                    entry("creation-time", report -> text(report.creationTime())),
                    entry("state", report -> text(report.state()))),
            ImageUsageReport::tags);

    private static final Filters<ImageUsageReportEntry> ENTRY_FILTERS = new Filters<>(
            Map.ofEntries(
                    entry("account-id", use -> text(use.accountId())),
                    entry("creation-time", use -> text(use.reportCreationTime())),
                    entry("resource-type", use -> text(use.resourceType()))),
            use -> List.of());

    DescribeImageUsageReportsResponse reports(DescribeImageUsageReportsRequest request) {
        var all = chosen(request.reportIds(), request.imageIds()).toList();
        var page = new Paging(request.maxResults(), request.nextToken())
                .checkedFrom(1)
                .cut(all, Map.Entry::getKey);
        return DescribeImageUsageReportsResponse.builder()
                .imageUsageReports(page.items().stream()
                        .map(report -> view(report.getKey(), report.getValue()))
                        .filter(FILTERS.of(request.filters()))
                        .toList())
                .nextToken(page.nextToken())
                .build();
    }

    /** A report that is pending or failed has no entries. */
    DescribeImageUsageReportEntriesResponse entries(DescribeImageUsageReportEntriesRequest request) {
        var all = chosen(request.reportIds(), request.imageIds())
                .map(Map.Entry::getValue)
                .filter(report -> report.stateAt(scope.now()).equals("available"))
                .flatMap(report -> report.entries().stream())
                .toList();
        var page = new Paging(request.maxResults(), request.nextToken())
                .checkedFrom(1)
                .cut(all, use -> "%s %s %s".formatted(use.reportId(), use.resourceType(), use.accountId()));
        return DescribeImageUsageReportEntriesResponse.builder()
                .imageUsageReportEntries(page.items().stream()
                        .filter(ENTRY_FILTERS.of(request.filters()))
                        .toList())
                .nextToken(page.nextToken())
                .build();
    }

    private Stream<Map.Entry<String, UsageReport>> chosen(List<String> reportIds, List<String> imageIds) {
        var reports = new UsageReports(scope);
        reportIds.forEach(reports::find);
        imageIds.forEach(Ec2Scope::checkedImageId);
        return reports.own()
                .filter(report -> reportIds.isEmpty() || reportIds.contains(report.getKey()))
                .filter(report -> imageIds.isEmpty()
                        || imageIds.contains(report.getValue().request().imageId()));
    }

    private ImageUsageReport view(String id, UsageReport report) {
        String state = report.stateAt(scope.now());
        return ImageUsageReport.builder()
                .reportId(id)
                .imageId(report.request().imageId())
                .resourceTypes(report.request().resourceTypes().stream()
                        .map(DescribeUsageReports::type)
                        .toList())
                .accountIds(report.request().accountIds())
                .state(state)
                .stateReason(state.equals("error") ? report.failure().orElseThrow() : null)
                .creationTime(report.timing().created())
                .expirationTime(report.expires())
                .tags(scope.here().tags().seen(scope.account(), id))
                .build();
    }

    private static ImageUsageResourceType type(ImageUsageResourceTypeRequest type) {
        return ImageUsageResourceType.builder()
                .resourceType(type.resourceType())
                .resourceTypeOptions(type.resourceTypeOptions().stream()
                        .map(option -> ImageUsageResourceTypeOption.builder()
                                .optionName(option.optionName())
                                .optionValues(option.optionValues())
                                .build())
                        .toList())
                .build();
    }
}
