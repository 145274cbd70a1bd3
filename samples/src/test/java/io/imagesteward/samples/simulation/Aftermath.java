package io.imagesteward.samples.simulation;

import com.fasterxml.jackson.databind.JsonNode;
import io.imagesteward.samples.Company;
import io.imagesteward.sandbox.workflow.Execution;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import software.amazon.awssdk.services.sfn.model.ExecutionStatus;

/** What is not as it must be when faults and people have been quiet for days. */
record Aftermath(Scene scene, Memory memory, Holdings holdings) {

    private static final Duration LATELY = Duration.ofDays(3);
    private static final Duration UNANSWERED = Duration.ofDays(7);
    private static final List<String> WORKFLOWS = List.of("review-", "retire-", "restore-");

    List<String> violations() {
        var violations = new ArrayList<String>();
        holdings.sources().forEach(source -> family(source, violations));
        leftovers(violations);
        shortfalls(violations);
        executions().forEach(execution -> told(execution, violations));
        retiredForGood(violations);
        return violations;
    }

    /** Of the families that had to go, those that did not. */
    List<String> stillThere(List<String> ripe) {
        return ripe.stream()
                .filter(source -> !holdings.members(source).isEmpty())
                .map(source -> "convergence: %s was to go and is still there; %s".formatted(source, last(source)))
                .toList();
    }

    /** Nothing stays marked or disabled, unless a retirement is still at it. */
    private void family(String source, List<String> violations) {
        if (isUnderWay(source) || isTold(source)) {
            return;
        }
        holdings.members(source).stream()
                .filter(member -> member.marked() || disabledByFunctions(member))
                .forEach(member -> violations.add("convergence: %s in %s of %s stays %s, marked %s; %s"
                        .formatted(
                                member.id(), member.region(), source, member.state(), member.marked(), last(source))));
    }

    /** Nobody but those who are not let have it lacks anything of it, and people have been told who they are. */
    private boolean isTold(String source) {
        var lacking = new TreeSet<String>();
        for (var member : holdings.members(source)) {
            var missing = new TreeSet<>(
                    memory.of(member.id()).map(Memory.Before::launch).orElse(Set.of()));
            missing.removeAll(holdings.holders(member));
            if (!holdings.barred(member, missing).equals(missing)) {
                return false;
            }
            lacking.addAll(missing);
        }
        return !lacking.isEmpty() && lacking.stream().allMatch(this::mentioned);
    }

    private boolean disabledByFunctions(Member member) {
        return member.state().equals("disabled")
                && memory.of(member.id())
                        .or(() -> Optional.ofNullable(memory.returned().get(member.id())))
                        .filter(Memory.Before::available) // what somebody disabled before stays so
                        .filter(before -> !memory.wasDisturbedSince(before.at(), member.id()))
                        .isPresent();
    }

    /** What functions deregistered leaves no snapshot, unless another image is made of it. */
    private void leftovers(List<String> violations) {
        memory.deleted()
                .forEach((id, before) -> before.volumes().keySet().stream()
                        .filter(snapshot -> scene.truth().hasSnapshot(before.region(), snapshot))
                        .filter(snapshot ->
                                scene.truth().imageOf(before.region(), snapshot).isEmpty())
                        .filter(snapshot -> !mentioned(snapshot))
                        .forEach(snapshot ->
                                violations.add("convergence: %s of %s is left behind".formatted(snapshot, id))));
    }

    /** Who had an image has it again once the mark is off. */
    private void shortfalls(List<String> violations) {
        memory.returned()
                .forEach((id, before) -> holdings.member(before.region(), id)
                        .filter(member -> !memory.wasDisturbedSince(before.at(), id))
                        .filter(member -> before.available() && memory.of(id).isEmpty())
                        .ifPresent(member -> shortfall(member, before, violations)));
    }

    /** A distribution may have run since, and takes from strangers what they had got back. */
    private void shortfall(Member member, Memory.Before before, List<String> violations) {
        var missing = new TreeSet<>(before.launch());
        missing.retainAll(holdings.declared(member));
        missing.removeAll(holdings.holders(member));
        if (!missing.isEmpty() || !member.available()) {
            violations.add(
                    "convergence: %s is %s and did not get back %s".formatted(member.id(), member.state(), missing));
        }
    }

    private void told(Execution execution, List<String> violations) {
        boolean silent =
                switch (execution.status()) {
                    case FAILED ->
                        execution
                                        .error()
                                        .filter(error -> error.equals("AnnouncementFailed"))
                                        .isEmpty()
                                && said().noneMatch(event ->
                                        event.at("/detail/execution").asText().equals(execution.name()));
                    case TIMED_OUT -> true;
                    case RUNNING, SUCCEEDED, ABORTED, PENDING_REDRIVE, UNKNOWN_TO_SDK_VERSION -> false;
                };
        if (silent) {
            violations.add("noSilentFailure: %s %s and nobody was told: %s"
                    .formatted(execution.name(), execution.status(), execution.cause()));
        }
    }

    /** Whoever says that an image is gone, is right. */
    private void retiredForGood(List<String> violations) {
        bus("Image Retired")
                .forEach(event -> event.at("/detail/members")
                        .forEach(gone -> holdings.member(
                                        gone.path("region").asText(),
                                        gone.path("id").asText())
                                .ifPresent(
                                        member -> violations.add("noSilentFailure: %s is said to be retired, and is %s"
                                                .formatted(member.id(), member.state())))));
    }

    /** Retirements that started lately are in their grace period, and a question stays open for a week. */
    private boolean isUnderWay(String source) {
        return of(source)
                .filter(execution -> execution.status() == ExecutionStatus.RUNNING)
                .anyMatch(execution -> execution.start().isAfter(scene.now().minus(LATELY)) || isAsked(execution));
    }

    private boolean isAsked(Execution execution) {
        return bus("Image Retirement Approval Requested").stream()
                .filter(event -> event.toString().contains(execution.name()))
                .map(event -> Instant.parse(event.path("time").asText()))
                .anyMatch(asked -> asked.isAfter(scene.now().minus(UNANSWERED)));
    }

    private boolean mentioned(String name) {
        return said().anyMatch(event -> event.toString().contains(name))
                || scene.company().messages().stream().anyMatch(mail -> mail.contains(name));
    }

    private String last(String source) {
        return of(source)
                .reduce((earlier, later) -> later)
                .map(last -> "last was %s %s %s"
                        .formatted(last.name(), last.status(), last.cause().orElse("")))
                .orElse("nothing was tried");
    }

    private Stream<Execution> of(String source) {
        return executions().filter(e -> e.input().at("/image/id").asText().equals(source));
    }

    private Stream<Execution> executions() {
        return scene.sandbox().stepFunctions(Company.HUB, Company.HOME).room().executions().stream()
                .filter(e -> WORKFLOWS.stream().anyMatch(e.name()::startsWith));
    }

    private Stream<JsonNode> said() {
        return List.of(
                        "Image Retirement Failed",
                        "Image Restore Failed",
                        "Images Reviewed",
                        "Image Retirement Stopped",
                        "Image Retired")
                .stream()
                .flatMap(type -> bus(type).stream());
    }

    private List<JsonNode> bus(String type) {
        return scene.sandbox()
                .world()
                .account(Company.HUB)
                .region(Company.HOME)
                .bus()
                .published(type);
    }
}
