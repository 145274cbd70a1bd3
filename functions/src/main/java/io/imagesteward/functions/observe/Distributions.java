package io.imagesteward.functions.observe;

import io.imagesteward.core.failure.BadInput;
import io.imagesteward.core.failure.Unreachable;
import io.imagesteward.core.image.AccountId;
import io.imagesteward.core.image.AmiId;
import io.imagesteward.core.image.ImageRef;
import io.imagesteward.core.image.WorkspaceImageId;
import io.imagesteward.core.inventory.Ami;
import io.imagesteward.core.inventory.AmiState;
import io.imagesteward.core.inventory.FamilyQuery;
import io.imagesteward.core.inventory.ImageInventory;
import io.imagesteward.core.inventory.Inventory;
import io.imagesteward.core.inventory.RecipientInventory;
import io.imagesteward.core.inventory.Recipients;
import io.imagesteward.core.plan.Decision;
import io.imagesteward.core.plan.Planner;
import io.imagesteward.core.plan.VisibleTags;
import io.imagesteward.core.policy.ImageKind;
import io.imagesteward.core.policy.ImagePolicy;
import io.imagesteward.core.policy.Publication;
import io.imagesteward.core.step.Step;
import io.imagesteward.core.workflow.CopyView;
import io.imagesteward.core.workflow.FamilyView;
import io.imagesteward.core.workflow.ObserveTask;
import io.imagesteward.core.workflow.ParameterView;
import io.imagesteward.functions.Wiring;
import io.imagesteward.functions.aws.Once;
import io.imagesteward.functions.aws.Policies;
import io.imagesteward.functions.aws.ssm.Parameters;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the workflow {@code distribute} asks. */
public final class Distributions {

    private final ImageInventory inventory;
    private final RecipientInventory recipients;
    private final Policies policies;
    private final Parameters parameters;
    private final InstantSource clock;
    private final AccountId hub;
    private final Once<WorkspaceDistributions> workspaces;

    public Distributions(Wiring wiring, Policies policies) {
        this.inventory = wiring.inventory();
        this.recipients = wiring.recipients();
        this.policies = policies;
        this.parameters = wiring.parameters();
        this.clock = wiring.clock();
        this.hub = wiring.hub();
        this.workspaces = new Once<>(() -> new WorkspaceDistributions(wiring));
    }

    public FamilyView family(ObserveTask.Family task) {
        var policy = policy(task.policy(), task.image());
        return switch (policy.kind()) {
            case AMI -> amis(task, policy);
            case WORKSPACES_IMAGE -> workspaces.get().family(task, policy);
        };
    }

    private FamilyView amis(ObserveTask.Family task, ImagePolicy policy) {
        var image = task.image();
        var seen = inventory.observe(new FamilyQuery(
                image,
                policy.copy().regionIds(),
                policy.copy().places(),
                policy.publish().map(Publication::parameter),
                policy.share().principals()));
        var view = FamilyView.of(image, Planner.plan(policy, image, seen, clock.instant()), seen);
        // Tags may have gone since the last run, or never have been there, and nothing but asking tells.
        if (!(task.recipients() || policy.share().tagsVisible()) || !view.isShared()) {
            return view;
        }
        var asked = Recipients.of(hub, seen, policy.share().principals());
        var first = asked.first(policy.share().tagsVisible() ? Recipients.CENSUS : Recipients.SAMPLE);
        return view.received(asked.images().size(), recipients.ask(first), tags(policy, seen));
    }

    private static Map<ImageRef, Map<String, String>> tags(ImagePolicy policy, Inventory seen) {
        return !policy.share().tagsVisible()
                ? Map.of()
                : Stream.concat(seen.source().stream(), seen.copies().stream())
                        .collect(
                                Collectors.toMap(Ami::ref, image -> VisibleTags.of(policy, image), (one, same) -> one));
    }

    /** The policy is read only now: it may have changed in the hours that the copy took. */
    public CopyView copy(ObserveTask.Copy task) {
        return switch (task.image().id()) {
            case AmiId id ->
                inventory
                        .find(task.image())
                        .map(copy -> CopyView.of(copy, decisions(task, copy), clock.instant()))
                        .orElseGet(() -> CopyView.unseen(task.image()));
            case WorkspaceImageId id ->
                workspaces.get().copy(task.image(), policy(task.policy(), task.image()), isOurs(task.image()));
        };
    }

    private List<Decision> decisions(ObserveTask.Copy task, Ami copy) {
        if (copy.state() != AmiState.AVAILABLE || !isOurs(copy.ref())) {
            return List.of();
        }
        var policy = policy(task.policy(), copy.ref());
        return Planner.planCopy(policy, inventory.withKeys(copy, policy.share().principals()));
    }

    /** What a spoke owns, that spoke shares or keeps to itself. */
    private boolean isOurs(ImageRef copy) {
        return copy.account().equals(hub);
    }

    public ParameterView parameter(Step.PublishParameter step) {
        var value = parameters.read(step);
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

    private ImagePolicy policy(String name, ImageRef image) {
        var book = policies.read();
        var policy = book.named(name)
                .orElseThrow(() -> new BadInput(book.unknown(name).sentence(), null))
                .policy();
        if (policy.kind() != ImageKind.of(image.id())) {
            throw new BadInput(
                    "policy %s is about images of kind %s, and %s is none"
                            .formatted(name, policy.kind().word(), image),
                    null);
        }
        return policy;
    }
}
