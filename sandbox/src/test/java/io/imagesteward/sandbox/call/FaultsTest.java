package io.imagesteward.sandbox.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.ec2.model.CopyImageRequest;

class FaultsTest {

    private static final Instant START = Instant.parse("2026-01-05T09:00:00Z");

    private Instant now = START;
    private final Faults faults = new Faults(() -> now);

    @Test
    void aRegionIsDownUntilItIsUp() {
        faults.regionDown("eu-west-1");

        assertThat(refusal(call("ec2", "CopyImage", "eu-west-1"))).isEqualTo("503 ServiceUnavailable");
        assertThat(refusal(call("s3", "PutObject", "eu-west-1"))).isEqualTo("503 ServiceUnavailable");
        passes(call("ec2", "CopyImage", "us-east-1"));
        faults.regionUp("eu-west-1");
        passes(call("ec2", "CopyImage", "eu-west-1"));
    }

    @ParameterizedTest
    @CsvSource({
        "ec2, 503 RequestLimitExceeded, 403 UnauthorizedOperation",
        "s3,  503 SlowDown,             403 AccessDenied",
        "sts, 400 Throttling,           403 AccessDenied",
        "kms, 400 ThrottlingException,  403 AccessDeniedException",
        "workspaces, 400 ThrottlingException, 403 AccessDeniedException",
        "organizations, 400 TooManyRequestsException, 403 AccessDeniedException"
    })
    void everyFamilyRefusesInItsOwnWords(String service, String throttled, String denied) {
        faults.throttle("A").until(START.plusSeconds(10));
        faults.deny("B").everywhere();

        assertThat(refusal(call(service, "A", "us-east-1"))).isEqualTo(throttled);
        assertThat(refusal(call(service, "B", "us-east-1"))).isEqualTo(denied);
        passes(call(service, "C", "us-east-1"));
    }

    @Test
    void throttlingEndsWhenItsTimeHasCome() {
        faults.throttle("CopyImage").until(START.plusSeconds(10));

        now = START.plusMillis(9_999);
        assertThat(refusal(call("ec2", "CopyImage", "us-east-1"))).isEqualTo("503 RequestLimitExceeded");
        now = START.plusSeconds(10);
        passes(call("ec2", "CopyImage", "us-east-1"));
    }

    @Test
    void aDenialHoldsInItsRegionOnly() {
        faults.deny("ModifyImageAttribute").in("ap-southeast-2");

        assertThat(refusal(call("ec2", "ModifyImageAttribute", "ap-southeast-2")))
                .isEqualTo("403 UnauthorizedOperation");
        passes(call("ec2", "ModifyImageAttribute", "us-east-1"));
        passes(call("ec2", "CopyImage", "ap-southeast-2"));
    }

    @Test
    void exactlySoManyRepliesAreLost() {
        faults.loseReply("CopyImage").times(2);
        var call = call("ec2", "CopyImage", "us-east-1");

        passes(call);
        assertThatNoException().isThrownBy(() -> faults.after(call("ec2", "CreateTags", "us-east-1")));
        assertThatExceptionOfType(LostReply.class)
                .isThrownBy(() -> faults.after(call))
                .withMessageContaining("CopyImage");
        assertThatExceptionOfType(LostReply.class).isThrownBy(() -> faults.after(call));
        assertThatNoException().isThrownBy(() -> faults.after(call));
    }

    @Test
    void clearingEndsEveryFault() {
        faults.regionDown("us-east-1");
        faults.deny("CopyImage").everywhere();
        faults.clear();

        passes(call("ec2", "CopyImage", "us-east-1"));
    }

    private static Call call(String service, String operation, String region) {
        var caller = new Caller("999999999999", Optional.empty());
        return new Call(
                caller, region, service, operation, CopyImageRequest.builder().build());
    }

    private void passes(Call call) {
        assertThatNoException().isThrownBy(() -> faults.before(call));
    }

    private String refusal(Call call) {
        try {
            faults.before(call);
            return "passed";
        } catch (AwsServiceException e) {
            return e.statusCode() + " " + e.awsErrorDetails().errorCode();
        }
    }
}
