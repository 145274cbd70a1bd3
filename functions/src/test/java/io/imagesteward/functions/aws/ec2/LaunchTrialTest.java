package io.imagesteward.functions.aws.ec2;

import static org.assertj.core.api.Assertions.assertThat;

import io.imagesteward.core.image.AccountId;
import io.imagesteward.core.image.AmiId;
import io.imagesteward.core.image.ImageRef;
import io.imagesteward.core.image.RegionId;
import io.imagesteward.core.inventory.Launch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LaunchTrialTest {

    private static final ImageRef IMAGE =
            new ImageRef(new AccountId("999999999999"), new RegionId("us-east-1"), new AmiId("ami-00000000000000001"));

    @Test
    void theErrorOfADryRunIsItsSuccess() {
        assertThat(LaunchTrial.judged(IMAGE, "DryRunOperation", "Request would have succeeded"))
                .isEqualTo(new Launch.Allowed(IMAGE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"AuthFailure", "InvalidAMIID.NotFound", "InvalidAMIID.Unavailable", "OptInRequired"})
    void whatIsAboutTheImageIsARefusal(String code) {
        assertThat(LaunchTrial.judged(IMAGE, code, "no")).isEqualTo(new Launch.Refused(IMAGE, "no (" + code + ")"));
    }

    @Test
    void whatTheOrganizationForbidsIsARefusalAndWhatTheRoleMayNotTryIsNot() {
        var forbidden = "You are not authorized, with an explicit deny in a service control policy";
        var notGiven = "You are not authorized, because no identity-based policy allows the ec2:RunInstances action";

        assertThat(LaunchTrial.judged(IMAGE, "UnauthorizedOperation", forbidden))
                .isInstanceOf(Launch.Refused.class);
        assertThat(LaunchTrial.judged(IMAGE, "UnauthorizedOperation", notGiven)).isInstanceOf(Launch.Unknown.class);
    }

    @ParameterizedTest
    @CsvSource({
        "VPCIdNotSpecified, No default VPC for this user",
        "MissingInput, No subnets found for the default VPC",
        "Unsupported, The requested configuration is currently not supported",
        "InvalidParameterValue, The architecture of the specified instance type does not match",
        "InvalidParameterCombination, Enhanced networking is required",
        "RequestLimitExceeded, Request limit exceeded",
        "SomethingNew, nobody knows"
    })
    void whatIsNotAboutTheImageLeavesItOpenAndIsSaid(String code, String message) {
        assertThat(LaunchTrial.judged(IMAGE, code, message))
                .isEqualTo(new Launch.Unknown(IMAGE, "%s (%s)".formatted(message, code)));
    }
}
