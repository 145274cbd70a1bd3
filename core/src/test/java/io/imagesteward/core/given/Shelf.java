package io.imagesteward.core.given;

import io.imagesteward.core.image.AmiId;
import io.imagesteward.core.image.ImageRef;
import io.imagesteward.core.image.RegionId;
import io.imagesteward.core.inventory.Completeness;
import io.imagesteward.core.inventory.Gap;
import io.imagesteward.core.inventory.Image;
import io.imagesteward.core.inventory.ImageFamily;
import io.imagesteward.core.inventory.Pointer;
import io.imagesteward.core.inventory.RetirementRecord;
import io.imagesteward.core.inventory.Stock;
import io.imagesteward.core.plan.RetirementPlanner;
import io.imagesteward.core.plan.Review;
import io.imagesteward.core.policy.PolicyBook;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** All images of ours, as one look saw them. */
public final class Shelf {

    private final List<Image> images = new ArrayList<>();
    private final Map<ImageRef, Set<AmiId>> ancestry = new HashMap<>();
    private final List<Pointer> pointers = new ArrayList<>();
    private final List<Gap> gaps = new ArrayList<>();

    private Shelf() {}

    public static Shelf of(AmiBuilder... images) {
        var shelf = new Shelf();
        List.of(images).forEach(image -> shelf.images.add(image.seen()));
        return shelf;
    }

    public Shelf descending(AmiBuilder image, int ancestor) {
        var seen = image.seen();
        images.add(seen);
        ancestry.put(seen.ref(), Set.of(Names.amiId(ancestor)));
        return this;
    }

    public Shelf published(RegionId region, int image) {
        pointers.add(new Pointer(region, Names.PARAMETER, Names.amiId(image).value()));
        return this;
    }

    public Shelf unreachable(RegionId region, String why) {
        gaps.add(new Gap(Names.HUB, region, why));
        return this;
    }

    public Stock stock() {
        return new Stock(images, ancestry, pointers, new Completeness(gaps));
    }

    /** Held against the policy while no retirement is running. */
    public Review under(PolicyBuilder policy) {
        return planner(policy).review(source -> false);
    }

    public RetirementPlanner planner(PolicyBuilder policy) {
        return new RetirementPlanner(
                policy.declared(), new PolicyBook(List.of(policy.deployedAs("1"))), stock(), Names.NOW);
    }

    /** What a retirement would write down about the family of the first image. */
    public RetirementRecord recordedBy(String execution) {
        return RetirementRecord.of(
                execution, "golden-linux", "1", ImageFamily.of(images.getFirst(), images), Names.NOW);
    }
}
