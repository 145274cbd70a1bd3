package io.imagesteward.samples.simulation;

import io.imagesteward.samples.Company;
import io.imagesteward.sandbox.workflow.Execution;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** {@code changeLimit} of retirement: no review begins the retirement of more families than its policy allows. */
record Brake(Scene scene, Holdings holdings) {

    List<String> violations() {
        var all =
                scene.sandbox().stepFunctions(Company.HUB, Company.HOME).room().executions();
        return all.stream()
                .filter(execution -> execution.name().startsWith("review-"))
                .flatMap(review -> holdings.policies().stream()
                        .filter(policy -> review.input().path("policy").asText().equals(policy.name()))
                        .filter(policy -> begun(review, policy, all).size() > allowed(policy))
                        .map(policy -> "changeLimit: %s began %s, and %d %% of %d families may go at once"
                                .formatted(review.name(), begun(review, policy, all), policy.percent(), count(policy))))
                .toList();
    }

    /** Started while the review ran, in its name, and not the resumption of what had begun before. */
    private static Set<String> begun(Execution review, RetiringPolicy policy, List<Execution> all) {
        var end = review.stop().orElse(Instant.MAX);
        return all.stream()
                .filter(e -> e.name().startsWith("retire-"))
                .filter(e -> e.input().path("policy").asText().equals(policy.name()))
                .filter(e -> e.input().path("occasion").asText().matches("(review-)?\\d{8}"))
                .filter(e -> !e.start().isBefore(review.start()) && !e.start().isAfter(end))
                .map(e -> e.input().at("/image/id").asText())
                .filter(id -> all.stream()
                        .noneMatch(e -> e.name().startsWith("retire-")
                                && e.start().isBefore(review.start())
                                && e.input().at("/image/id").asText().equals(id)))
                .collect(Collectors.toSet());
    }

    private int allowed(RetiringPolicy policy) {
        return policy.mayLose(count(policy));
    }

    /** As many as there were once, which is never fewer than the review saw. */
    private int count(RetiringPolicy policy) {
        return (int) holdings.sources().stream()
                .filter(source ->
                        holdings.policyBefore(source).filter(policy::equals).isPresent())
                .count();
    }
}
