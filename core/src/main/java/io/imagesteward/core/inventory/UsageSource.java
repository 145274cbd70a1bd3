package io.imagesteward.core.inventory;

/** Where one can learn that an image is in use. No single one of them sees everything, so all are asked. */
public enum UsageSource {
    /** Instances of the owner, in every state but terminated. */
    INSTANCES("instances"),
    /** Default and latest versions of the owner's launch templates, and the versions that Auto Scaling groups name. */
    LAUNCH_TEMPLATES("launch templates"),
    /** Launch configurations, which no other source covers. */
    AUTO_SCALING("launch configurations"),
    /** DescribeImageReferences: parameters and Image Builder recipes of the owner. */
    REFERENCES("image references"),
    /** Image usage reports: the only source that sees other accounts. */
    USAGE_REPORT("usage reports");

    private final String called;

    UsageSource(String called) {
        this.called = called;
    }

    @Override
    public String toString() {
        return called;
    }
}
