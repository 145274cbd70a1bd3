package io.imagesteward.sandbox.iam;

import io.imagesteward.sandbox.aws.Permissions;
import io.imagesteward.sandbox.call.Call;
import io.imagesteward.sandbox.call.CurrentCall;
import io.imagesteward.sandbox.call.Gate;
import io.imagesteward.sandbox.call.Refusal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Refuses what a role's policies do not allow. Callers without a role are people with every right in their account. */
public final class IamGate implements Gate, Permissions {

    private final Roles roles;
    private final Facts facts;

    public IamGate(Roles roles, Facts facts) {
        this.roles = roles;
        this.facts = facts;
    }

    @Override
    public void before(Call call) {
        call.caller().role().ifPresent(role -> {
            for (var request : Actions.of(call, role, facts)) {
                if (!allows(call, request)) {
                    throw Refusal.accessDenied(
                            call,
                            "%s is not authorized to perform %s on %s"
                                    .formatted(role, request.action(), request.resources()));
                }
            }
        });
    }

    /** What the present call does besides itself is asked as if its caller did it. */
    @Override
    public boolean allows(String action, String resource, Map<String, List<String>> context) {
        return CurrentCall.get()
                .flatMap(call -> call.caller()
                        .role()
                        .map(role -> allows(call, new Request(role, action, List.of(resource), context))))
                .orElse(true);
    }

    /** Conditions look at each resource by itself. */
    private boolean allows(Call call, Request request) {
        return request.resources().stream().allMatch(resource -> {
            var context = new HashMap<>(request.context());
            // CopyImage has no condition key for the tags of its source.
            if (!request.action().equals("ec2:CopyImage")) {
                var foreign = isForeign(call, resource);
                facts.of(call.region(), resource).forEach((key, value) -> {
                    if (!foreign || !key.contains("ResourceTag/")) {
                        context.put(key, value);
                    }
                });
            }
            return roles.allows(new Request(request.role(), request.action(), List.of(resource), context));
        });
    }

    /** Whether an ARN names another account, whose tags the caller's policies do not see. */
    private static boolean isForeign(Call call, String resource) {
        var parts = resource.split(":", 6);
        return parts.length == 6
                && !parts[4].isEmpty()
                && !parts[4].equals(call.caller().account());
    }
}
