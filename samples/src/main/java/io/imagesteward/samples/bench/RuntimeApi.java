package io.imagesteward.samples.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * As much of Lambda's Runtime API as one invocation needs: it hands out one event, and takes the answer and the time.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html">Using the Lambda runtime API</a>
 */
final class RuntimeApi implements AutoCloseable {

    private static final String ROOT = "/2018-06-01/runtime/";

    /** The year 2100: it is the bench that gives up on a function, not Lambda. */
    private static final String NO_DEADLINE = "4102444800000";

    private final HttpServer server;
    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
    private final byte[] event;
    private final CountDownLatch restored = new CountDownLatch(1);
    private final CountDownLatch forever = new CountDownLatch(1);
    private final CompletableFuture<Long> readyAt = new CompletableFuture<>();
    private final CompletableFuture<Long> answeredAt = new CompletableFuture<>();
    private boolean handedOut;

    RuntimeApi(byte[] event) {
        this.event = event;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException("no port of 127.0.0.1 can be had", e);
        }
        server.setExecutor(executor);
        server.createContext(ROOT, this::handle);
        server.start();
    }

    String address() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    /** When the function was ready for its first event, or for its snapshot. */
    long awaitReady() {
        return await(readyAt);
    }

    /** Lets a function that waits for its snapshot go on. */
    void restore() {
        restored.countDown();
    }

    /**
     * When the first answer came.
     *
     * @throws IllegalStateException when it was an error, in the function's own words
     */
    long awaitAnswer() {
        return await(answeredAt);
    }

    private static long await(CompletableFuture<Long> moment) {
        return moment.orTimeout(60, TimeUnit.SECONDS).join();
    }

    private void handle(HttpExchange http) throws IOException {
        try (http) {
            var now = System.nanoTime();
            var path = http.getRequestURI().getPath().substring(ROOT.length());
            var body = http.getRequestBody().readAllBytes();
            if (path.equals("restore/next")) {
                readyAt.complete(now);
                hold(restored);
                http.sendResponseHeaders(200, -1);
            } else if (path.equals("invocation/next")) {
                readyAt.complete(now);
                next(http);
            } else {
                answer(path, body, now);
                http.sendResponseHeaders(202, -1);
            }
        }
    }

    private void answer(String path, byte[] body, long now) {
        if (path.endsWith("/response")) {
            answeredAt.complete(now);
            return;
        }
        var failure = new IllegalStateException(
                "the function failed at %s: %s".formatted(path, new String(body, StandardCharsets.UTF_8)));
        readyAt.completeExceptionally(failure);
        answeredAt.completeExceptionally(failure);
    }

    private void next(HttpExchange http) throws IOException {
        synchronized (this) {
            if (!handedOut) {
                handedOut = true;
                var headers = http.getResponseHeaders();
                headers.set("Lambda-Runtime-Aws-Request-Id", "00000000-0000-4000-8000-000000000001");
                headers.set("Lambda-Runtime-Deadline-Ms", NO_DEADLINE);
                headers.set("Lambda-Runtime-Invoked-Function-Arn", "arn:aws:lambda:us-east-1:999999999999:function:f");
                headers.set("Content-Type", "application/json");
                http.sendResponseHeaders(200, event.length);
                http.getResponseBody().write(event);
                return;
            }
        }
        hold(forever);
    }

    private static void hold(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        server.stop(0);
        executor.shutdownNow();
    }
}
