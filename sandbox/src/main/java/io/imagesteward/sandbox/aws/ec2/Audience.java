package io.imagesteward.sandbox.aws.ec2;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ec2.model.LaunchPermission;
import software.amazon.awssdk.services.ec2.model.PermissionGroup;

/**
 * Whom an image is shared with, sorted so that a listing of thousands of images need not search each one's permissions.
 *
 * @param above ARNs of organizations and of their units
 */
record Audience(List<LaunchPermission> permissions, Set<String> accounts, Set<String> above, boolean isPublic) {
    static final Audience NOBODY = of(List.of());

    static Audience of(List<LaunchPermission> permissions) {
        var all = List.copyOf(permissions);
        var above = named(all, LaunchPermission::organizationArn).collect(Collectors.toCollection(HashSet::new));
        named(all, LaunchPermission::organizationalUnitArn).forEach(above::add);
        return new Audience(
                all,
                named(all, LaunchPermission::userId).collect(Collectors.toUnmodifiableSet()),
                Set.copyOf(above),
                all.stream().anyMatch(permission -> permission.group() == PermissionGroup.ALL));
    }

    private static Stream<String> named(
            List<LaunchPermission> permissions, Function<LaunchPermission, @Nullable String> target) {
        return permissions.stream().map(target).filter(Objects::nonNull).map(Objects::requireNonNull);
    }
}
