package io.imagesteward.functions.aws.usage;

import io.imagesteward.core.image.RegionId;
import io.imagesteward.functions.aws.client.AwsClients;
import io.imagesteward.functions.aws.client.Failures;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ec2.model.DescribeImageUsageReportsRequest;
import software.amazon.awssdk.services.ec2.model.ImageUsageReport;
import software.amazon.awssdk.services.ec2.model.ImageUsageResourceTypeRequest;

/** Usage reports as EC2 lists them. */
final class Reports {

    static final String PENDING = "pending";
    static final String AVAILABLE = "available";

    private static final Set<String> TYPES = Set.of("ec2:Instance", "ec2:LaunchTemplate");

    /** All that a report can cover. */
    static final List<ImageUsageResourceTypeRequest> EVERYTHING = TYPES.stream()
            .sorted()
            .map(type ->
                    ImageUsageResourceTypeRequest.builder().resourceType(type).build())
            .toList();

    private Reports() {}

    static List<ImageUsageReport> of(AwsClients clients, RegionId region, List<String> imageIds) {
        return read(
                clients,
                region,
                DescribeImageUsageReportsRequest.builder().imageIds(imageIds).build());
    }

    static List<ImageUsageReport> read(AwsClients clients, RegionId region, DescribeImageUsageReportsRequest request) {
        return Failures.translating(
                "DescribeImageUsageReports in " + region,
                () -> clients.ec2(region).describeImageUsageReportsPaginator(request).imageUsageReports().stream()
                        .toList());
    }

    /** Somebody may have asked for a report on a few accounts, or on instances alone; that proves nothing. */
    static boolean coversEverybody(ImageUsageReport report) {
        var types = report.resourceTypes().stream()
                .flatMap(type -> Stream.ofNullable(type.resourceType()))
                .collect(Collectors.toSet());
        return report.accountIds().isEmpty() && types.containsAll(TYPES);
    }
}
