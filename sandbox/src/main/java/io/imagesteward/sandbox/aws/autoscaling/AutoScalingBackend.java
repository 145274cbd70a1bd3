package io.imagesteward.sandbox.aws.autoscaling;

import io.imagesteward.sandbox.aws.Pages;
import io.imagesteward.sandbox.aws.Place;
import io.imagesteward.sandbox.aws.Surroundings;
import io.imagesteward.sandbox.aws.ec2.Ec2;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.autoscaling.AutoScalingClient;
import software.amazon.awssdk.services.autoscaling.model.AutoScalingGroup;
import software.amazon.awssdk.services.autoscaling.model.CreateAutoScalingGroupRequest;
import software.amazon.awssdk.services.autoscaling.model.CreateAutoScalingGroupResponse;
import software.amazon.awssdk.services.autoscaling.model.CreateLaunchConfigurationRequest;
import software.amazon.awssdk.services.autoscaling.model.CreateLaunchConfigurationResponse;
import software.amazon.awssdk.services.autoscaling.model.DescribeAutoScalingGroupsRequest;
import software.amazon.awssdk.services.autoscaling.model.DescribeAutoScalingGroupsResponse;
import software.amazon.awssdk.services.autoscaling.model.DescribeLaunchConfigurationsRequest;
import software.amazon.awssdk.services.autoscaling.model.DescribeLaunchConfigurationsResponse;
import software.amazon.awssdk.services.autoscaling.model.LaunchConfiguration;

/** Auto Scaling for one account and Region: what groups start from can be set up and read, page by page. */
final class AutoScalingBackend implements AutoScalingClient {

    private static final int USUAL_PAGE = 50;
    private static final int MOST = 100;

    private final Surroundings surroundings;
    private final Place place;
    private final AutoScaling.Fleet fleet;
    private final NewGroups births;

    AutoScalingBackend(Surroundings surroundings, Ec2 ec2, Place place, AutoScaling.Fleet fleet) {
        this.surroundings = surroundings;
        this.place = place;
        this.fleet = fleet;
        this.births = new NewGroups(surroundings, ec2, place, fleet);
    }

    @Override
    public CreateAutoScalingGroupResponse createAutoScalingGroup(CreateAutoScalingGroupRequest request) {
        return surroundings.atomically(() -> {
            births.group(request);
            return CreateAutoScalingGroupResponse.builder().build();
        });
    }

    @Override
    public CreateLaunchConfigurationResponse createLaunchConfiguration(CreateLaunchConfigurationRequest request) {
        return surroundings.atomically(() -> {
            births.configuration(request);
            return CreateLaunchConfigurationResponse.builder().build();
        });
    }

    @Override
    public DescribeAutoScalingGroupsResponse describeAutoScalingGroups(DescribeAutoScalingGroupsRequest request) {
        return surroundings.atomically(() -> {
            var names = request.autoScalingGroupNames();
            var all = fleet.groups().values().stream()
                    .filter(group -> names.isEmpty() || names.contains(group.autoScalingGroupName()))
                    .toList();
            var page = cut(request.maxRecords(), request.nextToken(), all, AutoScalingGroup::autoScalingGroupName);
            return DescribeAutoScalingGroupsResponse.builder()
                    .autoScalingGroups(page.items())
                    .nextToken(page.nextToken())
                    .build();
        });
    }

    @Override
    public DescribeLaunchConfigurationsResponse describeLaunchConfigurations(
            DescribeLaunchConfigurationsRequest request) {
        return surroundings.atomically(() -> {
            var names = request.launchConfigurationNames();
            var all = fleet.configurations().values().stream()
                    .filter(one -> names.isEmpty() || names.contains(one.launchConfigurationName()))
                    .toList();
            var page =
                    cut(request.maxRecords(), request.nextToken(), all, LaunchConfiguration::launchConfigurationName);
            return DescribeLaunchConfigurationsResponse.builder()
                    .launchConfigurations(page.items())
                    .nextToken(page.nextToken())
                    .build();
        });
    }

    @Override
    public String serviceName() {
        return SERVICE_NAME;
    }

    @Override
    public void close() {
        // Holds nothing to release.
    }

    @Override
    public String toString() {
        return "Auto Scaling of " + place;
    }

    private static <T> Pages.Page<T> cut(
            @Nullable Integer size, @Nullable String token, List<T> all, Function<T, String> name) {
        int most = size == null ? USUAL_PAGE : size;
        if (most < 1 || most > MOST) {
            throw AutoScalingErrors.invalid("MaxRecords is %d; expected 1 to %d".formatted(most, MOST));
        }
        String last = token == null ? "" : Pages.lastKey(token).orElseThrow(() -> AutoScalingErrors.badToken(token));
        return Pages.after(last, most, all, name);
    }
}
