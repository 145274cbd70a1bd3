package io.imagesteward.samples.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.imagesteward.samples.Company;
import io.imagesteward.samples.demo.Screen;
import io.imagesteward.sandbox.Sandbox;
import io.imagesteward.sandbox.aws.ec2.ImageSeed;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import software.amazon.awssdk.services.ec2.Ec2Client;

/** How fast the sandbox is itself, because the simulation's many thousands of runs are made of these. */
final class SandboxSpeed {

    private static final int ROUNDS = 5;
    private static final Duration ROUND = Duration.ofSeconds(1);
    private static final String WORKFLOW = """
            {"QueryLanguage": "JSONata", "StartAt": "Each", "States": {
              "Each": {"Type": "Map", "Items": "{% [1..10] %}", "End": true, "ItemProcessor": {
                "StartAt": "Wait", "States": {
                  "Wait": {"Type": "Wait", "Seconds": 60, "Next": "Odd?"},
                  "Odd?": {"Type": "Choice", "Default": "Even", "Choices": [
                    {"Condition": "{% $states.input % 2 = 1 %}", "Next": "Odd"}]},
                  "Odd": {"Type": "Pass", "Output": "{% {'odd': $states.input} %}", "End": true},
                  "Even": {"Type": "Pass", "Output": "{% {'even': $states.input} %}", "End": true}}}}}}""";

    private final Screen screen;
    private final ObjectNode json;

    SandboxSpeed(Screen screen, ObjectNode json) {
        this.screen = screen;
        this.json = json;
    }

    void measure() {
        screen.title("Sandbox: per second, one at a time, median of %d".formatted(ROUNDS));
        try (var sandbox = new Sandbox(Company.MORNING)) {
            var hub = sandbox.world().account(Company.HUB).region(Company.HOME);
            for (int i = 0; i < 10; i++) {
                hub.ec2().image(ImageSeed.named("golden-" + i));
            }
            var ec2 = sandbox.clients().client(Ec2Client.builder(), Company.HUB, Company.HOME);
            rate("DescribeImages of ten images through SDK, wire and codec", "roundTripsPerSecond", () -> {
                sandbox.calls().clear();
                if (ec2.describeImages(r -> r.owners("self")).images().size() < 10) {
                    throw new IllegalStateException("the sandbox lost an image");
                }
            });
        }
        executions();
    }

    private void executions() {
        try (var sandbox = new Sandbox(Company.MORNING)) {
            var room = sandbox.stepFunctions(Company.HUB, Company.HOME).room();
            var machine = room.addStateMachine("bench", WORKFLOW, "arn:aws:iam::999999999999:role/bench");
            rate("executions of a workflow that enters 31 states", "executionsPerSecond", () -> {
                room.start(machine, Optional.empty(), "{}");
                sandbox.settle();
            });
        }
    }

    private void rate(String what, String name, Runnable once) {
        round(once);
        var rates = new long[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            rates[round] = round(once);
        }
        Arrays.sort(rates);
        screen.line("%8d  %s".formatted(rates[ROUNDS / 2], what));
        json.put(name, rates[ROUNDS / 2]);
    }

    private static long round(Runnable once) {
        var start = System.nanoTime();
        long times = 0;
        while (System.nanoTime() - start < ROUND.toNanos()) {
            once.run();
            times++;
        }
        return times * 1_000_000_000L / (System.nanoTime() - start);
    }
}
