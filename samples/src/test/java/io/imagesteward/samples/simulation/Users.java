package io.imagesteward.samples.simulation;

import io.imagesteward.samples.Company;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import software.amazon.awssdk.services.autoscaling.AutoScalingClient;
import software.amazon.awssdk.services.autoscaling.model.AutoScalingGroup;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.Filter;
import software.amazon.awssdk.services.ec2.model.LaunchTemplateVersion;

/** Who truly uses an image, in whatever account; with no help of the code that asks the same. */
record Users(Truth truth) {

    /**
     * One use.
     *
     * @param late how long after its beginning AWS may still not tell the owner of the image
     */
    record Use(String what, String account, Instant since, Duration late) {}

    List<Use> of(String region, String imageId) {
        var uses = new ArrayList<Use>();
        Stream.concat(Stream.of(Company.HUB), Company.spokes().keySet().stream())
                .forEach(account -> {
                    boolean ours = account.equals(Company.HUB);
                    var ec2 = (Ec2Client) truth.sandbox().backend("ec2", account, region);
                    instances(ec2, imageId)
                            .map(use -> new Use(
                                    use.what(), account, use.since(), ours ? Duration.ZERO : Duration.ofHours(24)))
                            .forEach(uses::add);
                    templates(ec2, imageId)
                            .map(use -> new Use(
                                    use.what(), account, use.since(), ours ? Duration.ZERO : Duration.ofDays(3)))
                            .forEach(uses::add);
                });
        groups(region, imageId).forEach(uses::add);
        return uses;
    }

    private static Stream<Use> instances(Ec2Client ec2, String imageId) {
        var image = Filter.builder().name("image-id").values(imageId).build();
        return ec2.describeInstances(r -> r.filters(image)).reservations().stream()
                .flatMap(reservation -> reservation.instances().stream())
                .filter(instance -> !instance.state().nameAsString().equals("terminated"))
                .map(i -> new Use(i.instanceId(), "", i.launchTime(), Duration.ZERO));
    }

    private static Stream<Use> templates(Ec2Client ec2, String imageId) {
        return ec2
                .describeLaunchTemplateVersions(r -> r.versions("$Latest", "$Default"))
                .launchTemplateVersions()
                .stream()
                .filter(version -> imageId.equals(version.launchTemplateData().imageId()))
                .map(v -> new Use(v.launchTemplateId(), "", v.createTime(), Duration.ZERO));
    }

    private Stream<Use> groups(String region, String imageId) {
        var ec2 = truth.ec2(region);
        return ((AutoScalingClient) truth.sandbox().backend("autoscaling", Company.HUB, region))
                .describeAutoScalingGroups(r -> {}).autoScalingGroups().stream()
                        .filter(group -> versions(ec2, group)
                                .anyMatch(v ->
                                        imageId.equals(v.launchTemplateData().imageId())))
                        .map(g -> new Use(g.autoScalingGroupName(), Company.HUB, g.createdTime(), Duration.ZERO));
    }

    private static Stream<LaunchTemplateVersion> versions(Ec2Client ec2, AutoScalingGroup group) {
        var template = group.launchTemplate();
        return ec2
                .describeLaunchTemplateVersions(
                        r -> r.launchTemplateId(template.launchTemplateId()).versions(template.version()))
                .launchTemplateVersions()
                .stream();
    }
}
