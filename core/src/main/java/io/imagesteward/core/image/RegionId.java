package io.imagesteward.core.image;

/**
 * An AWS Region by its code. It knows its partition, because nothing about images crosses partitions.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/CopyingAMIs.html">Copy an AMI: limits</a>
 */
public record RegionId(String value) implements Comparable<RegionId> {

    public RegionId {
        Ids.check(value, "[a-z]{2,4}(-[a-z]+)+-[0-9]{1,2}", "a Region code such as eu-west-1");
    }

    public Partition partition() {
        return Partition.of(value);
    }

    @Override
    public int compareTo(RegionId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
