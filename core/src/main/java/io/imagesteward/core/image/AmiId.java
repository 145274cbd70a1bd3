package io.imagesteward.core.image;

/** The id of an EC2 image, refused where it enters when it cannot be one. */
public record AmiId(String value) implements ImageId {

    public AmiId {
        Ids.check(value, "ami-([0-9a-f]{8}|[0-9a-f]{17})", "an AMI id: ami- and 8 or 17 hexadecimal digits");
    }

    @Override
    public String service() {
        return "EC2";
    }

    @Override
    public String toString() {
        return value;
    }
}
