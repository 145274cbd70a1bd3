package io.imagesteward.core.sweep;

import io.imagesteward.core.image.ImageRef;
import io.imagesteward.core.image.Place;
import io.imagesteward.core.inventory.Completeness;
import io.imagesteward.core.plan.Decision;
import io.imagesteward.core.plan.Plan;
import io.imagesteward.core.plan.Reason;
import io.imagesteward.core.policy.ImagePolicy;
import io.imagesteward.core.policy.Mode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One family held against its policy by the planner that also distributes it, asked twice: what the policy wants, and
 * what of it may be done.
 *
 * @param wanted the plan without a brake and without a mere audit
 * @param allowed the plan as it would be carried out now
 * @param filled places that have a copy which can be used or is being made
 */
record Held(
        ImagePolicy policy, ImageRef source, Plan wanted, Plan allowed, Set<Place> filled, Completeness completeness) {

    /** Reasons that a run of ours removes. */
    private static final Set<Reason.Code> PASSING =
            Set.of(Reason.Code.WAITS_FOR_SHARE, Reason.Code.WAITS_FOR_COPY, Reason.Code.MISSING_COPY);

    List<Draft> drafts() {
        var drafts = new Drafts(source);
        var found =
                new ArrayList<>(wanted.decisions().stream().flatMap(drafts::of).toList());
        if (!wanted.decisions().isEmpty() && wanted.status() != Plan.Status.LEFT_ALONE) {
            missing().map(place -> copy(drafts, place)).forEach(found::add);
        }
        return found;
    }

    /** Whether a run would change something, and may. */
    boolean mayAct() {
        return policy.mode() == Mode.ENFORCE
                && !allowed.acts().isEmpty()
                && wanted.pendingCopies().isEmpty();
    }

    /** How many images a run would change, as the change limit counts them. */
    int changes() {
        return allowed.shares().size() + allowed.copies().size();
    }

    Remedy remedy() {
        if (policy.mode() == Mode.AUDIT) {
            return Remedy.none("policy %s only audits".formatted(policy.name()));
        }
        if (!wanted.pendingCopies().isEmpty()) {
            return Remedy.none("AWS is still making a copy; the run that began it goes on from there");
        }
        return mayAct()
                ? new Remedy(Remedy.Kind.DISTRIBUTE, "a run of distribute makes the family as declared")
                : Remedy.none(obstacle());
    }

    private String obstacle() {
        return allowed.decisions().stream()
                .map(Decision::reason)
                .filter(reason -> reason.code() != Reason.Code.AS_DECLARED)
                .map(Reason::sentence)
                .findFirst()
                .orElse("nothing can be done now");
    }

    /** Wanted places without a copy that no step is planned for. */
    private Stream<Place> missing() {
        var planned = wanted.copies().stream().map(copy -> copy.place()).collect(Collectors.toSet());
        return places().filter(place -> !filled.contains(place) && !planned.contains(place))
                .filter(place -> completeness.gapAt(place).isEmpty());
    }

    private Stream<Place> places() {
        var own = policy.copy().regionIds().stream().map(region -> new Place(source.account(), region));
        return Stream.concat(own, policy.copy().places().stream())
                .filter(place -> !place.equals(source.place()))
                .sorted();
    }

    private Draft copy(Drafts drafts, Place place) {
        var why = wanted.decisions().stream()
                .filter(decision ->
                        decision instanceof Decision.Keep && decision.region().equals(place.region()))
                .filter(decision -> decision.image()
                        .filter(i -> i.place().equals(source.place()))
                        .isEmpty())
                .map(Decision::reason)
                .findFirst()
                .orElse(new Reason(Reason.Code.MISSING_COPY, "there is none"));
        return drafts.copy(place, why, PASSING.contains(why.code()));
    }
}
