package io.imagesteward.samples.simulation;

import io.imagesteward.samples.Company;
import io.imagesteward.sandbox.call.Call;
import io.imagesteward.sandbox.workflow.Execution;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import software.amazon.awssdk.services.sfn.model.ExecutionStatus;
import software.amazon.awssdk.services.workspaces.model.UpdateWorkspaceImagePermissionRequest;

/**
 * No more of those who may copy a WorkSpaces image lose it in one run than its policy allows, and nobody loses it while a
 * copy is being made that the run has seen from its beginning. An account is taken away with each call, so that calls are
 * counted by the run that makes them; where two run at once, nobody can tell whose a call is. A retirement takes an image
 * from everybody: how many may begin, {@link Brake} says.
 */
final class DesktopChangeLimit implements Invariant {

    private final Desks desks;
    private final Map<Taking, Set<String>> taken = new HashMap<>();

    /** One run and the image it takes from people. */
    private record Taking(String execution, String image) {}

    DesktopChangeLimit(Desks desks) {
        this.desks = desks;
    }

    @Override
    public String name() {
        return "changeLimit";
    }

    @Override
    public Optional<String> brokenBy(Call call, Scene scene) {
        if (!(call.request() instanceof UpdateWorkspaceImagePermissionRequest change) || change.allowCopyImage()) {
            return Optional.empty();
        }
        var truth = new DesktopTruth(scene.truth());
        var where = new Where(Company.HUB, call.region());
        var image = truth.image(where, change.imageId());
        if (image.isEmpty()) {
            return Optional.empty();
        }
        var tags = truth.tags(where, change.imageId());
        var runs = running(scene, Desks.sourceOf(change.imageId(), tags));
        var rule = desks.ruleOf(image.get(), tags);
        if (runs.size() != 1 || rule.isEmpty()) {
            return Optional.empty();
        }
        var holders = truth.sharedWith(call.region(), change.imageId());
        return tooMany(runs.getFirst(), change, holders, rule.get())
                .or(() -> copying(runs.getFirst(), truth, scene, rule.get()))
                .filter(how -> !scene.sightings().wasDisturbed(scene.now(), change.imageId()));
    }

    private Optional<String> tooMany(
            Execution run, UpdateWorkspaceImagePermissionRequest change, Set<String> holders, DesktopRule rule) {
        if (run.name().startsWith("retire-")) {
            return Optional.empty();
        }
        var losing = taken.computeIfAbsent(new Taking(run.name(), change.imageId()), t -> new TreeSet<>());
        losing.add(change.sharedAccountId());
        var had = new TreeSet<>(holders);
        had.addAll(losing);
        return losing.size() > rule.mayLose(had.size())
                ? Optional.of("%s takes %s from %s of %s".formatted(run.name(), change.imageId(), losing, had))
                : Optional.empty();
    }

    private static Optional<String> copying(Execution run, DesktopTruth truth, Scene scene, DesktopRule rule) {
        var seen = run.start().minus(scene.sightings().blindness());
        var id = run.input().at("/image/id").asText();
        return truth.image(DesktopTruth.HOME, id)
                .flatMap(source -> rule.copies().stream()
                        .flatMap(place -> truth.copy(place, source).stream())
                        .filter(copy -> copy.stateAsString().equals("PENDING"))
                        .filter(copy -> copy.created() != null && copy.created().isBefore(seen))
                        .findFirst())
                .map(copy -> "%s unshares while %s is being made".formatted(run.name(), copy.imageId()));
    }

    private static List<Execution> running(Scene scene, String source) {
        return scene.sandbox().stepFunctions(Company.HUB, Company.HOME).room().executions().stream()
                .filter(e -> e.status() == ExecutionStatus.RUNNING)
                .filter(e -> e.input().at("/image/id").asText().equals(source))
                .toList();
    }
}
