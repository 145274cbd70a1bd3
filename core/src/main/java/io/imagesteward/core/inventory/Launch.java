package io.imagesteward.core.inventory;

import io.imagesteward.core.image.ImageRef;

/** Whether a recipient may launch an image, as a dry run of the launch answered it. */
public sealed interface Launch {

    ImageRef image();

    /** It would have been launched. */
    record Allowed(ImageRef image) implements Launch {}

    /** The image, or a policy over the account, forbids it. */
    record Refused(ImageRef image, String why) implements Launch {}

    /** The answer was about something else, such as a missing subnet or the role's own rights. */
    record Unknown(ImageRef image, String why) implements Launch {}
}
