package io.imagesteward.functions.aws;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.ServiceMetadata;

/** The deployed jar leaves out the SDK's table of services: see the class that takes its place in src/build/regions. */
class SigningRegionTest {

    @ParameterizedTest
    @ValueSource(strings = {"appconfigdata", "autoscaling", "ec2", "events", "kms", "s3", "sns", "ssm", "states"})
    void theTableSaysOfEveryServiceThatIsCalledWhatTheSdkSaysWithoutIt(String service) {
        var table = ServiceMetadata.of(service);
        assertThat(Region.regions())
                .filteredOn(region -> !region.isGlobalRegion())
                .allSatisfy(region -> assertThat(table.signingRegion(region)).isEqualTo(region));
    }
}
