package io.imagesteward.sandbox.aws.ec2;

import io.imagesteward.sandbox.aws.kms.KmsKey;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ec2.model.ImageState;
import software.amazon.awssdk.services.ec2.model.LaunchPermission;
import software.amazon.awssdk.services.ec2.model.PermissionGroup;
import software.amazon.awssdk.services.ec2.model.ProductCode;
import software.amazon.awssdk.services.ec2.model.ProductCodeValues;

/**
 * Whom and what an owner may share.
 *
 * <p>See "Share an AMI with specific AWS accounts", "Share an AMI with organizations or organizational units" and "AMI
 * quotas" in the EC2 User Guide.
 */
record SharingRules(Ec2Scope scope) {

    private static final Pattern ACCOUNT = Pattern.compile("\\d{12}");
    private static final Pattern ORGANIZATION =
            Pattern.compile("arn:aws[a-z-]*:organizations::\\d{12}:organization/o-[a-z0-9]{10,32}");
    private static final Pattern UNIT = Pattern.compile(
            "arn:aws[a-z-]*:organizations::\\d{12}:ou/o-[a-z0-9]{10,32}/ou-[0-9a-z]{4,32}-[0-9a-z]{8,32}");

    /** Refuses targets that are no accounts, ARNs or known groups, whether they are to be added or removed. */
    static void checkTarget(LaunchPermission permission) {
        var named = Stream.of(
                        permission.userId(),
                        permission.groupAsString(),
                        permission.organizationArn(),
                        permission.organizationalUnitArn())
                .filter(Objects::nonNull)
                .count();
        if (named != 1) {
            throw Ec2Errors.combination("A launch permission names one target, found %d in %s", named, permission);
        }
        check("userId", permission.userId(), ACCOUNT);
        check("organizationArn", permission.organizationArn(), ORGANIZATION);
        check("organizationalUnitArn", permission.organizationalUnitArn(), UNIT);
        if (permission.group() != null && permission.group() != PermissionGroup.ALL) {
            throw badItem("group", permission.groupAsString());
        }
    }

    /** Refuses to share an image in a state or with snapshots that cannot be shared. */
    void checkMayBeShared(MachineImage image, List<LaunchPermission> add) {
        if (image.state() == ImageState.DISABLED) {
            throw scope.undocumented("Image %s is disabled and cannot be shared.", image.id());
        }
        if (snapshots(image).anyMatch(this::isUnderAwsManagedKey)) {
            throw Ec2Errors.of("InvalidParameter", "Snapshots encrypted with the AWS Managed CMK can't be shared");
        }
        boolean toEveryone = add.stream().anyMatch(permission -> permission.group() == PermissionGroup.ALL);
        if (toEveryone && image.details().productCodes().stream().anyMatch(SharingRules::isMarketplace)) {
            throw Ec2Errors.of("InvalidParameter", "An image with a Marketplace product code can't be made public");
        }
        if (toEveryone && new Guarding(scope).blocksPublicImages()) {
            throw Ec2Errors.of(
                    "OperationNotPermitted", "You can't publicly share this image: public access is blocked");
        }
        if (toEveryone && snapshots(image).anyMatch(DiskSnapshot::isEncrypted)) {
            throw Ec2Errors.of("InvalidParameter", "An image with encrypted snapshots can't be made public");
        }
    }

    void checkQuota(MachineImage image, List<LaunchPermission> after) {
        int most = scope.ec2().settings().quotas().sharesPerImage();
        if (after.size() > most) {
            throw Ec2Errors.of(
                    "ResourceLimitExceeded",
                    "Image %s would be shared with %d entities; the quota is %d",
                    image.id(),
                    after.size(),
                    most);
        }
    }

    boolean isUnderAwsManagedKey(DiskSnapshot snapshot) {
        return snapshot.isEncrypted()
                && scope.ec2()
                        .kms()
                        .find(scope.place(), snapshot.details().kmsKeyId())
                        .filter(KmsKey::isAwsManaged)
                        .isPresent();
    }

    private static boolean isMarketplace(ProductCode code) {
        return code.productCodeType() == ProductCodeValues.MARKETPLACE;
    }

    private Stream<DiskSnapshot> snapshots(MachineImage image) {
        return image.snapshotIds().flatMap(id -> scope.here().snapshots().latest(id).stream());
    }

    private static void check(String type, @Nullable String value, Pattern syntax) {
        if (value != null && !syntax.matcher(value).matches()) {
            throw badItem(type, value);
        }
    }

    private static RuntimeException badItem(String type, String value) {
        return Ec2Errors.of(
                "InvalidAMIAttributeItemValue", "Invalid attribute item value \"%s\" for %s item type.", value, type);
    }
}
