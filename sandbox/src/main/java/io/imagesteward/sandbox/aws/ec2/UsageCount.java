package io.imagesteward.sandbox.aws.ec2;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ec2.model.CreateImageUsageReportRequest;
import software.amazon.awssdk.services.ec2.model.ImageUsageReportEntry;
import software.amazon.awssdk.services.ec2.model.ImageUsageResourceTypeRequest;
import software.amazon.awssdk.services.ec2.model.InstanceStateName;

/**
 * Counts, over all accounts, who uses an image: instances that are not terminated, and launch templates.
 *
 * <p>What is recent is not counted yet, and a template counts once however many of its versions name the image; see "View
 * your AMI usage" in the EC2 User Guide.
 */
record UsageCount(Ec2Scope scope, String reportId, CreateImageUsageReportRequest request) {

    static final String INSTANCE = "ec2:Instance";
    static final String TEMPLATE = "ec2:LaunchTemplate";
    private static final int USUAL_DEPTH = 20;
    private static final int MOST_DEPTH = 10_000;

    static void check(ImageUsageResourceTypeRequest type) {
        if (!INSTANCE.equals(type.resourceType()) && !TEMPLATE.equals(type.resourceType())) {
            throw Ec2Errors.invalidValue(
                    "Resource type %s is invalid; expected %s or %s", type.resourceType(), INSTANCE, TEMPLATE);
        }
        int depth = depth(type);
        if (depth < 1 || depth > MOST_DEPTH) {
            throw Ec2Errors.invalidValue("version-depth is %d; expected 1 to %d", depth, MOST_DEPTH);
        }
    }

    List<ImageUsageReportEntry> entries() {
        return request.resourceTypes().stream().flatMap(this::entries).toList();
    }

    private Stream<ImageUsageReportEntry> entries(ImageUsageResourceTypeRequest type) {
        Map<String, Long> byAccount = users(type)
                .filter(account ->
                        request.accountIds().isEmpty() || request.accountIds().contains(account))
                .collect(Collectors.groupingBy(account -> account, TreeMap::new, Collectors.counting()));
        return byAccount.entrySet().stream()
                .map(count -> ImageUsageReportEntry.builder()
                        .reportId(reportId)
                        .imageId(request.imageId())
                        .resourceType(type.resourceType())
                        .accountId(count.getKey())
                        .usageCount(count.getValue())
                        .reportCreationTime(scope.now())
                        .build());
    }

    /** An account for each use. */
    private Stream<String> users(ImageUsageResourceTypeRequest type) {
        var lag = scope.ec2().settings().evidence();
        var ledger = scope.here().ledger();
        if (type.resourceType().equals(INSTANCE)) {
            return ledger.instances().values().stream()
                    .filter(instance -> request.imageId().equals(instance.imageId()))
                    .filter(instance -> instance.state() != InstanceStateName.TERMINATED)
                    .filter(instance -> isKnown(instance.details().launchTime(), lag.instances()))
                    .map(Instance::account);
        }
        int depth = depth(type);
        return ledger.evidence().templates().values().stream()
                .filter(template -> template.newest(depth).stream()
                        .filter(version -> isKnown(version.createTime(), lag.templates()))
                        .anyMatch(version -> request.imageId()
                                .equals(version.launchTemplateData().imageId())))
                .map(TemplateHistory::account);
    }

    private boolean isKnown(Instant since, Duration lag) {
        return !since.plus(lag).isAfter(scope.now());
    }

    private static int depth(ImageUsageResourceTypeRequest type) {
        return type.resourceTypeOptions().stream()
                .filter(option -> "version-depth".equals(option.optionName()))
                .flatMap(option -> option.optionValues().stream())
                .mapToInt(value -> value.matches("\\d{1,6}") ? Integer.parseInt(value) : 0)
                .findFirst()
                .orElse(USUAL_DEPTH);
    }
}
