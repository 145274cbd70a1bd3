package io.imagesteward.core.plan;

import io.imagesteward.core.inventory.Ami;
import io.imagesteward.core.inventory.AmiState;
import io.imagesteward.core.inventory.Image;
import io.imagesteward.core.inventory.WorkspaceImage;
import java.time.Duration;
import java.time.Instant;

/**
 * Whether an image still has to be marked as deprecated. A deprecation time may lie ahead, and then the image is not
 * deprecated yet.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/ami-deprecate.html">Deprecate an AMI</a>
 */
public final class Deprecations {

    /** EC2 rounds to the minute and takes no time in the past, so what is asked for now comes true a little later. */
    private static final Duration SOON = Duration.ofMinutes(10);

    private Deprecations() {}

    /** Nothing to do with images of WorkSpaces, which can't be deprecated; policies that ask for it are refused. */
    public static boolean open(Image image, Instant now) {
        return switch (image) {
            case Ami ami -> open(ami, now);
            case WorkspaceImage _ -> false;
        };
    }

    private static boolean open(Ami image, Instant now) {
        return image.state() == AmiState.AVAILABLE
                && image.life()
                        .deprecated()
                        .filter(at -> at.isBefore(now.plus(SOON)))
                        .isEmpty();
    }
}
