package io.imagesteward.sandbox.iam;

import com.fasterxml.jackson.databind.JsonNode;
import io.imagesteward.sandbox.policy.Conditions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Who may take on a role: services, and principals of accounts. To name an account is to name everybody in it, as far as
 * the conditions go.
 *
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html">Principal</a>
 */
record TrustPolicy(List<Entry> entries) {

    private record Entry(boolean allow, List<String> services, List<String> principals, Conditions conditions) {}

    static TrustPolicy of(JsonNode document) {
        return new TrustPolicy(StreamSupport.stream(document.path("Statement").spliterator(), false)
                .map(statement -> new Entry(
                        statement.path("Effect").asText().equals("Allow"),
                        Conditions.values(statement.at("/Principal/Service")),
                        Conditions.values(statement.at("/Principal/AWS")),
                        new Conditions(statement.path("Condition"))))
                .toList());
    }

    boolean trusts(String service) {
        return entries.stream().anyMatch(entry -> entry.services().contains(service));
    }

    /**
     * Whether somebody may come in.
     *
     * @param principal the ARN of whoever asks: of a role, or of the root of an account for its people
     */
    boolean admits(String account, String principal, Map<String, List<String>> context) {
        var root = "arn:aws:iam::%s:root".formatted(account);
        var applicable = entries.stream()
                .filter(entry -> Stream.of(root, account, principal, "*").anyMatch(entry.principals()::contains))
                .filter(entry -> entry.conditions().hold(context))
                .toList();
        return !applicable.isEmpty() && applicable.stream().allMatch(Entry::allow);
    }
}
