package io.imagesteward.samples.simulation;

import io.imagesteward.samples.Company;
import io.imagesteward.sandbox.call.Call;
import io.imagesteward.sandbox.workflow.Execution;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.sfn.model.ExecutionStatus;
import software.amazon.awssdk.services.workspaces.model.DescribeWorkspaceBundlesRequest;
import software.amazon.awssdk.services.workspaces.model.DescribeWorkspaceImagesRequest;

/**
 * No WorkSpaces image is deleted while there is a bundle or an unfinished copy of anything of its family, in the hub or in
 * a spoke, unless it came after the retirement asked for the last time; nor before every account that may have a copy has
 * answered since the record was made.
 */
final class DesktopNeverDeleteUsed implements Invariant {

    private static final String LAST_QUESTION = "Check use again";

    private final Desks desks;
    private final Map<Source, Instant> answered = new HashMap<>();

    private record Source(Where where, String what) {}

    DesktopNeverDeleteUsed(Desks desks) {
        this.desks = desks;
    }

    @Override
    public String name() {
        return "neverDeleteUsed";
    }

    @Override
    public Optional<String> brokenBy(Call call, Scene scene) {
        var holdings = new DesktopHoldings(scene, desks, Doors.OPEN);
        return holdings.effect(call)
                .filter(Effect.Ends.class::isInstance)
                .map(Effect::member)
                .flatMap(member -> holdings.policyBefore(member.source())
                        .flatMap(rule -> used(member, rule, scene).or(() -> silent(member, rule, scene))));
    }

    @Override
    public Optional<String> brokenAfter(Call call, Scene scene) {
        var where = new Where(call.caller().account(), call.region());
        switch (call.request()) {
            case DescribeWorkspaceImagesRequest look
            when look.imageIds().isEmpty() -> answered.put(new Source(where, "images"), scene.now());
            case DescribeWorkspaceBundlesRequest look -> answered.put(new Source(where, "bundles"), scene.now());
            default -> {}
        }
        return Optional.empty();
    }

    private static Optional<String> used(Member member, DesktopRule rule, Scene scene) {
        var asked = lastAsked(member.source(), scene);
        var seen = asked.minus(scene.sightings().blindness());
        return new DesktopUsers(new DesktopTruth(scene.truth()), rule)
                .of(member.source()).stream()
                        .filter(use -> use.since().isBefore(seen))
                        .findFirst()
                        .map(use -> "%s goes, and is used: %s, asked at %s".formatted(member, use, asked));
    }

    /** Who deletes without having asked at all should have known of everything. */
    private static Instant lastAsked(String source, Scene scene) {
        return scene.sandbox().stepFunctions(Company.HUB, Company.HOME).room().executions().stream()
                .filter(e -> e.name().startsWith("retire-") && e.status() == ExecutionStatus.RUNNING)
                .filter(e -> e.input().at("/image/id").asText().equals(source))
                .map(Execution::history)
                .flatMap(List::stream)
                .filter(entry -> entry.state().equals(LAST_QUESTION))
                .map(entry -> entry.at())
                .max(Comparator.naturalOrder())
                .orElse(Instant.MAX);
    }

    private Optional<String> silent(Member member, DesktopRule rule, Scene scene) {
        var recorded =
                scene.truth().recordedAt(scene.company(), member.source()).orElse(Instant.MAX);
        var users = new DesktopUsers(new DesktopTruth(scene.truth()), rule);
        return DesktopHoldings.places(rule).stream()
                .filter(where -> rule.copies().contains(where) || where.equals(DesktopTruth.HOME))
                .filter(where -> !hasAnswered(where, "images", recorded)
                        || (users.family(where, member.source()).stream()
                                        .anyMatch(image -> image.created().isBefore(recorded))
                                && !hasAnswered(where, "bundles", recorded)))
                .findFirst()
                .map(where -> "%s goes, and nothing was heard of %s since its record was made at %s"
                        .formatted(member, where, recorded));
    }

    private boolean hasAnswered(Where where, String what, Instant since) {
        return !answered.getOrDefault(new Source(where, what), Instant.MIN).isBefore(since);
    }
}
