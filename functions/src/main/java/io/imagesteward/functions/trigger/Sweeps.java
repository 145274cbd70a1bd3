package io.imagesteward.functions.trigger;

import io.imagesteward.core.failure.BadInput;
import io.imagesteward.core.image.AccountId;
import io.imagesteward.core.image.AmiId;
import io.imagesteward.core.image.ImageRef;
import io.imagesteward.core.image.InvalidValue;
import io.imagesteward.core.image.RegionId;
import io.imagesteward.core.policy.Mode;
import io.imagesteward.core.sweep.Tier;
import io.imagesteward.core.workflow.Cause;
import io.imagesteward.core.workflow.SweepAction;
import io.imagesteward.core.workflow.SweepInput;
import io.imagesteward.events.ImageSweepRequested;
import io.imagesteward.events.ShareCancellationRequested;
import io.imagesteward.functions.aws.Executions;
import java.util.Locale;
import java.util.Optional;

/** What starts a sweep: people, the schedule, and accounts that come and go. */
record Sweeps(Executions executions) {

    /** Whether it was started, or had been before. */
    record Outcome(boolean started, String execution) {}

    Outcome start(ImageSweepRequested request, String event) {
        return start(new SweepInput(
                Optional.ofNullable(request.tier()).map(word -> Tier.valueOf(word.toUpperCase(Locale.ROOT))),
                Optional.ofNullable(request.mode()).map(word -> Mode.valueOf(word.toUpperCase(Locale.ROOT))),
                Optional.of(Cause.hash(event))));
    }

    /** Whoever joins a unit is owed its images, and whoever leaves it has none to keep: the policies say which. */
    Outcome start(String event) {
        return start(new SweepInput(Optional.of(Tier.FULL), Optional.empty(), Optional.of(Cause.hash(event))));
    }

    /**
     * One share alone.
     *
     * @throws BadInput when the event names no AMI, or no account
     */
    Outcome leave(ShareCancellationRequested request, String event) {
        try {
            var spoke = new AccountId(request.accountId());
            var owner = Optional.ofNullable(request.ownerId()).map(AccountId::new);
            var image = new ImageRef(owner.orElse(spoke), new RegionId(request.region()), new AmiId(request.imageId()));
            return start(new SweepInput(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(Cause.hash(event)),
                    Optional.of(new SweepAction.Leave(image, spoke))));
        } catch (InvalidValue e) {
            throw new BadInput(
                    "the event names nothing that can be given up: %s. WorkSpaces lets nobody decline an image; ask its owner to take it back"
                            .formatted(e.getMessage()),
                    e);
        }
    }

    private Outcome start(SweepInput input) {
        return new Outcome(executions.start(input), input.executionName());
    }
}
