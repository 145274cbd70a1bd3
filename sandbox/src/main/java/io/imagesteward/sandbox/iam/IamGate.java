package io.imagesteward.sandbox.iam;

import io.imagesteward.sandbox.call.Call;
import io.imagesteward.sandbox.call.Gate;
import io.imagesteward.sandbox.call.Refusal;

/** Refuses what a role's policies do not allow. Callers without a role are people with every right in their account. */
public final class IamGate implements Gate {

    private final Roles roles;

    public IamGate(Roles roles) {
        this.roles = roles;
    }

    @Override
    public void before(Call call) {
        call.caller().role().ifPresent(role -> {
            for (var request : Actions.of(call, role)) {
                if (!roles.allows(request)) {
                    throw Refusal.accessDenied(
                            call,
                            "%s is not authorized to perform %s on %s"
                                    .formatted(role, request.action(), request.resources()));
                }
            }
        });
    }
}
