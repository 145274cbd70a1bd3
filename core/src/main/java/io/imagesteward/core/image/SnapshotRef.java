package io.imagesteward.core.image;

/** Where a snapshot lives; like images, snapshots belong to one account and one Region. */
public record SnapshotRef(AccountId account, RegionId region, SnapshotId id) {

    @Override
    public String toString() {
        return "%s in %s".formatted(id, region);
    }
}
