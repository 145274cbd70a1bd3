package io.imagesteward.samples.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.imagesteward.samples.Company;
import io.imagesteward.sandbox.Sandbox;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What is deployed is a shrunk jar; a class that only reflection finds would be missed in Lambda, and is missed here. */
class LambdaJarTest {

    private static final Path HOME = Path.of("..");

    @Test
    void everyFunctionAnswersItsFirstRequestFromTheDeployedJarHoweverItIsStarted() {
        try (var sandbox = new Sandbox(Company.MORNING)) {
            var requests = Requests.ofADay(Company.found(sandbox, HOME), HOME);
            assertThat(requests)
                    .extracting(Requests.Request::name)
                    .containsExactlyInAnyOrder("Trigger", "Observe", "Share", "Copy", "Retire", "Report");
            var launch = Launch.of(HOME.resolve("functions/target/functions.jar"));
            sandbox.calls().clear();
            for (var variant : Variant.ALL) {
                assertThat(requests).as(variant.name()).allSatisfy(request -> launch.of(request, variant));
            }
            assertThat(sandbox.calls().entries())
                    .extracting(call -> call.service() + " " + call.operation())
                    .contains(
                            "ec2 DescribeImages",
                            "ec2 ModifyImageAttribute",
                            "s3 PutObject",
                            "states StartExecution",
                            "ec2 DescribeImageUsageReports");
        }
    }
}
