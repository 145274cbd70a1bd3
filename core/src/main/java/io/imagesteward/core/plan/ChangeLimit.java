package io.imagesteward.core.plan;

import io.imagesteward.core.policy.Limits;
import io.imagesteward.core.step.Step;
import java.util.List;
import java.util.Optional;

/** The brake: a run that would change more than the policy allows changes nothing. */
final class ChangeLimit {

    private ChangeLimit() {}

    static Optional<Reason> exceeded(Limits limits, List<Decision> decisions, int seen) {
        var changed = count(
                decisions,
                Step.ShareAmi.class,
                Step.UnshareAmi.class,
                Step.ShareSnapshot.class,
                Step.UnshareSnapshot.class,
                Step.CopyAmi.class);
        if (changed > limits.images()) {
            return Optional.of(reason(
                    "%d images would change, and the policy allows %d in one run".formatted(changed, limits.images())));
        }
        var removals = count(decisions, Step.UnshareAmi.class, Step.UnshareSnapshot.class);
        var allowed = limits.removalsAmong(seen);
        if (removals > allowed) {
            return Optional.of(reason("%d of %d images would lose access, and the policy allows %d %% (%d) in one run"
                    .formatted(removals, seen, limits.percent(), allowed)));
        }
        return Optional.empty();
    }

    private static Reason reason(String what) {
        return new Reason(
                Reason.Code.CHANGE_LIMIT,
                what + "; nothing was changed. Raise 'limits' in the policy if this is what you want");
    }

    @SafeVarargs
    private static int count(List<Decision> decisions, Class<? extends Step>... kinds) {
        return (int) decisions.stream()
                .filter(Decision.Act.class::isInstance)
                .map(Decision.Act.class::cast)
                .filter(act -> List.of(kinds).contains(act.step().getClass()))
                .map(act -> act.image().<Object>map(i -> i).orElse(act.step().region()))
                .distinct()
                .count();
    }
}
