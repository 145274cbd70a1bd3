package io.imagesteward.core.workflow;

import io.imagesteward.core.policy.Mode;
import io.imagesteward.core.sweep.Tier;
import java.util.Locale;
import java.util.Optional;

/**
 * What an execution of {@code sweep} starts from. By hand, {@code {}} is enough.
 *
 * @param tier how closely to look; everything, when nothing is said
 * @param mode audit only finds; otherwise each policy's own mode holds
 * @param occasion what tells this sweep from the next one
 * @param leave one share to give up as somebody asked; then nothing else is looked at
 */
public record SweepInput(
        Optional<Tier> tier, Optional<Mode> mode, Optional<String> occasion, Optional<SweepAction.Leave> leave) {

    /** A look at everything. */
    public SweepInput(Optional<Tier> tier, Optional<Mode> mode, Optional<String> occasion) {
        this(tier, mode, occasion, Optional.empty());
    }

    public String executionName() {
        return "sweep-%s%s-%s"
                .formatted(
                        leave.isPresent()
                                ? "share"
                                : tier.orElse(Tier.FULL).name().toLowerCase(Locale.ROOT),
                        mode.filter(Mode.AUDIT::equals).map(audit -> "-audit").orElse(""),
                        occasion.orElse("by-hand"));
    }
}
