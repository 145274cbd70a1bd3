package io.imagesteward.core.step;

import io.imagesteward.core.image.Principal;
import java.util.Collection;
import java.util.stream.Collectors;

/** How steps speak of many principals: in a stable order, and not for longer than a person reads. */
final class Wording {

    private static final int NAMED = 5;

    private Wording() {}

    /** Where to, and for whom when it is another account's. */
    static String copy(Step.Copying step) {
        return step.account().equals(step.source().account())
                ? "copy %s to %s".formatted(step.source(), step.region())
                : "copy %s into %s".formatted(step.source(), step.place());
    }

    static String list(Collection<? extends Principal> principals) {
        var named = principals.stream()
                .map(Principal::toString)
                .sorted()
                .limit(NAMED)
                .collect(Collectors.joining(", "));
        var more = principals.size() - NAMED;
        return more > 0 ? named + " and %d more".formatted(more) : named;
    }
}
