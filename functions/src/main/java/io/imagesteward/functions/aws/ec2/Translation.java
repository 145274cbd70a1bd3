package io.imagesteward.functions.aws.ec2;

import io.imagesteward.core.image.AccountId;
import io.imagesteward.core.image.Principal;
import io.imagesteward.core.image.RegionId;
import io.imagesteward.core.image.SnapshotId;
import io.imagesteward.core.image.SnapshotRef;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.ec2.model.BlockDeviceMapping;
import software.amazon.awssdk.services.ec2.model.CreateVolumePermission;
import software.amazon.awssdk.services.ec2.model.EbsBlockDevice;
import software.amazon.awssdk.services.ec2.model.Image;
import software.amazon.awssdk.services.ec2.model.LaunchPermission;
import software.amazon.awssdk.services.ec2.model.Tag;

/** EC2's words into ours and back. EC2 writes a principal as four optional fields; here they become one of four types. */
final class Translation {

    private Translation() {}

    static Principal principal(LaunchPermission permission) {
        if (permission.userId() != null) {
            return new Principal.Account(new AccountId(permission.userId()));
        }
        if (permission.organizationArn() != null) {
            return new Principal.Organization(permission.organizationArn());
        }
        if (permission.organizationalUnitArn() != null) {
            return new Principal.OrganizationalUnit(permission.organizationalUnitArn());
        }
        return everyone(permission.groupAsString());
    }

    static Principal principal(CreateVolumePermission permission) {
        return permission.userId() != null
                ? new Principal.Account(new AccountId(permission.userId()))
                : everyone(permission.groupAsString());
    }

    private static Principal everyone(String group) {
        if (!"all".equals(group)) {
            throw new IllegalStateException(
                    "EC2 answered a permission for the group '%s'; only 'all' is known".formatted(group));
        }
        return new Principal.Everyone();
    }

    static List<LaunchPermission> launchPermissions(Collection<Principal> principals) {
        return principals.stream()
                .sorted(Comparator.comparing(Principal::text))
                .map(Translation::launchPermission)
                .toList();
    }

    private static LaunchPermission launchPermission(Principal principal) {
        var permission = LaunchPermission.builder();
        return switch (principal) {
            case Principal.Account(var id) -> permission.userId(id.value()).build();
            case Principal.Organization(var arn) ->
                permission.organizationArn(arn).build();
            case Principal.OrganizationalUnit(var arn) ->
                permission.organizationalUnitArn(arn).build();
            case Principal.Everyone() -> permission.group("all").build();
        };
    }

    static CreateVolumePermission volumePermission(Principal principal) {
        var permission = CreateVolumePermission.builder();
        return switch (principal) {
            case Principal.Account(var id) -> permission.userId(id.value()).build();
            case Principal.Everyone() -> permission.group("all").build();
            case Principal.Organization(var arn) -> throw new IllegalArgumentException(arn + " can't hold a snapshot");
            case Principal.OrganizationalUnit(var arn) ->
                throw new IllegalArgumentException(arn + " can't hold a snapshot");
        };
    }

    static Map<String, String> tags(Collection<Tag> tags) {
        return tags.stream().collect(Collectors.toUnmodifiableMap(Tag::key, Tag::value));
    }

    static List<Tag> tags(Map<String, String> tags) {
        return tags.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(e -> Tag.builder().key(e.getKey()).value(e.getValue()).build())
                .toList();
    }

    static List<EbsBlockDevice> volumes(Image image) {
        return image.blockDeviceMappings().stream()
                .map(BlockDeviceMapping::ebs)
                .filter(Objects::nonNull)
                .filter(ebs -> ebs.snapshotId() != null)
                .toList();
    }

    static SnapshotRef snapshot(AccountId account, RegionId region, String id) {
        return new SnapshotRef(account, region, new SnapshotId(id));
    }

    static Optional<String> text(String value) {
        return Optional.ofNullable(value).filter(v -> !v.isEmpty());
    }
}
