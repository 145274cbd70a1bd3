package io.imagesteward.sandbox.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.imagesteward.sandbox.Sandbox;
import io.imagesteward.sandbox.Transport;
import io.imagesteward.sandbox.world.TestWorld;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cloudtrail.CloudTrailClient;
import software.amazon.awssdk.services.ec2.Ec2Client;

class TokenBucketsTest {
    private static final Instant NINE = Instant.parse("2026-01-05T09:00:00Z");
    private static final String HUB = "999999999999";
    private static final String SPOKE = "111122223333";

    private final Sandbox sandbox = new Sandbox(NINE, Transport.TYPED);

    @BeforeEach
    void throttle() {
        sandbox.world().account(SPOKE);
        sandbox.faults().of(new TokenBuckets(sandbox.time(), 1));
    }

    @AfterEach
    void close() {
        sandbox.close();
    }

    private Ec2Client ec2(String account, String region) {
        return sandbox.typed().client(Ec2Client.class, new Caller(account, Optional.empty()), region);
    }

    @Test
    void eachAccountAndRegionHasItsOwnBucketForEachRead() {
        IntStream.range(0, 100).forEach(call -> ec2(HUB, "us-east-1").describeImages());

        assertThat(TestWorld.refusal(() -> ec2(HUB, "us-east-1").describeImages()))
                .isEqualTo("RequestLimitExceeded");
        assertThat(ec2(HUB, "eu-west-1").describeImages().images()).isEmpty();
        assertThat(ec2(SPOKE, "us-east-1").describeImages().images()).isEmpty();
        assertThat(ec2(HUB, "us-east-1")
                        .describeSnapshots(r -> r.ownerIds("self"))
                        .snapshots())
                .isEmpty();
        sandbox.time().runUntil(NINE.plusSeconds(1));
        IntStream.range(0, 20).forEach(call -> ec2(HUB, "us-east-1").describeImages());
        assertThat(TestWorld.refusal(() -> ec2(HUB, "us-east-1").describeImages()))
                .isEqualTo("RequestLimitExceeded");
    }

    @Test
    void cloudTrailAnswersTwoLookupsASecond() {
        var trail = sandbox.typed().client(CloudTrailClient.class, new Caller(HUB, Optional.empty()), "us-east-1");
        trail.lookupEvents(r -> {});
        trail.lookupEvents(r -> {});

        assertThat(TestWorld.refusal(() -> trail.lookupEvents(r -> {}))).isEqualTo("ThrottlingException");
        sandbox.time().runUntil(NINE.plusSeconds(1));
        assertThat(trail.lookupEvents(r -> {}).events()).isEmpty();
    }

    @Test
    void aBucketTellsHowLongManyCallsTakeAtLeast() {
        assertThat(TokenBuckets.of("ec2", "DescribeImageAttribute")
                        .orElseThrow()
                        .atLeast(10_100))
                .isEqualTo(Duration.ofSeconds(500));
        assertThat(TokenBuckets.of("ec2", "ModifyImageAttribute").orElseThrow().atLeast(100))
                .isEqualTo(Duration.ZERO);
        assertThat(TokenBuckets.of("workspaces", "DescribeWorkspaceImages")
                        .orElseThrow()
                        .atLeast(25))
                .isEqualTo(Duration.ofSeconds(10));
        assertThat(TokenBuckets.of("s3", "GetObject")).isEmpty();
    }
}
