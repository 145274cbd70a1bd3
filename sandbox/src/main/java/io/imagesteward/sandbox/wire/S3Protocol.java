package io.imagesteward.sandbox.wire;

import com.sun.net.httpserver.Headers;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.SdkPojo;

/**
 * S3 with path-style addresses, for storing, reading and listing objects.
 *
 * <p>It is the one protocol routed by hand: the operation follows from the method, from whether a key is given, and
 * from the presence of parameters. The members of requests and answers still come from the model.
 */
record S3Protocol() implements Protocol {

    private static final String XML = "application/xml";
    private static final String CHUNKED = "aws-chunked";

    /** Parameters that turn an address into that of another resource, which the sandbox does not have. */
    private static final Set<String> SUBRESOURCES = Set.of(
            "acl",
            "attributes",
            "legal-hold",
            "partNumber",
            "restore",
            "retention",
            "select",
            "tagging",
            "torrent",
            "uploadId",
            "uploads");

    @Override
    public Incoming decode(Service service, WireRequest request) {
        int slash = request.path().indexOf('/', 1);
        String bucket = slash < 0 ? request.path().substring(1) : request.path().substring(1, slash);
        String key = slash < 0 ? "" : Form.decodePath(request.path().substring(slash + 1));
        String name = operation(service, request, !key.isEmpty());
        var labels = key.isEmpty() ? Map.of("Bucket", bucket) : Map.of("Bucket", bucket, "Key", key);
        WireRequest plain = plain(request);
        var reader = new RestReader(plain, labels);
        var body =
                switch (name) {
                    case "PutObject" -> new Body.Uploaded(plain.body());
                    case "GetObject" -> new Body.Downloaded();
                    default -> new Body.InMessage();
                };
        return new Incoming(name, service.operation(name).request(reader::read), body);
    }

    @Override
    public WireAnswer answer(Outgoing outgoing) {
        var answer = (SdkPojo) outgoing.response();
        Map<String, String> headers = new HashMap<>(RestHeaders.of(answer));
        return switch (outgoing.operation()) {
            case "GetObject", "HeadObject", "PutObject" -> new WireAnswer(200, headers, outgoing.stream());
            case "DeleteObject" -> new WireAnswer(204, headers, outgoing.stream());
            default -> {
                headers.put("Content-Type", XML);
                String root =
                        outgoing.operation().equals("ListBuckets") ? "ListAllMyBucketsResult" : "ListBucketResult";
                String xml =
                        new XmlWriter().open(root).answer(answer).close(root).toString();
                yield new WireAnswer(200, headers, SdkBytes.fromUtf8String(xml));
            }
        };
    }

    @Override
    public WireAnswer refusal(AwsServiceException refused, String requestId) {
        var error = WireError.of(refused);
        var xml = new XmlWriter()
                .open("Error")
                .element("Code", error.code())
                .element("Message", error.message())
                .element("RequestId", requestId)
                .close("Error");
        return WireAnswer.of(error.status(), XML, xml.toString());
    }

    private static String operation(Service service, WireRequest request, boolean hasKey) {
        boolean elsewhere = request.query().keySet().stream().anyMatch(SUBRESOURCES::contains)
                || request.headers().containsKey("x-amz-copy-source");
        String kind = hasKey ? " object" : request.query().containsKey("list-type") ? " list" : " bucket";
        if (request.method().equals("GET") && request.path().equals("/") && !elsewhere) {
            return "ListBuckets";
        }
        return switch (elsewhere ? "" : request.method() + kind) {
            case "PUT object" -> "PutObject";
            case "GET object" -> "GetObject";
            case "HEAD object" -> "HeadObject";
            case "DELETE object" -> "DeleteObject";
            case "GET list" -> "ListObjectsV2";
            default ->
                throw service.unknown("%s %s %s"
                        .formatted(
                                request.method(),
                                request.path(),
                                request.query().keySet()));
        };
    }

    /** The object and its headers as they were before the client wrapped them for the journey. */
    private static WireRequest plain(WireRequest request) {
        String encodings = request.header("Content-Encoding").orElse("");
        SdkBytes object =
                encodings.contains(CHUNKED) ? AwsChunked.decode(request.body().asByteArrayUnsafe()) : request.body();
        String own = encodings.replaceAll(CHUNKED + ",?", "");
        var headers = new Headers();
        headers.putAll(request.headers());
        headers.set("Content-Length", Integer.toString(object.asByteArrayUnsafe().length));
        headers.remove("Content-Encoding");
        if (!own.isEmpty()) {
            headers.set("Content-Encoding", own);
        }
        return new WireRequest(request.method(), request.path(), request.query(), headers, object);
    }
}
