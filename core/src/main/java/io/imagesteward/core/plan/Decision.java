package io.imagesteward.core.plan;

import io.imagesteward.core.image.ImageRef;
import io.imagesteward.core.image.Principal;
import io.imagesteward.core.image.RegionId;
import io.imagesteward.core.step.Step;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/** What to do about one thing, and why. Leaving it is a decision too. */
public sealed interface Decision {

    RegionId region();

    /** The image it is about; empty for a copy that does not exist yet. */
    Optional<ImageRef> image();

    Reason reason();

    /** Change something. */
    record Act(Optional<ImageRef> image, Step step, Reason reason) implements Decision {
        @Override
        public RegionId region() {
            return step.region();
        }
    }

    /**
     * Leave it as it is.
     *
     * @param refused who is to have the image and does not get it; empty when it is not about anybody
     */
    record Keep(RegionId region, Optional<ImageRef> image, Reason reason, Set<Principal> refused) implements Decision {
        public Keep {
            refused = Set.copyOf(refused);
        }

        Keep(RegionId region, Optional<ImageRef> image, Reason reason) {
            this(region, image, reason, Set.of());
        }

        static Keep image(ImageRef image, Reason.Code code, String sentence) {
            return new Keep(image.region(), Optional.of(image), new Reason(code, sentence));
        }

        static Keep refusing(ImageRef image, Collection<? extends Principal> refused, Reason reason) {
            return new Keep(image.region(), Optional.of(image), reason, Set.copyOf(refused));
        }

        static Keep region(RegionId region, Reason.Code code, String sentence) {
            return new Keep(region, Optional.empty(), new Reason(code, sentence));
        }
    }
}
