package io.imagesteward.samples.simulation;

import io.imagesteward.samples.Company;
import io.imagesteward.samples.Sweeps;
import io.imagesteward.sandbox.call.CallLog;
import io.imagesteward.sandbox.workflow.Execution;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import software.amazon.awssdk.services.sfn.model.ExecutionStatus;

/**
 * Sweeps in fair weather: an audit changes nothing and says of every family what is wrong, the schedule's own sweep puts
 * everything right that can be, and one right after it has nothing left to do.
 */
record Sweeping(World world, List<Judgement> families, List<String> violations) {

    private static final String EVENT = "Image Sweep Requested";

    /** The full sweep begins at four; everything it starts is over by then. */
    private static final LocalTime BEFORE = LocalTime.of(3, 30);

    private static final Duration UNTIL_DONE = Duration.ofHours(12);
    private static final Set<String> CHANGES = Set.of(
            "UpdateWorkspaceImagePermission",
            "CopyWorkspaceImage",
            "DeleteWorkspaceImage",
            "ModifyImageAttribute",
            "ModifySnapshotAttribute",
            "CopyImage",
            "DeregisterImage",
            "CancelImageLaunchPermission",
            "PutParameter",
            "CreateTags",
            "DeleteTags");

    void audited() {
        var sandbox = world.scene().sandbox();
        sandbox.calls().clear();
        var sweeps = new Sweeps(world.scene().company());
        var alone = !isRetiring();
        var audit = sweeps.run("audit-in-fair-weather", Map.of("tier", "FULL", "mode", "AUDIT"));
        if (alone) {
            changes().forEach(change -> violations.add("anAuditChangesNothing: " + change));
        }
        var found = sweeps.report(audit).path("findings").toString();
        var cause = audit.cause().orElse("");
        for (var family : families) {
            if (!family.leftAlone() && family.obstacles().stream().noneMatch(o -> o.startsWith("the source is gone"))) {
                family.undone().stream()
                        .filter(undone -> !isSaid(family.source(), undone, found, cause))
                        .forEach(undone ->
                                violations.add("noSilentFailure: an audit says nothing of %s, of which %s: %s %s"
                                        .formatted(family.source(), undone, cause, found)));
            }
        }
    }

    /** As a finding about the family or its member, or about snapshots, or because a spoke could not be looked at. */
    private static boolean isSaid(String source, String undone, String found, String cause) {
        var words = List.of(undone.split(" "));
        boolean reached = !undone.startsWith("nothing usable at ") || !cause.contains(words.get(3));
        return !reached
                || Stream.of(source, words.getFirst(), "SNAPSHOT_PERMISSIONS").anyMatch(found::contains);
    }

    /** What the schedule starts by itself at night makes everything as declared, with nobody asking. */
    void scheduled() {
        var sandbox = world.scene().sandbox();
        var whole = families.stream()
                .filter(family -> !family.leftAlone() && family.obstacles().isEmpty())
                .toList();
        var night = night(world.scene().now());
        sandbox.time().runUntil(night);
        sandbox.schedules().resume(EVENT);
        sandbox.time().runUntil(night.plus(Duration.ofHours(1)));
        sandbox.schedules().pause(EVENT);
        sandbox.time().runUntil(night.plus(UNTIL_DONE));
        whole.stream()
                .filter(family -> !family.leftAlone() && !family.undone().isEmpty())
                .forEach(family -> violations.add("convergence: after the schedule's sweep, %s of %s: %s"
                        .formatted(family.undone(), family.source(), sweeps())));
    }

    /** Where nothing stands in the way, a sweep right after has nothing to do, unless something is on its way out. */
    void again() {
        if (isRetiring() || families.stream().anyMatch(Sweeping::isHindered)) {
            return;
        }
        world.scene().sandbox().calls().clear();
        var sweep = new Sweeps(world.scene().company()).run("sweep-once-more", Map.of("tier", "FULL"));
        if (isRetiring()) {
            return;
        }
        changes().forEach(change -> violations.add("convergence: a second sweep still changes " + change));
        if (sweep.status() != ExecutionStatus.SUCCEEDED && allRead(sweep)) {
            violations.add("convergence: %s %s: %s".formatted(sweep.name(), sweep.status(), sweep.cause()));
        }
    }

    private static boolean isHindered(Judgement family) {
        return family.obstacles().stream().anyMatch(obstacle -> !obstacle.startsWith("the source is gone"));
    }

    private boolean isRetiring() {
        return world.scene().sandbox().stepFunctions(Company.HUB, Company.HOME).room().executions().stream()
                .anyMatch(e -> e.name().startsWith("retire-") && e.status() == ExecutionStatus.RUNNING);
    }

    private boolean allRead(Execution sweep) {
        return new Sweeps(world.scene().company())
                .report(sweep)
                .path("unreached")
                .isEmpty();
    }

    private List<String> changes() {
        return world.scene().sandbox().calls().entries().stream()
                .filter(call -> call.caller().role().isPresent() && CHANGES.contains(call.operation()))
                .map(CallLog.Entry::toString)
                .toList();
    }

    private List<String> sweeps() {
        return world.scene().sandbox().stepFunctions(Company.HUB, Company.HOME).room().executions().stream()
                .filter(e -> e.name().startsWith("sweep-"))
                .map(e -> "%s %s %s %s"
                        .formatted(e.name(), e.start(), e.status(), e.cause().orElse("")))
                .toList();
    }

    private static Instant night(Instant now) {
        var today = now.atOffset(ZoneOffset.UTC).toLocalDate();
        var early = today.atTime(BEFORE).toInstant(ZoneOffset.UTC);
        return early.isAfter(now) ? early : early.plus(Duration.ofDays(1));
    }
}
