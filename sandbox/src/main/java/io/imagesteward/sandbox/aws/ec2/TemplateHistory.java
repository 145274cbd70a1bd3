package io.imagesteward.sandbox.aws.ec2;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.ec2.model.LaunchTemplateVersion;

/** A launch template with all its versions, the oldest first. */
record TemplateHistory(
        String account, String id, String name, long defaultVersion, List<LaunchTemplateVersion> versions) {

    private static final String LATEST = "$Latest";
    private static final String DEFAULT = "$Default";

    TemplateHistory {
        versions = List.copyOf(versions);
    }

    LaunchTemplateVersion latest() {
        return versions.getLast();
    }

    Instant created() {
        return versions.getFirst().createTime();
    }

    TemplateHistory with(LaunchTemplateVersion version) {
        var more = new ArrayList<>(versions);
        more.add(version);
        return new TemplateHistory(account, id, name, defaultVersion, more);
    }

    TemplateHistory withDefault(long version) {
        return new TemplateHistory(account, id, name, version, versions);
    }

    /** The version of a number, {@code $Latest} or {@code $Default}. */
    Optional<LaunchTemplateVersion> version(String text) {
        return switch (text) {
            case LATEST -> Optional.of(latest());
            case DEFAULT -> numbered(Long.toString(defaultVersion));
            default -> numbered(text);
        };
    }

    /** The newest versions, as many as asked for. */
    List<LaunchTemplateVersion> newest(int depth) {
        return versions.reversed().stream().limit(depth).toList();
    }

    private Optional<LaunchTemplateVersion> numbered(String number) {
        return versions.stream()
                .filter(version -> version.versionNumber().toString().equals(number))
                .findFirst();
    }
}
