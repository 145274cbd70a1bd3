package io.imagesteward.core.image;

/** The walls between AWS, AWS in China and AWS GovCloud: images, shares and copies never pass them. */
public enum Partition {
    AWS("aws"),
    AWS_CN("aws-cn"),
    AWS_US_GOV("aws-us-gov");

    private final String id;

    Partition(String id) {
        this.id = id;
    }

    /** The word that ARNs use. */
    public String id() {
        return id;
    }

    static Partition of(String region) {
        if (region.startsWith("cn-")) {
            return AWS_CN;
        }
        return region.startsWith("us-gov-") ? AWS_US_GOV : AWS;
    }
}
