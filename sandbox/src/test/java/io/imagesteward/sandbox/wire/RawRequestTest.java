package io.imagesteward.sandbox.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import software.amazon.awssdk.services.ssm.SsmClient;
import software.amazon.awssdk.services.ssm.model.DescribeParametersRequest;
import software.amazon.awssdk.services.ssm.model.DescribeParametersResponse;

/** Requests that no SDK of today sends: from newer clients, from other languages, or broken. */
@Timeout(30)
class RawRequestTest {

    private final Loopback loopback = new Loopback();
    private final HttpClient http = HttpClient.newHttpClient();

    @AfterEach
    void close() {
        http.close();
        loopback.close();
    }

    @Test
    void anOperationNobodyKnowsIsNamed() throws Exception {
        var ec2 = post("ec2", "Action=TeleportImage&Version=2016-11-15");
        var ssm = send(request("ssm", "{}").header("X-Amz-Target", "AmazonSSM.TeleportParameter"));

        assertThat(ec2.statusCode()).isEqualTo(501);
        assertThat(ec2.body()).contains("<Code>NotImplemented</Code>").contains("TeleportImage of ec2");
        assertThat(ssm.statusCode()).isEqualTo(501);
        assertThat(ssm.body()).contains("\"__type\":\"NotImplemented\"").contains("TeleportParameter of ssm");
    }

    @Test
    void aServiceNobodyKnowsIsNamed() throws Exception {
        var answer = post("quantum", "Action=Entangle");

        assertThat(answer.statusCode()).isEqualTo(501);
        assertThat(answer.body()).contains("no service quantum").contains("ec2");
    }

    @Test
    void anUnsignedRequestIsToldWhatIsMissing() throws Exception {
        var answer = send(HttpRequest.newBuilder(loopback.endpoint.uri()).POST(BodyPublishers.ofString("Action=X")));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("MissingAuthenticationToken");
    }

    @Test
    void brokenJsonIsRefused() throws Exception {
        var answer = send(request("ssm", "{\"a\":").header("X-Amz-Target", "AmazonSSM.DescribeParameters"));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("SerializationException");
    }

    @Test
    void aValueOfTheWrongKindIsNamed() throws Exception {
        var number = post("ec2", "Action=DescribeImages&MaxResults=many");
        var list = post("ec2", "Action=DescribeImages&Owner.self=1");
        var time = post("ec2", "Action=EnableImageDeprecation&DeprecateAt=soon");

        assertThat(number.statusCode()).isEqualTo(400);
        assertThat(number.body()).contains("SerializationException", "MaxResults is 'many'; expected INTEGER");
        assertThat(list.body()).contains("MalformedQueryString", "'self' stands where");
        assertThat(time.body()).contains("SerializationException", "DeprecateAt is 'soon'; expected INSTANT");
    }

    @Test
    void aCompressedRequestIsRead() throws Exception {
        loopback.put("ssm", new Parameters());
        var zipped = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(zipped)) {
            gzip.write("{\"NextToken\": \"token\"}".getBytes(UTF_8));
        }

        var answer = send(request("ssm", "")
                .POST(BodyPublishers.ofByteArray(zipped.toByteArray()))
                .header("Content-Encoding", "gzip")
                .header("X-Amz-Target", "AmazonSSM.DescribeParameters"));

        assertThat(answer.body()).isEqualTo("{\"Parameters\":[],\"NextToken\":\"after token\"}");
    }

    private HttpResponse<String> post(String service, String form) throws IOException, InterruptedException {
        return send(request(service, form));
    }

    private HttpRequest.Builder request(String service, String body) {
        String scope = "999999999999/20260105/us-east-1/" + service + "/aws4_request";
        return HttpRequest.newBuilder(loopback.endpoint.uri())
                .header("Authorization", "AWS4-HMAC-SHA256 Credential=" + scope + ", SignedHeaders=host, Signature=0")
                .POST(BodyPublishers.ofString(body));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private static final class Parameters implements SsmClient {
        @Override
        public DescribeParametersResponse describeParameters(DescribeParametersRequest request) {
            return DescribeParametersResponse.builder()
                    .nextToken("after " + request.nextToken())
                    .build();
        }

        @Override
        public String serviceName() {
            return "ssm";
        }

        @Override
        public void close() {}
    }
}
