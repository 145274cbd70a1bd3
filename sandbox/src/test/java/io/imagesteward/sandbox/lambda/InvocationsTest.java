package io.imagesteward.sandbox.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class InvocationsTest {
    private final Invocations invocations = new Invocations();

    private static Deployed function(String name, int memory) {
        return new Deployed(
                "arn:aws:lambda:us-east-1:999999999999:function:" + name,
                "Handler",
                "role",
                "999999999999",
                Duration.ofMinutes(1),
                memory,
                Map.of());
    }

    @Test
    void gigabyteSecondsComeOfMemoryAndOfVirtualAndNominalTime() {
        var observe = function("observe", 512);
        var share = function("share", 1_024);
        invocations.ran(observe, Duration.ofSeconds(4));
        invocations.nominal(Duration.ofMillis(500));
        invocations.ran(observe, Duration.ZERO);
        invocations.ran(share, Duration.ofSeconds(1));

        var used = invocations.byFunction();

        assertThat(used.get(observe.arn()).count()).isEqualTo(2);
        assertThat(used.get(observe.arn()).billed()).isEqualTo(Duration.ofMillis(4_500));
        assertThat(used.get(observe.arn()).gigabyteSeconds()).isCloseTo(2.25, within(1e-9));
        assertThat(used.get(share.arn()).gigabyteSeconds()).isCloseTo(1.5, within(1e-9));
    }
}
