package io.imagesteward.sandbox.wire;

import io.imagesteward.sandbox.call.CallLog;
import io.imagesteward.sandbox.call.CallPath;
import io.imagesteward.sandbox.call.Faults;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.core.SdkClient;

/** An endpoint with backends put in by the test, and real clients for it. */
final class Loopback implements AutoCloseable {

    static final String HUB = "999999999999";
    static final String SPOKE = "111122223333";
    static final String US = "us-east-1";
    static final String EU = "eu-west-1";
    static final Instant START = Instant.parse("2026-01-05T09:00:00Z");

    private record Place(String service, String account, String region) {}

    private final Map<Place, SdkClient> backends = new ConcurrentHashMap<>();
    private final InstantSource clock = InstantSource.fixed(START);
    final Faults faults = new Faults(clock);
    final CallLog log = new CallLog();
    final IssuedKeys keys = new IssuedKeys();
    final CallPath calls = new CallPath(this::backend, List.of(faults), clock, log);
    final Endpoint endpoint = new Endpoint(calls, keys);
    private final Clients clients = new Clients(endpoint.uri());

    void put(String service, String account, String region, SdkClient backend) {
        backends.put(new Place(service, account, region), backend);
    }

    /** A backend in the hub's main Region, where most tests happen. */
    void put(String service, SdkClient backend) {
        put(service, HUB, US, backend);
    }

    <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> C client(B builder) {
        return client(builder, HUB, US);
    }

    <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> C client(B builder, String key, String region) {
        return clients.client(builder, key, region);
    }

    @Override
    public void close() {
        clients.close();
        endpoint.close();
    }

    private SdkClient backend(String service, String account, String region) {
        return Optional.ofNullable(backends.get(new Place(service, account, region)))
                .orElseThrow(() -> new UnsupportedOperationException(
                        "no backend of %s for %s in %s".formatted(service, account, region)));
    }
}
