package io.imagesteward.sandbox.iam;

import com.fasterxml.jackson.databind.JsonNode;
import io.imagesteward.sandbox.policy.PolicyDocument;
import io.imagesteward.sandbox.policy.Statement;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

/**
 * The roles of the sandbox and what their policies say. An explicit deny wins, and what nothing allows is denied.
 *
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html">Policy
 *     evaluation logic</a>
 */
public final class Roles {

    private final Map<String, Role> byArn = new ConcurrentHashMap<>();

    private final Set<Use> asked = ConcurrentHashMap.newKeySet();

    private record Use(String role, String action) {}

    private record Role(TrustPolicy trust, List<Statement> statements) {}

    /** A new role; the trust policy says who may take it on. */
    public void add(String arn, JsonNode trustPolicy) {
        byArn.put(arn, new Role(TrustPolicy.of(trustPolicy), new CopyOnWriteArrayList<>()));
    }

    /** Attaches a policy document. */
    public void attach(String roleArn, PolicyDocument document) {
        role(roleArn).statements().addAll(document.statements());
    }

    /** Whether a service may act as a role. */
    public boolean trusts(String roleArn, String service) {
        return role(roleArn).trust().trusts(service);
    }

    /**
     * Whether a role lets somebody of an account in; one that does not exist lets in nobody.
     *
     * @param principal the ARN of whoever asks
     * @param context values of condition keys
     */
    boolean admits(String roleArn, String account, String principal, Map<String, List<String>> context) {
        var role = byArn.get(roleArn);
        return role != null && role.trust().admits(account, principal, context);
    }

    /** Whether a role may do something to every resource it would touch. */
    public boolean allows(Request request) {
        var statements = role(request.role()).statements();
        asked.add(new Use(request.role(), request.action()));
        return request.resources().stream().allMatch(resource -> {
            var applicable = statements.stream()
                    .filter(s -> s.matches(request.action(), resource, request.context()))
                    .toList();
            return !applicable.isEmpty() && applicable.stream().allMatch(Statement::allow);
        });
    }

    /** The actions a role is allowed, on whatever resources, as its policies write them. */
    public Set<String> allowed(String roleArn) {
        return role(roleArn).statements().stream()
                .filter(Statement::allow)
                .flatMap(s -> s.names().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The actions a role has asked for so far. */
    public Set<String> asked(String roleArn) {
        return asked.stream()
                .filter(use -> use.role().equals(roleArn))
                .map(Use::action)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Every role there is. */
    public Set<String> arns() {
        return new TreeSet<>(byArn.keySet());
    }

    private Role role(String arn) {
        var role = byArn.get(arn);
        if (role == null) {
            throw new IllegalArgumentException("no role " + arn + " has been deployed");
        }
        return role;
    }
}
