package io.imagesteward.samples.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.imagesteward.samples.Company;
import io.imagesteward.sandbox.aws.ec2.ImageSeed;
import io.imagesteward.sandbox.lambda.Deployed;
import io.imagesteward.sandbox.workflow.ExecutionListener;
import io.imagesteward.sandbox.workflow.HistoryEntry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.services.sfn.model.HistoryEventType;

/**
 * The first request that each function got while one image was distributed and the retirement of another began, so that a cold start is measured with the
 * work that a function really begins with. Every one of them can be repeated: that is what the functions promise.
 */
final class Requests implements ExecutionListener {

    private final Map<String, JsonNode> byFunction = new LinkedHashMap<>();

    private Requests() {}

    /** Distributes the sample image, begins to retire an old one, and answers what was asked of whom. */
    static List<Request> ofADay(Company company, Path home) {
        var requests = new Requests();
        var sandbox = company.sandbox();
        sandbox.stepFunctions(Company.HUB, Company.HOME).listen(requests);
        company.sampleImage("golden-linux-2026.01");
        sandbox.send(company.sampleEvent());
        sandbox.settle();
        beginToRetire(company);
        return template(home).path("Resources").properties().stream()
                .filter(resource -> resource.getValue().path("Type").asText().equals("AWS::Lambda::Function"))
                .map(resource -> sandbox.lambda()
                        .function("arn:aws:lambda:%s:%s:function:ImageSteward-%s"
                                .formatted(Company.HOME, Company.HUB, resource.getKey())))
                .map(function -> new Request(function, requests.first(function, company.sampleEvent())))
                .toList();
    }

    /** Far enough for every function to have been asked something. */
    private static void beginToRetire(Company company) {
        var ids = Stream.of(1, 2, 3, 200)
                .map(days -> company.image(ImageSeed.named("golden-linux-of-%d-days".formatted(days))
                        .createdAt(Company.MORNING.minus(Duration.ofDays(days)))))
                .toList();
        var sandbox = company.sandbox();
        sandbox.send(company.asked(
                "Image Retirement Requested", "bench", Map.of("imageId", ids.getLast(), "region", Company.HOME)));
        sandbox.time().runUntil(sandbox.time().instant().plus(Duration.ofMinutes(5)));
    }

    /** Only the trigger is asked by no workflow, but with the event itself. */
    private JsonNode first(Deployed function, JsonNode event) {
        return byFunction.entrySet().stream()
                .filter(asked -> asked.getKey().startsWith(function.arn()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(event);
    }

    private static JsonNode template(Path home) {
        var file = home.resolve("infra/target/cdk.out/ImageSteward.template.json");
        try {
            return new ObjectMapper().readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException("%s can't be read; mvn -q -Pbench writes it first".formatted(file), e);
        }
    }

    @Override
    public void recorded(String executionArn, HistoryEntry entry) {
        if (entry.type() == HistoryEventType.TASK_SCHEDULED) {
            var parameters = entry.details().path("parameters");
            byFunction.putIfAbsent(parameters.path("FunctionName").asText(), parameters.path("Payload"));
        }
    }

    /** What a function is asked first. */
    record Request(Deployed function, JsonNode payload) {

        /** As the documentation calls it. */
        String name() {
            var handler = function.handler();
            return handler.substring(handler.lastIndexOf('.') + 1).replace("Handler", "");
        }
    }
}
