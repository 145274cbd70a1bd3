package io.imagesteward.core.image;

/**
 * The id of an EC2 instance that an image is made of.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/resource-ids.html">Amazon EC2 resource IDs</a>
 */
public record InstanceId(String value) {
    public InstanceId {
        Ids.check(value, "i-([0-9a-f]{8}|[0-9a-f]{17})", "an instance id: i- and 8 or 17 hexadecimal digits");
    }

    @Override
    public String toString() {
        return value;
    }
}
