package io.imagesteward.core.workflow;

import io.imagesteward.core.image.AccountId;
import io.imagesteward.core.image.ImageId;
import io.imagesteward.core.image.ImageRef;
import io.imagesteward.core.image.RegionId;
import io.imagesteward.core.plan.Decision;
import io.imagesteward.core.plan.Reason;
import java.util.Optional;

/**
 * Something that did not become right: where, at which step, and why. Workflows write the same shape when a task
 * fails.
 *
 * @param error a reason code, or the name of the error that Step Functions caught
 * @param cause a sentence, or what Lambda reported
 */
public record Problem(
        AccountId account, RegionId region, Optional<ImageId> image, String step, String error, String cause) {

    static Problem of(AccountId account, Decision decision) {
        return new Problem(
                decision.image().map(ImageRef::account).orElse(account),
                decision.region(),
                decision.image().map(ImageRef::id),
                "plan",
                decision.reason().code().name(),
                decision.reason().sentence());
    }

    /** Something about one image, found at this step. */
    public static Problem of(ImageRef image, String step, Reason reason) {
        return new Problem(
                image.account(),
                image.region(),
                Optional.of(image.id()),
                step,
                reason.code().name(),
                reason.sentence());
    }
}
