package io.imagesteward.functions.aws;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpResponse;

/**
 * Answers every call without a network, for a rehearsal of how calls are made and answers read. Each protocol has one
 * document with something of everything that is asked for: the SDK leaves out what an answer has no field for.
 */
final class SilentAws implements SdkHttpClient {

    private static final String XML = """
            <Answer>
              <imagesSet><item><imageId>ami-0</imageId><imageState>available</imageState>
                <blockDeviceMapping><item><ebs><snapshotId>snap-0</snapshotId></ebs></item></blockDeviceMapping>
                <tagSet><item><key>k</key><value>v</value></item></tagSet></item></imagesSet>
              <snapshotSet><item><snapshotId>snap-0</snapshotId></item></snapshotSet>
              <launchPermission><item><userId>0</userId></item></launchPermission>
              <createVolumePermission><item><userId>0</userId></item></createVolumePermission>
            </Answer>""";
    private static final String JSON = """
            {"Parameters": [{"Name": "n"}], "KeyMetadata": {"KeyId": "k", "KeyManager": "CUSTOMER"}}""";

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
        var form = request.httpRequest()
                .firstMatchingHeader("Content-Type")
                .filter(type -> type.contains("form-urlencoded"))
                .isPresent();
        return new Answer(form ? XML : JSON);
    }

    @Override
    public void close() {}

    private record Answer(String body) implements ExecutableHttpRequest {
        @Override
        public HttpExecuteResponse call() {
            return HttpExecuteResponse.builder()
                    .response(SdkHttpResponse.builder().statusCode(200).build())
                    .responseBody(AbortableInputStream.create(
                            new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8))))
                    .build();
        }

        @Override
        public void abort() {}
    }
}
