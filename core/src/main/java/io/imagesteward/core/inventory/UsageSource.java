package io.imagesteward.core.inventory;

import io.imagesteward.core.image.AmiId;
import io.imagesteward.core.image.ImageId;
import io.imagesteward.core.image.WorkspaceImageId;
import java.util.EnumSet;
import java.util.Set;

/** Where one can learn that an image is in use. No single one of them sees everything, so all are asked. */
public enum UsageSource {
    /** Instances of the owner and of accounts that are asked themselves, in every state but terminated. */
    INSTANCES("instances"),
    /** Default and latest versions of the owner's launch templates, and the versions that Auto Scaling groups name. */
    LAUNCH_TEMPLATES("launch templates"),
    /** Launch configurations, which no other source covers. */
    AUTO_SCALING("launch configurations"),
    /** DescribeImageReferences: parameters and Image Builder recipes of the owner. */
    REFERENCES("image references"),
    /** Image usage reports: the only source that sees accounts which do not let us in. */
    USAGE_REPORT("usage reports"),
    /** Bundles of WorkSpaces, of every account that has a copy. */
    BUNDLES("bundles"),
    /** Copies that are still being made: what becomes of one when its source goes, no page says. */
    PENDING_COPIES("copies being made");

    private final String called;

    UsageSource(String called) {
        this.called = called;
    }

    /** All that have to be heard about an image before it counts as unused. */
    public static Set<UsageSource> about(ImageId image) {
        return switch (image) {
            case AmiId _ -> EnumSet.range(INSTANCES, USAGE_REPORT);
            case WorkspaceImageId _ -> EnumSet.of(BUNDLES, PENDING_COPIES);
        };
    }

    @Override
    public String toString() {
        return called;
    }
}
