package io.imagesteward.sandbox.meter;

import static org.assertj.core.api.Assertions.assertThat;

import io.imagesteward.sandbox.Sandbox;
import io.imagesteward.sandbox.Transport;
import io.imagesteward.sandbox.call.Caller;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ec2.Ec2Client;

class MeterTest {
    private static final String HUB = "999999999999";
    private static final String ROLE = "arn:aws:iam::999999999999:role/sweep";

    private final Sandbox sandbox = new Sandbox(Instant.parse("2026-01-05T09:00:00Z"), Transport.TYPED);

    @AfterEach
    void close() {
        sandbox.close();
    }

    private String machine(String region, String name) {
        return sandbox.stepFunctions(HUB, region).room().addStateMachine(name, """
                { "QueryLanguage": "JSONata", "StartAt": "One", "States": {
                  "One": { "Type": "Pass", "Next": "Two" }, "Two": { "Type": "Wait", "Seconds": 1, "End": true } } }""", ROLE);
    }

    @Test
    void everyStateEnteredIsATransitionOfItsMachine() {
        var sweep = machine("us-east-1", "sweep");
        var other = machine("eu-west-1", "other");
        sandbox.stepFunctions(HUB, "us-east-1").room().start(sweep, Optional.empty(), "{}");
        sandbox.stepFunctions(HUB, "us-east-1").room().start(sweep, Optional.empty(), "{}");
        sandbox.stepFunctions(HUB, "eu-west-1").room().start(other, Optional.empty(), "{}");
        sandbox.settle();

        assertThat(sandbox.meter().read().transitions()).isEqualTo(Map.of(sweep, 4L, other, 2L));
        assertThat(sandbox.meter().read().allTransitions()).isEqualTo(6);
    }

    @Test
    void requestsAreCountedByOperationAndByWhoMakesThem() {
        sandbox.world().account("111122223333");
        for (var account : new String[] {HUB, HUB, "111122223333"}) {
            sandbox.typed()
                    .client(Ec2Client.class, new Caller(account, Optional.empty()), "us-east-1")
                    .describeImages();
        }

        assertThat(sandbox.meter().read().requests())
                .isEqualTo(Map.of(new Meter.Operation("ec2", "DescribeImages"), 3L));
        assertThat(sandbox.meter()
                        .read(call -> call.caller().account().equals(HUB))
                        .allRequests())
                .isEqualTo(2);
    }
}
