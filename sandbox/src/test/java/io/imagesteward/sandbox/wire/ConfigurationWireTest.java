package io.imagesteward.sandbox.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.appconfigdata.AppConfigDataClient;
import software.amazon.awssdk.services.appconfigdata.model.BadRequestException;
import software.amazon.awssdk.services.appconfigdata.model.GetLatestConfigurationRequest;
import software.amazon.awssdk.services.appconfigdata.model.GetLatestConfigurationResponse;
import software.amazon.awssdk.services.appconfigdata.model.StartConfigurationSessionRequest;
import software.amazon.awssdk.services.appconfigdata.model.StartConfigurationSessionResponse;

class ConfigurationWireTest {

    @Test
    void aSessionLeadsToTheConfigurationAndThenToNoNews() {
        try (var loopback = new Loopback()) {
            loopback.put("appconfig", new Policies());
            var appConfig = loopback.client(AppConfigDataClient.builder());

            String token = appConfig
                    .startConfigurationSession(r -> r.applicationIdentifier("image-steward")
                            .environmentIdentifier("live/a b")
                            .configurationProfileIdentifier("policies")
                            .requiredMinimumPollIntervalInSeconds(60))
                    .initialConfigurationToken();
            var first = appConfig.getLatestConfiguration(r -> r.configurationToken(token));
            var second =
                    appConfig.getLatestConfiguration(r -> r.configurationToken(first.nextPollConfigurationToken()));

            assertThat(first.configuration().asUtf8String()).isEqualTo("{\"policy\": \"golden-linux\"}");
            assertThat(first.contentType()).isEqualTo("application/json");
            assertThat(first.versionLabel()).isEqualTo("v1");
            assertThat(first.nextPollIntervalInSeconds()).isEqualTo(60);
            assertThat(second.configuration().asByteArray()).isEmpty();
        }
    }

    @Test
    void anUnknownTokenIsRefusedInTheServicesOwnType() {
        try (var loopback = new Loopback()) {
            loopback.put("appconfig", new Policies());
            var appConfig = loopback.client(AppConfigDataClient.builder());

            assertThatExceptionOfType(BadRequestException.class)
                    .isThrownBy(() -> appConfig.getLatestConfiguration(r -> r.configurationToken("stolen")))
                    .satisfies(e -> assertThat(e.reasonAsString()).isEqualTo("InvalidParameters"))
                    .satisfies(
                            e -> assertThat(e.awsErrorDetails().errorMessage()).isEqualTo("No session stolen"));
        }
    }

    private static final class Policies implements AppConfigDataClient {

        @Override
        public StartConfigurationSessionResponse startConfigurationSession(StartConfigurationSessionRequest request) {
            String token = "%s/%s?%d+1"
                    .formatted(
                            request.applicationIdentifier(),
                            request.environmentIdentifier(),
                            request.requiredMinimumPollIntervalInSeconds());
            return StartConfigurationSessionResponse.builder()
                    .initialConfigurationToken(token)
                    .build();
        }

        @Override
        public GetLatestConfigurationResponse getLatestConfiguration(GetLatestConfigurationRequest request) {
            return switch (request.configurationToken()) {
                case "image-steward/live/a b?60+1" ->
                    GetLatestConfigurationResponse.builder()
                            .configuration(SdkBytes.fromUtf8String("{\"policy\": \"golden-linux\"}"))
                            .contentType("application/json")
                            .versionLabel("v1")
                            .nextPollConfigurationToken("next")
                            .nextPollIntervalInSeconds(60)
                            .build();
                case "next" ->
                    GetLatestConfigurationResponse.builder()
                            .nextPollConfigurationToken("next")
                            .build();
                default ->
                    throw BadRequestException.builder()
                            .reason("InvalidParameters")
                            .statusCode(400)
                            .awsErrorDetails(AwsErrorDetails.builder()
                                    .errorCode("BadRequestException")
                                    .errorMessage("No session " + request.configurationToken())
                                    .build())
                            .build();
            };
        }

        @Override
        public String serviceName() {
            return "appconfig";
        }

        @Override
        public void close() {}
    }
}
