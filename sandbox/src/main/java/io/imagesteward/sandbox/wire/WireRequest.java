package io.imagesteward.sandbox.wire;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import software.amazon.awssdk.core.SdkBytes;

/** An HTTP request read to its end, since a connection with an unread body cannot be used again. */
record WireRequest(String method, String path, Map<String, List<String>> query, Headers headers, SdkBytes body) {

    static WireRequest read(HttpExchange exchange) throws IOException {
        var uri = exchange.getRequestURI();
        return new WireRequest(
                exchange.getRequestMethod(),
                uri.getRawPath(),
                Form.parse(uri.getRawQuery()),
                exchange.getRequestHeaders(),
                SdkBytes.fromInputStream(exchange.getRequestBody()));
    }

    Optional<String> header(String name) {
        return Optional.ofNullable(headers.getFirst(name));
    }

    /** The message in the body: clients compress large ones by themselves. */
    SdkBytes message() {
        if (!header("Content-Encoding").orElse("").equals("gzip")) {
            return body;
        }
        try (InputStream plain = new GZIPInputStream(body.asInputStream())) {
            return SdkBytes.fromInputStream(plain);
        } catch (IOException e) {
            throw new UncheckedIOException("The body says it is gzip and is not", e);
        }
    }
}
