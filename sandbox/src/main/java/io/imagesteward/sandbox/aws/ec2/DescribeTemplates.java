package io.imagesteward.sandbox.aws.ec2;

import static io.imagesteward.sandbox.aws.ec2.Filters.text;
import static java.util.Map.entry;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ec2.model.DescribeLaunchTemplateVersionsRequest;
import software.amazon.awssdk.services.ec2.model.DescribeLaunchTemplateVersionsResponse;
import software.amazon.awssdk.services.ec2.model.DescribeLaunchTemplatesRequest;
import software.amazon.awssdk.services.ec2.model.DescribeLaunchTemplatesResponse;
import software.amazon.awssdk.services.ec2.model.LaunchTemplate;
import software.amazon.awssdk.services.ec2.model.LaunchTemplateVersion;

/** Lists launch templates and their versions; see both operations in the EC2 API Reference. */
record DescribeTemplates(Ec2Scope scope) {

    private static final Filters<LaunchTemplate> FILTERS = new Filters<>(
            Map.ofEntries(
                    entry("create-time", template -> text(template.createTime())),
                    entry("launch-template-name", template -> text(template.launchTemplateName()))),
            LaunchTemplate::tags);

    private static final Filters<LaunchTemplateVersion> VERSION_FILTERS = new Filters<>(
            Map.ofEntries(
                    entry("create-time", version -> text(version.createTime())),
                    entry(
                            "image-id",
                            version -> text(version.launchTemplateData().imageId())),
                    entry(
                            "instance-type",
                            version -> text(version.launchTemplateData().instanceTypeAsString())),
                    entry("is-default-version", version -> text(version.defaultVersion()))),
            version -> List.of());

    DescribeLaunchTemplatesResponse templates(DescribeLaunchTemplatesRequest request) {
        var named = new Templates(scope);
        Stream<TemplateHistory> byId = request.launchTemplateIds().stream().map(id -> named.find(id, null));
        Stream<TemplateHistory> byName = request.launchTemplateNames().stream().map(name -> named.find(null, name));
        var chosen = Stream.concat(byId, byName).toList();
        var all = chosen.isEmpty() ? scope.here().ledger().evidence().templatesOf(scope.account()) : chosen;
        var page = new Paging(request.maxResults(), request.nextToken())
                .checkedFrom(1)
                .cut(all, TemplateHistory::id);
        return DescribeLaunchTemplatesResponse.builder()
                .launchTemplates(page.items().stream()
                        .map(named::view)
                        .filter(FILTERS.of(request.filters()))
                        .toList())
                .nextToken(page.nextToken())
                .build();
    }

    DescribeLaunchTemplateVersionsResponse versions(DescribeLaunchTemplateVersionsRequest request) {
        var all = chosen(request).flatMap(history -> versions(history, request)).toList();
        var page = new Paging(request.maxResults(), request.nextToken())
                .checkedFrom(1)
                .cut(all, DescribeTemplates::order);
        boolean resolve = Boolean.TRUE.equals(request.resolveAlias());
        return DescribeLaunchTemplateVersionsResponse.builder()
                .launchTemplateVersions(page.items().stream()
                        .map(version -> resolve ? resolved(version) : version)
                        .filter(VERSION_FILTERS.of(request.filters()))
                        .toList())
                .nextToken(page.nextToken())
                .build();
    }

    /** Without a template all of them are meant, but then only their latest or default versions. */
    private Stream<TemplateHistory> chosen(DescribeLaunchTemplateVersionsRequest request) {
        if (request.launchTemplateId() != null || request.launchTemplateName() != null) {
            return Stream.of(new Templates(scope).find(request.launchTemplateId(), request.launchTemplateName()));
        }
        if (request.versions().isEmpty() || !request.versions().stream().allMatch(v -> v.startsWith("$"))) {
            throw Ec2Errors.of(
                    "MissingParameter", "Without a launch template, Versions must be $Latest, $Default or both");
        }
        return scope.here().ledger().evidence().templatesOf(scope.account()).stream();
    }

    private static Stream<LaunchTemplateVersion> versions(
            TemplateHistory history, DescribeLaunchTemplateVersionsRequest request) {
        var wanted = request.versions().isEmpty()
                ? history.versions().stream()
                : request.versions().stream()
                        .map(version -> Templates.existing(history, version))
                        .distinct();
        long least = request.minVersion() == null ? 1 : Long.parseLong(request.minVersion());
        long most = request.maxVersion() == null ? Long.MAX_VALUE : Long.parseLong(request.maxVersion());
        return wanted.filter(version -> version.versionNumber() >= least && version.versionNumber() <= most)
                .map(version ->
                        version.copy(v -> v.defaultVersion(version.versionNumber() == history.defaultVersion())))
                .sorted(Comparator.comparing(DescribeTemplates::order));
    }

    private LaunchTemplateVersion resolved(LaunchTemplateVersion version) {
        var data = version.launchTemplateData();
        return data.imageId() == null
                ? version
                : version.copy(v ->
                        v.launchTemplateData(data.copy(d -> d.imageId(new ImageAlias(scope).resolve(data.imageId())))));
    }

    private static String order(LaunchTemplateVersion version) {
        return "%s %010d".formatted(version.launchTemplateId(), version.versionNumber());
    }
}
