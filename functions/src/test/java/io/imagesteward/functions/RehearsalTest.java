package io.imagesteward.functions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.imagesteward.functions.aws.SampleCalls;
import io.imagesteward.functions.aws.client.LambdaEnvironment;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.crac.Core;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsCredentials;

/** A rehearsal that throws would keep a version from being published; one that speaks to AWS would clone its answers. */
class RehearsalTest {

    private int keysAsked;

    private final LambdaEnvironment environment =
            new LambdaEnvironment(Map.of("HUB_REGION", "eu-west-1"), this::keys, InstantSource.system());

    private AwsCredentials keys() {
        keysAsked++;
        return AnonymousCredentialsProvider.create().resolveCredentials();
    }

    @Test
    void everySceneIsPlayedWithoutANetworkAndWithoutTheFunctionsKeys() {
        var rehearsal = Rehearsal.beforeSnapshot(new SampleCalls(environment));
        List.<Consumer<SampleCalls>>of(
                        SampleCalls::images,
                        SampleCalls::permissions,
                        SampleCalls::parameters,
                        SampleCalls::policies,
                        SampleCalls::workflows,
                        SampleCalls::reports)
                .forEach(rehearsal);

        assertThatCode(() -> rehearsal.beforeCheckpoint(Core.getGlobalContext()))
                .doesNotThrowAnyException();

        assertThat(keysAsked).isZero();
    }
}
