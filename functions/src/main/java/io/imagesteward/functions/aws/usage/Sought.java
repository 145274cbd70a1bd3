package io.imagesteward.functions.aws.usage;

import io.imagesteward.core.image.AccountId;
import io.imagesteward.core.image.ImageRef;
import io.imagesteward.core.image.RegionId;
import io.imagesteward.core.inventory.Evidence;
import io.imagesteward.core.inventory.UsageSource;
import io.imagesteward.core.inventory.Use;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The images whose users are looked for in one Region, and the account that is asked. */
record Sought(RegionId region, AccountId account, List<ImageRef> images, Instant now) {

    /** The image that AWS means by an id, if it is one of these. */
    Optional<ImageRef> named(String id) {
        return images.stream().filter(image -> image.id().value().equals(id)).findFirst();
    }

    /** The ids, at most so many together. */
    List<List<String>> ids(int atOnce) {
        var ids = images.stream().map(image -> image.id().value()).sorted().toList();
        var batches = new ArrayList<List<String>>();
        for (int from = 0; from < ids.size(); from += atOnce) {
            batches.add(ids.subList(from, Math.min(ids.size(), from + atOnce)));
        }
        return batches;
    }

    /** A use by the account that is asked, seen now. */
    Use use(ImageRef image, UsageSource source, String what) {
        return new Use(image, source, account, what, now);
    }

    Evidence told(UsageSource source, List<Use> uses) {
        return new Evidence.Told(source, region, now, uses);
    }
}
