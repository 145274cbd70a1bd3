package io.imagesteward.core.given;

import io.imagesteward.core.image.ImageRef;
import io.imagesteward.core.image.Place;
import io.imagesteward.core.image.RegionId;
import io.imagesteward.core.inventory.Ami;
import io.imagesteward.core.inventory.Completeness;
import io.imagesteward.core.inventory.Gap;
import io.imagesteward.core.inventory.Inventory;
import io.imagesteward.core.inventory.Published;
import io.imagesteward.core.plan.Plan;
import io.imagesteward.core.plan.Planner;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A family of images as one look saw it. */
public final class Family {

    private final ImageRef image;
    private final Optional<Ami> source;
    private final List<Ami> copies = new ArrayList<>();
    private final Map<Place, Published> published = new HashMap<>();
    private final List<Gap> gaps = new ArrayList<>();

    private Family(ImageRef image, Optional<Ami> source) {
        this.image = image;
        this.source = source;
    }

    public static Family of(AmiBuilder source) {
        var seen = source.seen();
        return new Family(seen.ref(), Optional.of(seen));
    }

    /** An image that was asked for and that AWS did not show. */
    public static Family unseen(ImageRef image) {
        return new Family(image, Optional.empty());
    }

    public Family with(AmiBuilder... more) {
        List.of(more).forEach(copy -> copies.add(copy.seen()));
        return this;
    }

    public Family unreachable(RegionId region, String why) {
        gaps.add(new Gap(Names.HUB, region, why));
        return this;
    }

    public Family unreachable(Place place, String why) {
        gaps.add(new Gap(place, why));
        return this;
    }

    /** A parameter that names an image of ours. */
    public Family published(RegionId region, int imageNumber, Instant created) {
        published.put(
                new Place(Names.HUB, region),
                new Published(Names.amiId(imageNumber).value(), Optional.of(created)));
        return this;
    }

    /** A parameter whose value tells no date. */
    public Family published(RegionId region, String value) {
        published.put(new Place(Names.HUB, region), new Published(value, Optional.empty()));
        return this;
    }

    public Inventory inventory() {
        return new Inventory(source, copies, published, new Completeness(gaps));
    }

    public ImageRef image() {
        return image;
    }

    public Plan under(PolicyBuilder policy) {
        return Planner.plan(policy.declared(), image, inventory(), Names.NOW);
    }
}
