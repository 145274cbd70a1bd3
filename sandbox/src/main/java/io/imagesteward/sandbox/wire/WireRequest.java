package io.imagesteward.sandbox.wire;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import software.amazon.awssdk.core.SdkBytes;

/** An HTTP request read to its end, since a connection with an unread body cannot be used again. */
record WireRequest(String method, String path, Map<String, List<String>> query, Headers headers, SdkBytes body) {

    static WireRequest read(HttpExchange exchange) throws IOException {
        byte[] sent = exchange.getRequestBody().readAllBytes();
        var headers = exchange.getRequestHeaders();
        var uri = exchange.getRequestURI();
        return new WireRequest(
                exchange.getRequestMethod(),
                uri.getRawPath(),
                Form.parse(uri.getRawQuery()),
                headers,
                decoded(headers, sent));
    }

    Optional<String> header(String name) {
        return Optional.ofNullable(headers.getFirst(name));
    }

    private static SdkBytes decoded(Headers headers, byte[] sent) throws IOException {
        String encoding =
                Optional.ofNullable(headers.getFirst("Content-Encoding")).orElse("");
        if (encoding.contains("aws-chunked")) {
            return AwsChunked.decode(sent);
        }
        // Clients compress large requests by themselves, but an S3 object that was stored as gzip stays as it is.
        if (encoding.equals("gzip") && !headers.containsKey("x-amz-content-sha256")) {
            try (InputStream plain = new GZIPInputStream(new ByteArrayInputStream(sent))) {
                return SdkBytes.fromInputStream(plain);
            }
        }
        return SdkBytes.fromByteArrayUnsafe(sent);
    }
}
