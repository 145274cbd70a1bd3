package io.imagesteward.functions.aws.usage;

import io.imagesteward.core.failure.Gone;
import io.imagesteward.core.image.ImageRef;
import io.imagesteward.core.inventory.Evidence;
import io.imagesteward.core.inventory.UsageSource;
import io.imagesteward.core.inventory.Use;
import io.imagesteward.functions.aws.client.AwsClients;
import io.imagesteward.functions.aws.client.Failures;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import software.amazon.awssdk.services.autoscaling.model.AutoScalingGroup;
import software.amazon.awssdk.services.autoscaling.model.DescribeAutoScalingGroupsRequest;
import software.amazon.awssdk.services.ec2.model.DescribeLaunchTemplateVersionsRequest;
import software.amazon.awssdk.services.ec2.model.LaunchTemplateVersion;

/**
 * Launch templates of the owner: the versions that somebody gets who names none, the latest, and those that Auto Scaling
 * groups name by number. Aliases are resolved, and one that could not be is as good as any image.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeLaunchTemplateVersions.html">
 *     DescribeLaunchTemplateVersions</a>
 */
record LaunchTemplates(AwsClients clients) implements Witness {

    private static final int GROUPS = 100;
    private static final int VERSIONS = 200;
    private static final String ALIAS = "resolve:";

    @Override
    public UsageSource source() {
        return UsageSource.LAUNCH_TEMPLATES;
    }

    @Override
    public Evidence testify(Sought sought) {
        var groups = groups(sought);
        var versions = new ArrayList<>(usual(sought));
        var named = new Versions();
        groups.forEach(named::add);
        named.byTemplate().forEach((template, numbers) -> versions.addAll(numbered(sought, template, numbers)));
        var unresolved =
                versions.stream().filter(v -> imageId(v).startsWith(ALIAS)).findFirst();
        if (unresolved.isPresent()) {
            return new Evidence.Missing(
                    source(),
                    sought.region(),
                    "%s names '%s', which was not resolved"
                            .formatted(inWords(unresolved.get()), imageId(unresolved.get())));
        }
        var uses = new ArrayList<Use>();
        versions.forEach(version ->
                sought.named(imageId(version)).ifPresent(image -> uses.add(use(sought, image, inWords(version)))));
        groups.forEach(group -> uses.addAll(overriding(sought, group)));
        return sought.told(source(), uses.stream().distinct().toList());
    }

    private List<AutoScalingGroup> groups(Sought sought) {
        var request =
                DescribeAutoScalingGroupsRequest.builder().maxRecords(GROUPS).build();
        return Failures.translating(
                "DescribeAutoScalingGroups in " + sought.region(),
                () ->
                        clients
                                .autoScaling(sought.region())
                                .describeAutoScalingGroupsPaginator(request)
                                .autoScalingGroups()
                                .stream()
                                .toList());
    }

    private List<LaunchTemplateVersion> usual(Sought sought) {
        return describe(
                sought,
                DescribeLaunchTemplateVersionsRequest.builder()
                        .versions("$Default", "$Latest")
                        .maxResults(VERSIONS));
    }

    /** A version that was deleted launches nothing, and must not hide the others. */
    private List<LaunchTemplateVersion> numbered(Sought sought, String template, Collection<String> numbers) {
        try {
            return describe(
                    sought,
                    DescribeLaunchTemplateVersionsRequest.builder()
                            .launchTemplateId(template)
                            .versions(numbers));
        } catch (Gone deleted) {
            return numbers.size() == 1
                    ? List.of()
                    : numbers.stream()
                            .flatMap(number -> numbered(sought, template, List.of(number)).stream())
                            .toList();
        }
    }

    private List<LaunchTemplateVersion> describe(Sought sought, DescribeLaunchTemplateVersionsRequest.Builder request) {
        return Failures.translating(
                "DescribeLaunchTemplateVersions in " + sought.region(),
                () -> clients
                        .ec2(sought.region())
                        .describeLaunchTemplateVersionsPaginator(
                                request.resolveAlias(true).build())
                        .launchTemplateVersions()
                        .stream()
                        .toList());
    }

    private List<Use> overriding(Sought sought, AutoScalingGroup group) {
        return Versions.overrides(group)
                .flatMap(override -> sought.named(String.valueOf(override.imageId())).stream())
                .map(image -> use(sought, image, "Auto Scaling group " + group.autoScalingGroupName()))
                .toList();
    }

    private Use use(Sought sought, ImageRef image, String what) {
        return sought.use(image, source(), what);
    }

    private static String imageId(LaunchTemplateVersion version) {
        return String.valueOf(version.launchTemplateData().imageId());
    }

    private static String inWords(LaunchTemplateVersion version) {
        return "version %d of launch template %s".formatted(version.versionNumber(), version.launchTemplateName());
    }
}
