package io.imagesteward.functions.observe;

import io.imagesteward.core.failure.BadInput;
import io.imagesteward.core.failure.Unreachable;
import io.imagesteward.core.inventory.Ami;
import io.imagesteward.core.inventory.AmiState;
import io.imagesteward.core.inventory.FamilyQuery;
import io.imagesteward.core.inventory.ImageInventory;
import io.imagesteward.core.plan.Decision;
import io.imagesteward.core.plan.Planner;
import io.imagesteward.core.policy.ImagePolicy;
import io.imagesteward.core.policy.Publication;
import io.imagesteward.core.step.Step;
import io.imagesteward.core.workflow.CopyView;
import io.imagesteward.core.workflow.FamilyView;
import io.imagesteward.core.workflow.ObserveTask;
import io.imagesteward.core.workflow.ParameterView;
import io.imagesteward.functions.Wiring;
import io.imagesteward.functions.aws.Policies;
import io.imagesteward.functions.aws.ssm.Parameters;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** What the workflow {@code distribute} asks. */
public final class Distributions {

    private final ImageInventory inventory;
    private final Policies policies;
    private final Parameters parameters;
    private final InstantSource clock;

    public Distributions(Wiring wiring, Policies policies) {
        this.inventory = wiring.inventory();
        this.policies = policies;
        this.parameters = wiring.parameters();
        this.clock = wiring.clock();
    }

    public FamilyView family(ObserveTask.Family task) {
        var policy = policy(task.policy());
        var seen = inventory.observe(new FamilyQuery(
                task.image(), policy.copy().regionIds(), policy.publish().map(Publication::parameter)));
        var plan = Planner.plan(policy, task.image(), seen, clock.instant());
        return FamilyView.of(task.image(), plan, seen);
    }

    public CopyView copy(ObserveTask.Copy task) {
        return inventory
                .find(task.image())
                .map(copy -> CopyView.of(copy, decisions(task, copy), clock.instant()))
                .orElseGet(() -> CopyView.unseen(task.image()));
    }

    /** The policy is read only now: it may have changed in the hours that the copy took. */
    private List<Decision> decisions(ObserveTask.Copy task, Ami copy) {
        return copy.state() == AmiState.AVAILABLE ? Planner.planCopy(policy(task.policy()), copy) : List.of();
    }

    public ParameterView parameter(Step.PublishParameter step) {
        var value = parameters.read(step.region(), step.parameter());
        if (value.equals(Optional.of(step.image().value()))) {
            return new ParameterView(Optional.of(step));
        }
        if (value.equals(step.replaces())) {
            throw new Unreachable(
                    "%s in %s does not name %s yet, but %s: Systems Manager checks an image id after accepting it, and drops one it can't see"
                            .formatted(step.parameter(), step.region(), step.image(), value.orElse("nothing")),
                    null);
        }
        return new ParameterView(Optional.empty());
    }

    private ImagePolicy policy(String name) {
        var book = policies.read();
        return book.named(name)
                .orElseThrow(() -> new BadInput(book.unknown(name).sentence(), null))
                .policy();
    }
}
