package io.imagesteward.core.image;

/** The id of an EBS snapshot behind an AMI. */
public record SnapshotId(String value) {

    public SnapshotId {
        Ids.check(value, "snap-([0-9a-f]{8}|[0-9a-f]{17})", "a snapshot id: snap- and 8 or 17 hexadecimal digits");
    }

    @Override
    public String toString() {
        return value;
    }
}
