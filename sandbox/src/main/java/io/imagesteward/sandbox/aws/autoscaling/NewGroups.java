package io.imagesteward.sandbox.aws.autoscaling;

import io.imagesteward.sandbox.aws.Place;
import io.imagesteward.sandbox.aws.Surroundings;
import io.imagesteward.sandbox.aws.ec2.Ec2;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.autoscaling.model.AutoScalingGroup;
import software.amazon.awssdk.services.autoscaling.model.CreateAutoScalingGroupRequest;
import software.amazon.awssdk.services.autoscaling.model.CreateLaunchConfigurationRequest;
import software.amazon.awssdk.services.autoscaling.model.LaunchConfiguration;
import software.amazon.awssdk.services.autoscaling.model.LaunchTemplateSpecification;
import software.amazon.awssdk.services.autoscaling.model.MixedInstancesPolicy;

/**
 * Makes groups and launch configurations.
 *
 * <p>A group starts from exactly one of a launch template, a mixed instances policy and a launch configuration; see
 * "CreateAutoScalingGroup" in the API reference.
 */
record NewGroups(Surroundings surroundings, Ec2 ec2, Place place, AutoScaling.Fleet fleet) {

    void configuration(CreateLaunchConfigurationRequest request) {
        String name = required("LaunchConfigurationName", request.launchConfigurationName());
        if (fleet.configurations().containsKey(name)) {
            throw AutoScalingErrors.alreadyExists("Launch Configuration", name);
        }
        String image = required("ImageId", request.imageId());
        if (!ec2.isUsable(place, image)) {
            throw AutoScalingErrors.invalid("The image id '%s' is not available to this account".formatted(image));
        }
        var made = LaunchConfiguration.builder()
                .launchConfigurationName(name)
                .launchConfigurationARN(place.arn(
                        "autoscaling",
                        "launchConfiguration:%s:launchConfigurationName/%s"
                                .formatted(surroundings.ids().uuid(), name)))
                .imageId(image)
                .instanceType(request.instanceType())
                .createdTime(surroundings.now())
                .build();
        fleet.configurations().put(name, made);
    }

    void group(CreateAutoScalingGroupRequest request) {
        String name = required("AutoScalingGroupName", request.autoScalingGroupName());
        if (fleet.groups().containsKey(name)) {
            throw AutoScalingErrors.alreadyExists("AutoScalingGroup", name);
        }
        checkStart(request);
        int least = Objects.requireNonNullElse(request.minSize(), 0);
        var made = AutoScalingGroup.builder()
                .autoScalingGroupName(name)
                .autoScalingGroupARN(place.arn(
                        "autoscaling",
                        "autoScalingGroup:%s:autoScalingGroupName/%s"
                                .formatted(surroundings.ids().uuid(), name)))
                .launchConfigurationName(request.launchConfigurationName())
                .launchTemplate(request.launchTemplate())
                .mixedInstancesPolicy(request.mixedInstancesPolicy())
                .minSize(least)
                .maxSize(request.maxSize())
                .desiredCapacity(Objects.requireNonNullElse(request.desiredCapacity(), least))
                .availabilityZones(request.availabilityZones())
                .vpcZoneIdentifier(request.vpcZoneIdentifier())
                .createdTime(surroundings.now())
                .build();
        fleet.groups().put(name, made);
    }

    private void checkStart(CreateAutoScalingGroupRequest request) {
        long starts = Stream.of(
                        request.launchTemplate(), request.mixedInstancesPolicy(), request.launchConfigurationName())
                .filter(Objects::nonNull)
                .count();
        if (starts != 1) {
            throw AutoScalingErrors.invalid(
                    "Found %d of LaunchTemplate, MixedInstancesPolicy and LaunchConfigurationName; expected one"
                            .formatted(starts));
        }
        String configuration = request.launchConfigurationName();
        if (configuration != null && !fleet.configurations().containsKey(configuration)) {
            throw AutoScalingErrors.invalid("Launch configuration %s not found".formatted(configuration));
        }
        templates(request.launchTemplate(), request.mixedInstancesPolicy()).forEach(this::check);
    }

    private static Stream<LaunchTemplateSpecification> templates(
            @Nullable LaunchTemplateSpecification one, @Nullable MixedInstancesPolicy policy) {
        var mixed = policy == null ? null : policy.launchTemplate();
        if (mixed == null) {
            return Stream.ofNullable(one);
        }
        return Stream.concat(
                Stream.ofNullable(mixed.launchTemplateSpecification()),
                mixed.overrides().stream().flatMap(o -> Stream.ofNullable(o.launchTemplateSpecification())));
    }

    private void check(LaunchTemplateSpecification template) {
        String version = Objects.requireNonNullElse(template.version(), "$Default");
        if (!ec2.hasTemplate(place, template.launchTemplateId(), template.launchTemplateName(), version)) {
            throw AutoScalingErrors.invalid("The launch template %s with version %s does not exist"
                    .formatted(
                            Objects.requireNonNullElse(template.launchTemplateId(), template.launchTemplateName()),
                            version));
        }
    }

    private static String required(String parameter, @Nullable String value) {
        if (value == null || value.isEmpty()) {
            throw AutoScalingErrors.invalid("The request must contain " + parameter);
        }
        return value;
    }
}
