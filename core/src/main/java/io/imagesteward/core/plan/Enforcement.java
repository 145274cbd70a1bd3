package io.imagesteward.core.plan;

import io.imagesteward.core.image.ImageRef;
import io.imagesteward.core.image.StewardTags;
import io.imagesteward.core.inventory.Image;
import io.imagesteward.core.plan.Plan.Status;
import io.imagesteward.core.policy.ImagePolicy;
import io.imagesteward.core.policy.Mode;
import io.imagesteward.core.policy.PolicyName;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Holds what a family of either kind needs against everything that forbids it: a hold, an audit, a limit. */
final class Enforcement {

    private final ImagePolicy policy;
    private final Image source;
    private final ChangeLimit.Holders holders;

    Enforcement(ImagePolicy policy, Image source, ChangeLimit.Holders holders) {
        this.policy = policy;
        this.source = source;
        this.holders = holders;
    }

    /**
     * The plan for an available source.
     *
     * @param declared all that the policy asks for
     * @param possible what is left of it when something forbids a part
     */
    Plan of(Supplier<List<Decision>> declared, Supplier<List<Decision>> possible) {
        var leftAlone = leftAlone(source);
        if (leftAlone.isPresent()) {
            return stopped(Status.LEFT_ALONE, leftAlone.get());
        }
        if (policy.mode() == Mode.AUDIT) {
            return audited(policy.name(), declared.get());
        }
        var notASource = notASource();
        if (notASource.isPresent()) {
            return stopped(Status.REFUSED, notASource.get());
        }
        var decisions = possible.get();
        return ChangeLimit.exceeded(policy.limits(), decisions, holders)
                .map(reason -> stopped(Status.REFUSED, reason))
                .orElseGet(() -> enforced(decisions));
    }

    static Optional<Reason> leftAlone(Image image) {
        if (image.hold().isPresent()) {
            return Optional.of(
                    new Reason(Reason.Code.HELD, "held: " + image.hold().get()));
        }
        return image.retiring()
                ? Optional.of(new Reason(Reason.Code.RETIRING, "on its way out; restore it first to share it"))
                : Optional.empty();
    }

    static Plan only(ImagePolicy policy, Status status, ImageRef image, Reason.Code code, String sentence) {
        return new Plan(policy.name(), status, Duration.ZERO, List.of(Decision.Keep.image(image, code, sentence)));
    }

    /** A copy of a copy would belong to no family that anybody asked for. */
    private Optional<Reason> notASource() {
        return Optional.ofNullable(source.tags().get(StewardTags.SOURCE))
                .map(origin -> new Reason(
                        Reason.Code.A_COPY, "this image is a copy of %s; distribute that one".formatted(origin)));
    }

    private Plan stopped(Status status, Reason reason) {
        return only(policy, status, source.ref(), reason.code(), reason.sentence());
    }

    private Plan enforced(List<Decision> decisions) {
        var busy = decisions.stream()
                .anyMatch(d -> d instanceof Decision.Act || d.reason().code() == Reason.Code.COPY_PENDING);
        var refused = decisions.stream()
                .filter(d -> d.reason().code().needsAttention())
                .anyMatch(d -> d.image().equals(Optional.of(source.ref())));
        var idle = refused ? Status.REFUSED : Status.AS_DECLARED;
        return new Plan(policy.name(), busy ? Status.ACT : idle, Duration.ZERO, decisions);
    }

    private static Plan audited(PolicyName name, List<Decision> decisions) {
        var described = decisions.stream().map(Enforcement::described).toList();
        return new Plan(name, Status.LEFT_ALONE, Duration.ZERO, described);
    }

    private static Decision described(Decision decision) {
        return switch (decision) {
            case Decision.Act act ->
                new Decision.Keep(
                        act.region(),
                        act.image(),
                        new Reason(
                                Reason.Code.AUDIT_ONLY,
                                "would " + act.step().describe() + ": "
                                        + act.reason().sentence()));
            case Decision.Keep keep -> keep;
        };
    }
}
