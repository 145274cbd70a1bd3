package io.imagesteward.samples.simulation;

import io.imagesteward.samples.Company;
import io.imagesteward.sandbox.call.Call;
import io.imagesteward.sandbox.call.Gate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.ec2.model.CopyImageRequest;
import software.amazon.awssdk.services.sfn.model.ExecutionStatus;

/** Notices what no refusal tells: reads that could not see the last change, and client tokens that answer with a dead image. */
final class Probe implements Gate {

    private static final Set<String> ALIVE = Set.of("pending", "available", "disabled", "failed");

    private final Scene scene;
    private final Coverage.Hits hits;
    private final Map<String, Instant> changed = new HashMap<>();
    private final Map<Asked, Instant> unanswered = new LinkedHashMap<>();

    private record Asked(String source, Where where) {}

    Probe(Scene scene, Coverage.Hits hits) {
        this.scene = scene;
        this.hits = hits;
    }

    @Override
    public void after(Call call) {
        if (!call.service().equals("ec2")) {
            return;
        }
        if (!call.operation().startsWith("Describe")) {
            changed.put(call.region(), scene.now());
        } else if (changed.getOrDefault(call.region(), Instant.MIN)
                .isAfter(scene.now().minus(scene.truth().staleness()))) {
            hits.count("a read could not see the last change");
        }
        if (call.request() instanceof CopyImageRequest copy) {
            answered(new Asked(copy.sourceImageId(), new Where(call.caller().account(), call.region())));
        }
    }

    private void answered(Asked asked) {
        boolean alive = scene.truth()
                .owned(asked.where(), "source-image-id", asked.source())
                .anyMatch(image -> ALIVE.contains(image.stateAsString()));
        if (alive) {
            unanswered.remove(asked);
        } else {
            hits.count("a client token answered with an image that is gone");
            unanswered.put(asked, scene.now());
        }
    }

    /**
     * Runs that got a dead image for their copy, after which nobody asked for a better one, and yet say that all is well.
     * Which of two at the same time got it, a call does not tell: where one of them failed, it was that one.
     */
    List<String> believers() {
        var believers = new ArrayList<String>();
        unanswered.forEach((asked, when) -> {
            var runs = scene.sandbox().stepFunctions(Company.HUB, Company.HOME).room().executions().stream()
                    .filter(run -> run.input().at("/image/id").asText().equals(asked.source()))
                    .filter(run -> !run.start().isAfter(when)
                            && run.stop().filter(when::isBefore).isPresent())
                    .toList();
            if (runs.stream().allMatch(run -> run.status() == ExecutionStatus.SUCCEEDED)) {
                runs.forEach(run ->
                        believers.add("noSilentFailure: %s got a dead image in %s at %s and says that all is well"
                                .formatted(run.name(), asked.where(), when)));
            }
        });
        return believers;
    }
}
