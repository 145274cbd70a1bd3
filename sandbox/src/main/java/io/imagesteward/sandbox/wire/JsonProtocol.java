package io.imagesteward.sandbox.wire;

import io.imagesteward.sandbox.call.Refusal;
import java.util.Map;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.SdkPojo;

/**
 * JSON posted to one address, the operation in a header: SSM, KMS, EventBridge, Step Functions.
 *
 * @param version 1.0 or 1.1; it only shows in the content type
 */
record JsonProtocol(String version) implements Protocol {

    @Override
    public Incoming decode(Service service, WireRequest request) {
        String target = request.header("X-Amz-Target")
                .orElseThrow(() -> Refusal.of(
                        service.signingName(),
                        400,
                        "UnknownOperationException",
                        "The X-Amz-Target header is missing; it names the operation"));
        String name = target.substring(target.lastIndexOf('.') + 1);
        JsonBody body = Json.read(service, request.message());
        var operation = service.operation(name);
        return Incoming.of(name, operation.request(builder -> StructureReader.read(builder, body)));
    }

    @Override
    public WireAnswer answer(Outgoing outgoing) {
        var headers = Map.of("Content-Type", contentType());
        return new WireAnswer(200, headers, Json.answer((SdkPojo) outgoing.response()));
    }

    @Override
    public WireAnswer refusal(AwsServiceException refused, String requestId) {
        return Json.refusal(refused, contentType());
    }

    private String contentType() {
        return "application/x-amz-json-" + version;
    }
}
