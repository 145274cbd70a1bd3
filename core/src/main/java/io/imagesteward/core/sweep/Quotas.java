package io.imagesteward.core.sweep;

import io.imagesteward.core.image.Place;
import io.imagesteward.core.policy.ImageKind;
import io.imagesteward.core.policy.PolicyBook;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Places whose quota of WorkSpaces images runs short. AWS allows 40 until it is asked for more, and policies say when it
 * was.
 *
 * @see <a href="https://docs.aws.amazon.com/workspaces/latest/adminguide/workspaces-limits.html">Amazon WorkSpaces
 *     quotas</a>
 */
final class Quotas {

    private Quotas() {}

    static List<Finding> near(PolicyBook book, Observed observed, Instant now) {
        var allowed = book.all().stream()
                .filter(versioned -> versioned.policy().kind() == ImageKind.WORKSPACES_IMAGE)
                .mapToInt(versioned -> versioned.policy().limits().workspaceImages())
                .max()
                .orElse(Integer.MAX_VALUE);
        return observed.desktops().stream()
                .collect(Collectors.groupingBy(image -> image.ref().place(), Collectors.counting()))
                .entrySet()
                .stream()
                .filter(place -> place.getValue() * 10 >= allowed * 9L)
                .map(place -> near(place.getKey(), place.getValue(), allowed, now))
                .toList();
    }

    private static Finding near(Place place, long images, int allowed, Instant now) {
        return new Finding(
                FindingKind.NEAR_QUOTA,
                new Subject.OfPlace(place),
                Optional.empty(),
                Optional.empty(),
                place,
                "at most %d WorkSpaces images".formatted(allowed),
                "%d of them".formatted(images),
                now,
                Remedy.none("delete some, or have the quota raised and say so in limits.workspaceImages"));
    }
}
