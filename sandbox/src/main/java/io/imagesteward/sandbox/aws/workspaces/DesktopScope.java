package io.imagesteward.sandbox.aws.workspaces;

import io.imagesteward.sandbox.aws.Pages;
import io.imagesteward.sandbox.aws.Place;
import io.imagesteward.sandbox.aws.Surroundings;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** From where a caller looks at WorkSpaces: one account in one Region, and what it may name from there. */
record DesktopScope(WorkSpaces workSpaces, Place place) {

    private static final int PAGE = 25;

    String account() {
        return place.account();
    }

    DesktopRegion here() {
        return workSpaces.region(place.region());
    }

    Surroundings surroundings() {
        return workSpaces.surroundings();
    }

    WorkSpacesSettings settings() {
        return workSpaces.settings();
    }

    /** The same account in another Region. */
    DesktopScope in(String region) {
        return new DesktopScope(workSpaces, new Place(account(), region));
    }

    /** An image that this account owns, whatever its state; writes look at the latest. */
    Optional<DesktopImage> own(String imageId) {
        return here().images().latest(imageId).filter(image -> image.isOwnedBy(account()));
    }

    DesktopImage ownImage(String imageId) {
        return own(imageId).orElseThrow(() -> WorkSpacesErrors.noSuchImage(imageId));
    }

    /** An own image that is ready to be used. */
    DesktopImage ownAvailableImage(String imageId) {
        var image = ownImage(imageId);
        if (!image.isAvailable()) {
            throw WorkSpacesErrors.unavailable(imageId);
        }
        return image;
    }

    /** A page of what is ordered by key; no page is longer than 25. */
    static <T> Pages.Page<T> page(
            List<T> ordered, Function<T, String> key, @Nullable Integer size, @Nullable String token) {
        String lastKey = token == null
                ? ""
                : Pages.lastKey(token)
                        .orElseThrow(() -> WorkSpacesErrors.invalid("NextToken '%s' is not valid.", token));
        return Pages.after(lastKey, size == null ? PAGE : size, ordered, key);
    }

    static String arn(Place place, String resource) {
        return place.arn("workspaces", resource);
    }
}
