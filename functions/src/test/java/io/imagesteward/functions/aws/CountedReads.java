package io.imagesteward.functions.aws;

import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.appconfigdata.AppConfigDataClient;
import software.amazon.awssdk.services.appconfigdata.model.BadRequestException;
import software.amazon.awssdk.services.appconfigdata.model.GetLatestConfigurationRequest;
import software.amazon.awssdk.services.appconfigdata.model.GetLatestConfigurationResponse;
import software.amazon.awssdk.services.appconfigdata.model.StartConfigurationSessionRequest;
import software.amazon.awssdk.services.appconfigdata.model.StartConfigurationSessionResponse;

/** AppConfig that answers every read with one policy, named after how many reads there were, to a token used once. */
final class CountedReads implements AppConfigDataClient {

    private int reads;
    private int sessions;
    private String valid = "";

    int reads() {
        return reads;
    }

    int sessions() {
        return sessions;
    }

    /** The token in the caller's hands is worth nothing any more: it is a day old, or an answer got lost. */
    void tokenExpires() {
        valid = "";
    }

    @Override
    public StartConfigurationSessionResponse startConfigurationSession(StartConfigurationSessionRequest request) {
        sessions++;
        valid = "first-" + sessions;
        return StartConfigurationSessionResponse.builder()
                .initialConfigurationToken(valid)
                .build();
    }

    @Override
    public GetLatestConfigurationResponse getLatestConfiguration(GetLatestConfigurationRequest request) {
        if (!request.configurationToken().equals(valid)) {
            throw BadRequestException.builder()
                    .message("The token is unknown or was used before")
                    .build();
        }
        reads++;
        valid = "next-" + reads;
        var name = "policy-" + reads;
        return GetLatestConfigurationResponse.builder()
                .configuration(SdkBytes.fromUtf8String(
                        "{\"policies\": {\"%s\": {\"version\": \"a\", \"policy\": \"%s\", \"kind\": \"ami\", \"select\": {\"name\": \"golden-*\"}}}}"
                                .formatted(name, name)))
                .nextPollConfigurationToken(valid)
                .build();
    }

    @Override
    public String serviceName() {
        return SERVICE_NAME;
    }

    @Override
    public void close() {}
}
