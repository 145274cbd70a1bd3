package io.imagesteward.core.plan;

import io.imagesteward.core.inventory.ImageFamily;

/** What a retirement rule says about one family, and why. Keeping it is a verdict too. */
public sealed interface Verdict {

    ImageFamily family();

    Reason reason();

    /** The whole family may go, if nobody uses it. */
    record Retire(ImageFamily family, Reason reason) implements Verdict {}

    /** It stays, and is marked as deprecated: launches by id go on, but it leaves the lists of others. */
    record Deprecate(ImageFamily family, Reason reason) implements Verdict {}

    /** It stays as it is. */
    record Keep(ImageFamily family, Reason reason) implements Verdict {}
}
