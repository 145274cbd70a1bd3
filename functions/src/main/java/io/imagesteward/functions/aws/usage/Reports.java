package io.imagesteward.functions.aws.usage;

import io.imagesteward.core.image.RegionId;
import io.imagesteward.functions.aws.client.AwsClients;
import io.imagesteward.functions.aws.client.Failures;
import java.util.List;
import software.amazon.awssdk.services.ec2.model.DescribeImageUsageReportsRequest;
import software.amazon.awssdk.services.ec2.model.ImageUsageReport;
import software.amazon.awssdk.services.ec2.model.ImageUsageResourceType;
import software.amazon.awssdk.services.ec2.model.ImageUsageResourceTypeOptionRequest;
import software.amazon.awssdk.services.ec2.model.ImageUsageResourceTypeRequest;

/** Usage reports as EC2 lists them. */
final class Reports {

    static final String PENDING = "pending";
    static final String AVAILABLE = "available";

    private static final String INSTANCE = "ec2:Instance";
    private static final String TEMPLATE = "ec2:LaunchTemplate";
    private static final String DEPTH = "version-depth";

    /**
     * As many versions of a launch template as a report can look at. It looks at the newest 20 unless it is asked, and
     * the version that another account launches from may be older.
     *
     * @see <a href="https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ImageUsageResourceTypeOptionRequest.html">
     *     version-depth</a>
     */
    private static final String EVERY_VERSION = "10000";

    /** All that a report can cover. */
    static final List<ImageUsageResourceTypeRequest> EVERYTHING = List.of(
            ImageUsageResourceTypeRequest.builder().resourceType(INSTANCE).build(),
            ImageUsageResourceTypeRequest.builder()
                    .resourceType(TEMPLATE)
                    .resourceTypeOptions(ImageUsageResourceTypeOptionRequest.builder()
                            .optionName(DEPTH)
                            .optionValues(EVERY_VERSION)
                            .build())
                    .build());

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

    /** Somebody may have asked for a report on a few accounts, on instances alone or on new versions; that proves nothing. */
    static boolean coversEverybody(ImageUsageReport report) {
        return report.accountIds().isEmpty()
                && report.resourceTypes().stream().anyMatch(type -> INSTANCE.equals(type.resourceType()))
                && report.resourceTypes().stream().anyMatch(Reports::everyTemplate);
    }

    private static boolean everyTemplate(ImageUsageResourceType type) {
        return TEMPLATE.equals(type.resourceType())
                && type.resourceTypeOptions().stream()
                        .anyMatch(option -> DEPTH.equals(option.optionName())
                                && option.optionValues().contains(EVERY_VERSION));
    }
}
