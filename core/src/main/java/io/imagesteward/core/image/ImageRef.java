package io.imagesteward.core.image;

/** Where an image lives: the account that owns it, the Region that holds it, and its id there. */
public record ImageRef(AccountId account, RegionId region, ImageId id) {

    public Place place() {
        return new Place(account, region);
    }

    @Override
    public String toString() {
        return "%s in %s".formatted(id.value(), region);
    }
}
