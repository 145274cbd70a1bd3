package io.imagesteward.sandbox.aws.ec2;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ec2.model.CreateImageUsageReportRequest;
import software.amazon.awssdk.services.ec2.model.CreateImageUsageReportResponse;
import software.amazon.awssdk.services.ec2.model.DeleteImageUsageReportRequest;
import software.amazon.awssdk.services.ec2.model.DeleteImageUsageReportResponse;
import software.amazon.awssdk.services.ec2.model.ResourceType;

/**
 * Makes and deletes image usage reports.
 *
 * <p>See "View your AMI usage" in the EC2 User Guide. It names neither the codes of full quotas, for which the general
 * {@code ResourceLimitExceeded} stands here, nor that of a report that is not there.
 */
record UsageReports(Ec2Scope scope) {

    private static final int MOST_ACCOUNTS = 200;

    CreateImageUsageReportResponse create(CreateImageUsageReportRequest request) {
        var image = scope.ownImage(request.imageId());
        check(request);
        var earlier =
                own().filter(report -> isRepeated(report.getValue(), request)).findFirst();
        if (earlier.isPresent()) {
            return CreateImageUsageReportResponse.builder()
                    .reportId(earlier.get().getKey())
                    .build();
        }
        checkQuotas(image.id());
        var tags = TagRules.specified(request.tagSpecifications(), Set.of(ResourceType.IMAGE_USAGE_REPORT));
        String id = scope.surroundings().ids().next("amiur-");
        var timing = new UsageReport.Timing(
                scope.now(), scope.now().plus(scope.ec2().settings().evidence().report()));
        boolean fails = scope.here().ledger().evidence().failing().remove(image.id());
        var report = new UsageReport(
                request,
                scope.account(),
                timing,
                new UsageCount(scope, id, request).entries(),
                fails ? Optional.of("The report could not be created.") : Optional.empty());
        scope.here().ledger().evidence().reports().put(id, report);
        new Tagging(scope).tagAtBirth(id, tags.getOrDefault(ResourceType.IMAGE_USAGE_REPORT, Map.of()));
        return CreateImageUsageReportResponse.builder().reportId(id).build();
    }

    DeleteImageUsageReportResponse delete(DeleteImageUsageReportRequest request) {
        String id = request.reportId();
        if (id == null) {
            throw Ec2Errors.missing("ReportId");
        }
        find(id);
        scope.here().ledger().evidence().reports().remove(id);
        return DeleteImageUsageReportResponse.builder().returnValue(true).build();
    }

    /** The reports of this account that have not expired, in the order of their ids. */
    Stream<Map.Entry<String, UsageReport>> own() {
        var reports = scope.here().ledger().evidence().reports();
        reports.values().removeIf(report -> !report.expires().isAfter(scope.now()));
        return reports.entrySet().stream()
                .filter(report -> report.getValue().account().equals(scope.account()));
    }

    UsageReport find(String id) {
        if (!id.startsWith("amiur-")) {
            throw Ec2Errors.of(
                    "InvalidImageUsageReportId.Malformed", "Invalid id: \"%s\" (expecting \"amiur-...\")", id);
        }
        return own().filter(report -> report.getKey().equals(id))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(() -> Ec2Errors.of(
                        "InvalidImageUsageReportId.NotFound", "The image usage report '%s' does not exist", id));
    }

    private static void check(CreateImageUsageReportRequest request) {
        if (request.resourceTypes().isEmpty()) {
            throw Ec2Errors.missing("ResourceType");
        }
        if (request.accountIds().size() > MOST_ACCOUNTS) {
            throw Ec2Errors.invalidValue(
                    "Found %d accounts; expected at most %d",
                    request.accountIds().size(), MOST_ACCOUNTS);
        }
        request.accountIds().stream()
                .filter(id -> !id.matches("\\d{12}"))
                .findFirst()
                .ifPresent(id -> {
                    throw Ec2Errors.of("InvalidUserID.Malformed", "Invalid user id: \"%s\"", id);
                });
        request.resourceTypes().forEach(UsageCount::check);
    }

    private void checkQuotas(String imageId) {
        var pending = own().map(Map.Entry::getValue)
                .filter(report -> report.stateAt(scope.now()).equals("pending"))
                .toList();
        if (pending.stream().anyMatch(report -> report.request().imageId().equals(imageId))) {
            throw Ec2Errors.of("ResourceLimitExceeded", "Image %s has a pending usage report already", imageId);
        }
        int most = scope.ec2().settings().quotas().pendingUsageReports();
        if (pending.size() >= most) {
            throw Ec2Errors.of(
                    "ResourceLimitExceeded", "%d usage reports are pending; the quota is %d", pending.size(), most);
        }
    }

    private static boolean isRepeated(UsageReport report, CreateImageUsageReportRequest request) {
        return request.clientToken() != null && report.request().equals(request);
    }
}
