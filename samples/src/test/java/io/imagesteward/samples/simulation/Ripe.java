package io.imagesteward.samples.simulation;

import io.imagesteward.samples.Company;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import software.amazon.awssdk.services.sfn.model.ExecutionStatus;

/**
 * The families that must go once nothing is in the way any longer, in the simulation's own words: where there is the
 * slightest doubt a family is left out, so that one of these which stays is a fault.
 */
record Ripe(Scene scene, Holdings holdings) {

    /** Those that are ripe already, unless so many may ripen by a moment that the policy's limit could stop them. */
    List<String> sources(Instant until) {
        return holdings.policies().stream()
                .filter(policy -> policy.enforced() && policy.lapse().isPresent())
                .flatMap(policy -> withinLimit(policy, until).filter(source -> isFree(source, policy)))
                .filter(source -> !isAtWork(source))
                .toList();
    }

    private Stream<String> withinLimit(RetiringPolicy policy, Instant until) {
        var maybe = old(policy, until);
        return policy.percent() == 100 || maybe.size() <= 1 ? old(policy, scene.now()).stream() : Stream.of();
    }

    /** Old enough by a moment, and not among the latest. */
    private List<String> old(RetiringPolicy policy, Instant moment) {
        var lapse = policy.lapse().orElseThrow();
        var sources = holdings.sources().stream()
                .flatMap(source -> holdings.member(Company.HOME, source).stream())
                .filter(source ->
                        holdings.policyOf(source).filter(policy::equals).isPresent())
                .toList();
        var latest = sources.stream()
                .filter(source -> source.available() && !source.marked())
                .sorted(Comparator.comparing(Member::created).reversed())
                .limit(lapse.keepLatest())
                .toList();
        return sources.stream()
                .filter(source -> !latest.contains(source))
                .filter(source -> source.created()
                        .plus(Duration.ofDays(lapse.afterDays()))
                        .isBefore(moment))
                .map(Member::id)
                .toList();
    }

    private boolean isFree(String source, RetiringPolicy policy) {
        return holdings.members(source).stream()
                .allMatch(member -> member.available() && holdings.isFree(member, policy));
    }

    /** A retirement that goes on without its mark finds out that somebody took it off, and puts the family back. */
    private boolean isAtWork(String source) {
        return scene.sandbox().stepFunctions(Company.HUB, Company.HOME).room().executions().stream()
                .filter(execution -> execution.status() == ExecutionStatus.RUNNING)
                .anyMatch(
                        execution -> execution.input().at("/image/id").asText().equals(source));
    }
}
