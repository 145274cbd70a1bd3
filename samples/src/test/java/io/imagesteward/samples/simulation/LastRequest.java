package io.imagesteward.samples.simulation;

import io.imagesteward.samples.Company;
import io.imagesteward.sandbox.workflow.Execution;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.sfn.model.ExecutionStatus;

/** What runs of distribute said of a family amid faults, and what the last one says, in fair weather. */
record LastRequest(World world, List<String> violations) {

    /** Whatever the faults were, a run that says it succeeded has. */
    void believable(Judgement judgement) {
        lastOf(judgement.source())
                .filter(last -> !wasTaken(judgement.source()))
                .filter(last -> last.status() == ExecutionStatus.SUCCEEDED)
                .filter(last -> !judgement.leftAlone() && !judgement.undone().isEmpty())
                .ifPresent(last -> violations.add("noSilentFailure: %s succeeded amid faults, and yet %s"
                        .formatted(last.name(), judgement.undone())));
    }

    /** With fair weather and nobody else, it makes everything right or says why not. */
    void finish(Judgement judgement) {
        var scene = world.scene();
        boolean leftAlone = judgement.leftAlone();
        var obstacles = judgement.obstacles();
        var mentioned = leftAlone ? List.<String>of() : judgement.mentioned();
        var asked = scene.now();
        scene.sandbox().send(scene.company().request(judgement.source(), "the last one"));
        scene.sandbox().settle();
        var answer = lastOf(judgement.source()).filter(run -> !run.start().isBefore(asked));
        if (answer.isEmpty()) {
            violations.add("noSilentFailure: nobody answered the last request for " + judgement.source());
            return;
        }
        var last = answer.get();
        if (last.status() == ExecutionStatus.SUCCEEDED) {
            succeeded(last, judgement, leftAlone ? List.of() : obstacles, leftAlone || judgement.leftAlone());
        } else if (obstacles.isEmpty()) {
            violations.add(
                    "convergence: %s %s without a reason: %s".formatted(last.name(), last.status(), last.cause()));
        } else {
            mentioned.stream()
                    .filter(name -> !last.cause().orElse("").contains(name))
                    .forEach(name ->
                            violations.add("noSilentFailure: %s does not mention %s, in spite of %s, but says %s"
                                    .formatted(last.name(), name, obstacles, last.cause())));
        }
        judgement.duplicates().forEach(d -> violations.add("convergence: " + d));
    }

    private void succeeded(Execution last, Judgement judgement, List<String> obstacles, boolean leftAlone) {
        if (!leftAlone && !judgement.undone().isEmpty()) {
            violations.add("noSilentFailure: %s left undone %s".formatted(last.name(), judgement.undone()));
        }
        if (!obstacles.isEmpty()) {
            violations.add("noSilentFailure: %s succeeded in spite of %s".formatted(last.name(), obstacles));
        }
    }

    /** Who takes everything from everybody, and gives it back, has the last word. */
    private boolean wasTaken(String image) {
        return world.scene().sandbox().stepFunctions(Company.HUB, Company.HOME).room().executions().stream()
                .filter(e -> e.name().startsWith("retire-"))
                .anyMatch(e -> e.input().at("/image/id").asText().equals(image));
    }

    private Optional<Execution> lastOf(String image) {
        return world.scene().sandbox().stepFunctions(Company.HUB, Company.HOME).room().executions().stream()
                .filter(e -> e.name().startsWith("distribute-"))
                .filter(e -> e.input().at("/image/id").asText().equals(image))
                .reduce((earlier, later) -> later);
    }
}
