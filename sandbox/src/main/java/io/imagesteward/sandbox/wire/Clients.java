package io.imagesteward.sandbox.wire;

import java.net.URI;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.core.client.config.SdkAdvancedClientOption;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;

/**
 * Makes real SDK clients that talk to an {@link Endpoint}, one line each.
 *
 * <p>{@snippet :
 * Ec2Client ec2 = new Clients(endpoint.uri()).client(Ec2Client.builder(), "111122223333", "us-east-1");
 * }
 *
 * <p>They do not retry: a refusal is what a scenario wants to see, and the SDK would wait for it in real time.
 */
public final class Clients implements AutoCloseable {

    private final URI endpoint;
    private final SdkHttpClient http = UrlConnectionHttpClient.create();

    public Clients(URI endpoint) {
        this.endpoint = endpoint;
    }

    /**
     * The client that the builder makes, pointed at the endpoint.
     *
     * @param accessKeyId twelve digits to be that account, or a key from {@link IssuedKeys}
     */
    public <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> C client(
            B builder, String accessKeyId, String region) {
        return builder.endpointOverride(endpoint)
                .httpClient(http)
                .region(Region.of(region))
                .credentialsProvider(
                        StaticCredentialsProvider.create(AwsBasicCredentials.create(accessKeyId, "any secret will do")))
                .overrideConfiguration(overrides -> overrides
                        .retryStrategy(retries -> retries.maxAttempts(1))
                        .putAdvancedOption(SdkAdvancedClientOption.DISABLE_HOST_PREFIX_INJECTION, true))
                .build();
    }

    @Override
    public void close() {
        http.close();
    }
}
