package io.imagesteward.sandbox.aws.appconfig;

import static io.imagesteward.sandbox.world.TestWorld.HUB;
import static io.imagesteward.sandbox.world.TestWorld.VIRGINIA;
import static io.imagesteward.sandbox.world.TestWorld.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.imagesteward.sandbox.world.TestWorld;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.appconfigdata.AppConfigDataClient;
import software.amazon.awssdk.services.appconfigdata.model.GetLatestConfigurationResponse;

class AppConfigBackendTest {

    private static final Configurations.Profile POLICIES = new Configurations.Profile("steward", "live", "policies");

    private final TestWorld test = new TestWorld();
    private final Configurations configurations = test.hub().configurations();
    private final AppConfigDataClient client = test.client(AppConfigDataClient.class, "appconfig", HUB, VIRGINIA);

    AppConfigBackendTest() {
        configurations.deploy(POLICIES, "application/json", "{\"version\": 1}");
    }

    @Test
    void contentComesOnceUntilItChanges() {
        var first = latest(open());
        assertThat(first.configuration().asUtf8String()).isEqualTo("{\"version\": 1}");
        assertThat(first.contentType()).isEqualTo("application/json");
        var second = latest(first.nextPollConfigurationToken());
        assertThat(second.configuration().asByteArray()).isEmpty();
        configurations.deploy(POLICIES, "application/json", "{\"version\": 2}");
        assertThat(latest(second.nextPollConfigurationToken()).configuration().asUtf8String())
                .isEqualTo("{\"version\": 2}");
    }

    @Test
    void everySessionGetsTheContentForItself() {
        latest(open());
        assertThat(latest(open()).configuration().asByteArray()).isNotEmpty();
    }

    @Test
    void aTokenWorksOnce() {
        String token = open();
        latest(token);
        assertThat(refusal(() -> latest(token))).isEqualTo("BadRequestException");
    }

    @Test
    void aTokenWorksForADay() {
        String token = open();
        test.pass(Duration.ofHours(25));
        assertThat(refusal(() -> latest(token))).isEqualTo("BadRequestException");
    }

    @Test
    void aRequiredIntervalIsKept() {
        String token = client.startConfigurationSession(r -> r.applicationIdentifier("steward")
                        .environmentIdentifier("live")
                        .configurationProfileIdentifier("policies")
                        .requiredMinimumPollIntervalInSeconds(30))
                .initialConfigurationToken();
        String next = latest(token).nextPollConfigurationToken();
        assertThat(refusal(() -> latest(next))).isEqualTo("BadRequestException");
    }

    @Test
    void whatIsNotDeployedIsNotFound() {
        assertThat(refusal(() -> client.startConfigurationSession(r -> r.applicationIdentifier("steward")
                        .environmentIdentifier("live")
                        .configurationProfileIdentifier("other"))))
                .isEqualTo("ResourceNotFoundException");
    }

    private String open() {
        return client.startConfigurationSession(r -> r.applicationIdentifier("steward")
                        .environmentIdentifier("live")
                        .configurationProfileIdentifier("policies"))
                .initialConfigurationToken();
    }

    private GetLatestConfigurationResponse latest(String token) {
        return client.getLatestConfiguration(r -> r.configurationToken(token));
    }
}
