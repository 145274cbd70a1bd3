package io.imagesteward.functions.aws;

import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.appconfigdata.AppConfigDataClient;
import software.amazon.awssdk.services.appconfigdata.model.GetLatestConfigurationRequest;
import software.amazon.awssdk.services.appconfigdata.model.GetLatestConfigurationResponse;
import software.amazon.awssdk.services.appconfigdata.model.StartConfigurationSessionRequest;
import software.amazon.awssdk.services.appconfigdata.model.StartConfigurationSessionResponse;

/** AppConfig that answers every read with one policy, named after how many reads there were. */
final class CountedReads implements AppConfigDataClient {

    private int reads;

    int reads() {
        return reads;
    }

    @Override
    public StartConfigurationSessionResponse startConfigurationSession(StartConfigurationSessionRequest request) {
        return StartConfigurationSessionResponse.builder()
                .initialConfigurationToken("first")
                .build();
    }

    @Override
    public GetLatestConfigurationResponse getLatestConfiguration(GetLatestConfigurationRequest request) {
        reads++;
        var name = "policy-" + reads;
        return GetLatestConfigurationResponse.builder()
                .configuration(SdkBytes.fromUtf8String(
                        "{\"policies\": {\"%s\": {\"version\": \"a\", \"policy\": \"%s\", \"kind\": \"ami\", \"select\": {\"name\": \"golden-*\"}}}}"
                                .formatted(name, name)))
                .nextPollConfigurationToken("next")
                .build();
    }

    @Override
    public String serviceName() {
        return SERVICE_NAME;
    }

    @Override
    public void close() {}
}
