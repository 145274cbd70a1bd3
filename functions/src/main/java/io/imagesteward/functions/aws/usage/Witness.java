package io.imagesteward.functions.aws.usage;

import io.imagesteward.core.inventory.Evidence;
import io.imagesteward.core.inventory.UsageSource;

/** One place where AWS tells who uses images. */
interface Witness {

    UsageSource source();

    /**
     * What it tells of these images, read to the last page.
     *
     * @throws io.imagesteward.core.failure.StewardFailure when it told nothing
     */
    Evidence testify(Sought sought);
}
