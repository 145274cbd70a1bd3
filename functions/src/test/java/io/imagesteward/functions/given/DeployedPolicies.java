package io.imagesteward.functions.given;

import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.appconfigdata.AppConfigDataClient;
import software.amazon.awssdk.services.appconfigdata.model.GetLatestConfigurationRequest;
import software.amazon.awssdk.services.appconfigdata.model.GetLatestConfigurationResponse;
import software.amazon.awssdk.services.appconfigdata.model.StartConfigurationSessionRequest;
import software.amazon.awssdk.services.appconfigdata.model.StartConfigurationSessionResponse;

/** AppConfig with policies by name and by tag, two of which say when images retire. */
public final class DeployedPolicies implements AppConfigDataClient {

    private static final String DOCUMENT = """
            {"policies": {
              "golden-linux": {"version": "aaaaaaaaaaaa", "policy": "golden-linux", "kind": "ami",
                               "select": {"name": "golden-linux-*"}},
              "golden-desktop": {"version": "dddddddddddd", "policy": "golden-desktop", "kind": "workspaces-image",
                                 "select": {"name": "golden-*"}},
              "golden-windows": {"version": "bbbbbbbbbbbb", "policy": "golden-windows", "kind": "ami",
                                 "select": {"name": "golden-windows-*"}},
              "released": {"version": "cccccccccccc", "policy": "released", "kind": "ami",
                           "select": {"tags": {"Stage": "released"}},
                           "retire": {"keepLatest": 2}},
              "hardened": {"version": "dddddddddddd", "policy": "hardened", "kind": "ami",
                           "select": {"name": "hardened-*"}, "retire": {"after": "P90D"}}
            }}
            """;

    @Override
    public StartConfigurationSessionResponse startConfigurationSession(StartConfigurationSessionRequest request) {
        return StartConfigurationSessionResponse.builder()
                .initialConfigurationToken("first")
                .build();
    }

    @Override
    public GetLatestConfigurationResponse getLatestConfiguration(GetLatestConfigurationRequest request) {
        return GetLatestConfigurationResponse.builder()
                .configuration(SdkBytes.fromUtf8String(DOCUMENT))
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
