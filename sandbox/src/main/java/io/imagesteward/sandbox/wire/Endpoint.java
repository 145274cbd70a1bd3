package io.imagesteward.sandbox.wire;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.imagesteward.sandbox.call.CallPath;
import io.imagesteward.sandbox.call.LostReply;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The sandbox's front door: one loopback port at which every account, Region and service of it answers.
 *
 * <p>Any AWS client can use it, told so by {@code AWS_ENDPOINT_URL} or {@code --endpoint-url}; nothing in production
 * code has to know. Account and service come from the signature, so requests must be signed, but any secret will do.
 * S3 clients must use path-style addresses, and operations with a host prefix (StartSyncExecution) must not inject it.
 */
public final class Endpoint implements AutoCloseable {

    static {
        // The JDK's server sends head and body apart; without this, most answers wait 40 ms for an acknowledgement.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer server;
    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
    private final Exchange exchange;
    private final AtomicLong requests = new AtomicLong();

    /** An endpoint at a port of the system's choice. */
    public Endpoint(CallPath calls, Credentials credentials) {
        this(calls, credentials, 0);
    }

    public Endpoint(CallPath calls, Credentials credentials, int port) {
        exchange = new Exchange(calls, credentials);
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot listen at 127.0.0.1:%d; is the port taken?".formatted(port), e);
        }
        server.setExecutor(executor);
        server.createContext("/", this::handle);
        server.start();
    }

    public URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    @Override
    public void close() {
        server.stop(0);
        executor.shutdownNow();
    }

    private void handle(HttpExchange http) throws IOException {
        // Closing an exchange that was never answered drops the connection, which is what a lost reply looks like.
        try (http) {
            // Counted, not random: the same run gives the same identifiers.
            String requestId = new UUID(0, requests.incrementAndGet()).toString();
            var request = WireRequest.read(http);
            try {
                send(http, exchange.answer(request, requestId), requestId);
            } catch (LostReply lost) {
                System.getLogger(Endpoint.class.getName()).log(System.Logger.Level.DEBUG, lost::getMessage);
            }
        }
    }

    private static void send(HttpExchange http, WireAnswer answer, String requestId) throws IOException {
        byte[] body = answer.body().asByteArrayUnsafe();
        boolean bodiless = http.getRequestMethod().equals("HEAD") || answer.status() == 204;
        var headers = http.getResponseHeaders();
        answer.headers().forEach((name, value) -> {
            if (bodiless || !name.equalsIgnoreCase("Content-Length")) {
                headers.set(name, value);
            }
        });
        headers.set("x-amzn-RequestId", requestId);
        headers.set("x-amz-request-id", requestId);
        http.sendResponseHeaders(answer.status(), bodiless || body.length == 0 ? -1 : body.length);
        if (!bodiless) {
            http.getResponseBody().write(body);
        }
    }
}
