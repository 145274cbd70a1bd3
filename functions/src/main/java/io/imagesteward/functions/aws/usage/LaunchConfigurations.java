package io.imagesteward.functions.aws.usage;

import io.imagesteward.core.inventory.Evidence;
import io.imagesteward.core.inventory.UsageSource;
import io.imagesteward.functions.aws.client.AwsClients;
import io.imagesteward.functions.aws.client.Failures;
import software.amazon.awssdk.services.autoscaling.model.DescribeLaunchConfigurationsRequest;

/** Launch configurations: retired by AWS in favour of templates, but alive in old accounts, and covered by nothing else. */
record LaunchConfigurations(AwsClients clients) implements Witness {

    private static final int PAGE = 100;

    @Override
    public UsageSource source() {
        return UsageSource.AUTO_SCALING;
    }

    @Override
    public Evidence testify(Sought sought) {
        var request =
                DescribeLaunchConfigurationsRequest.builder().maxRecords(PAGE).build();
        var uses = Failures.translating(
                "DescribeLaunchConfigurations in " + sought.region(),
                () -> clients
                        .autoScaling(sought.region())
                        .describeLaunchConfigurationsPaginator(request)
                        .launchConfigurations()
                        .stream()
                        .flatMap(configuration -> sought.named(configuration.imageId()).stream()
                                .map(image -> sought.use(
                                        image,
                                        source(),
                                        "launch configuration " + configuration.launchConfigurationName())))
                        .toList());
        return sought.told(source(), uses);
    }
}
