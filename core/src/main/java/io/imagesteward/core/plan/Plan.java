package io.imagesteward.core.plan;

import io.imagesteward.core.image.ImageRef;
import io.imagesteward.core.policy.PolicyName;
import io.imagesteward.core.step.Step;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The way from what is to what should be. An empty plan is the proof that a family is as declared.
 *
 * @param lookAgain how long to wait before looking again, when the status is to wait
 */
public record Plan(PolicyName policy, Status status, Duration lookAgain, List<Decision> decisions) {

    public Plan {
        decisions = List.copyOf(decisions);
    }

    /** Where a family stands. */
    public enum Status {
        /** The source image is not available yet. */
        WAIT,
        /** AWS does not show the source image. */
        GONE,
        /** Something forbids every change; a decision says what. */
        REFUSED,
        /** Held, retiring, or under a policy that only audits. */
        LEFT_ALONE,
        /** There is something to do or to wait for. */
        ACT,
        /** Nothing to do. */
        AS_DECLARED
    }

    public List<Decision.Act> acts() {
        return decisions.stream()
                .filter(Decision.Act.class::isInstance)
                .map(Decision.Act.class::cast)
                .toList();
    }

    /** Copies to make, in the owner's account and, once that has shared what they need, in others. */
    public List<Step.Copying> copies() {
        return steps(Step.Copying.class);
    }

    public List<Step.PublishParameter> publications() {
        return steps(Step.PublishParameter.class);
    }

    /** Copies that AWS is still making. */
    public List<ImageRef> pendingCopies() {
        return decisions.stream()
                .filter(d -> d.reason().code() == Reason.Code.COPY_PENDING)
                .map(Decision::image)
                .flatMap(Optional::stream)
                .toList();
    }

    /** The sharing steps of each image, in the order in which they are safe. */
    public Map<ImageRef, List<Step>> shares() {
        var byImage = new LinkedHashMap<ImageRef, List<Step>>();
        for (var act : acts()) {
            switch (act.step()) {
                case Step.Copying copy -> {}
                case Step.CreateImage create -> {}
                case Step.PublishParameter publish -> {}
                case Step.ShareAmi s -> add(byImage, act);
                case Step.UnshareAmi s -> add(byImage, act);
                case Step.ShareSnapshot s -> add(byImage, act);
                case Step.UnshareSnapshot s -> add(byImage, act);
                case Step.ShareWorkspaceImage s -> add(byImage, act);
                case Step.UnshareWorkspaceImage s -> add(byImage, act);
            }
        }
        return byImage;
    }

    /** Decisions that only a person can resolve. */
    public List<Decision> attention() {
        return decisions.stream()
                .filter(d -> d.reason().code().needsAttention())
                .toList();
    }

    private static void add(Map<ImageRef, List<Step>> byImage, Decision.Act act) {
        byImage.computeIfAbsent(act.image().orElseThrow(), i -> new ArrayList<>())
                .add(act.step());
    }

    private <S extends Step> List<S> steps(Class<S> type) {
        return acts().stream()
                .map(Decision.Act::step)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }
}
