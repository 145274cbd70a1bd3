package io.imagesteward.sandbox.aws.ec2;

import java.util.Arrays;
import software.amazon.awssdk.services.ec2.model.ResourceType;

/** The kinds of resource that can be tagged here, told apart by the prefix of their ids. */
enum ResourceKind {
    IMAGE("ami-", ResourceType.IMAGE),
    SNAPSHOT("snap-", ResourceType.SNAPSHOT),
    INSTANCE("i-", ResourceType.INSTANCE),
    VOLUME("vol-", ResourceType.VOLUME),
    LAUNCH_TEMPLATE("lt-", ResourceType.LAUNCH_TEMPLATE),
    IMAGE_USAGE_REPORT("amiur-", ResourceType.IMAGE_USAGE_REPORT);

    private final String prefix;
    private final ResourceType type;

    ResourceKind(String prefix, ResourceType type) {
        this.prefix = prefix;
        this.type = type;
    }

    ResourceType type() {
        return type;
    }

    static ResourceKind of(String resourceId) {
        return Arrays.stream(values())
                .filter(kind -> resourceId.startsWith(kind.prefix))
                .findFirst()
                .orElseThrow(() -> Ec2Errors.of("InvalidID", "The ID '%s' is not valid", resourceId));
    }
}
