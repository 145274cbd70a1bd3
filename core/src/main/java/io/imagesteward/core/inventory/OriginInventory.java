package io.imagesteward.core.inventory;

import io.imagesteward.core.image.ImageRef;
import io.imagesteward.core.image.Place;
import io.imagesteward.core.origin.Origin;

/** The port through which creation looks before it makes an image, and while one is imported. It changes nothing. */
public interface OriginInventory {
    /**
     * What there is of an origin, and under the name that the image is to have.
     *
     * @throws io.imagesteward.core.failure.StewardFailure when that could not be read
     */
    OriginSight look(Place place, Origin origin, String name);

    /**
     * How far a custom import is, which tells more than its image does.
     *
     * @throws io.imagesteward.core.failure.StewardFailure when that could not be read
     */
    ImportProgress progress(ImageRef image);
}
