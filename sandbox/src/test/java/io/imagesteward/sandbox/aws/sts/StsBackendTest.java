package io.imagesteward.sandbox.aws.sts;

import static io.imagesteward.sandbox.world.TestWorld.HUB;
import static io.imagesteward.sandbox.world.TestWorld.SPOKE;
import static io.imagesteward.sandbox.world.TestWorld.VIRGINIA;
import static io.imagesteward.sandbox.world.TestWorld.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.imagesteward.sandbox.world.TestWorld;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.AssumeRoleResponse;

class StsBackendTest {

    private static final String ROLE = "arn:aws:iam::111122223333:role/steward/observe";

    private final TestWorld test = new TestWorld();
    private final StsClient sts = test.client(StsClient.class, "sts", HUB, VIRGINIA);

    @Test
    void theCallerLearnsItsAccount() {
        assertThat(sts.getCallerIdentity().account()).isEqualTo(HUB);
        var spoke = test.client(StsClient.class, "sts", SPOKE, VIRGINIA);
        assertThat(spoke.getCallerIdentity().account()).isEqualTo(SPOKE);
    }

    @Test
    void anAssumedRoleGetsTheIssuersKeyForTheRolesAccount() {
        var answer = assume(ROLE, 900);
        assertThat(answer.credentials().accessKeyId()).isEqualTo("ASIA" + SPOKE);
        assertThat(answer.credentials().expiration())
                .isEqualTo(test.time.instant().plus(Duration.ofMinutes(15)));
        assertThat(answer.assumedRoleUser().arn()).isEqualTo("arn:aws:sts::111122223333:assumed-role/observe/session");
    }

    @Test
    void rolesOfUnknownAccountsAndBadRequestsAreRefused() {
        assertThat(refusal(() -> assume("arn:aws:iam::123456789012:role/observe", 900)))
                .isEqualTo("AccessDenied");
        assertThat(refusal(() -> assume("observe", 900))).isEqualTo("ValidationError");
        assertThat(refusal(() -> assume(ROLE, 60))).isEqualTo("ValidationError");
    }

    private AssumeRoleResponse assume(String role, int seconds) {
        return sts.assumeRole(r -> r.roleArn(role).roleSessionName("session").durationSeconds(seconds));
    }
}
