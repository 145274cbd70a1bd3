package io.imagesteward.functions.aws.usage;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.autoscaling.model.AutoScalingGroup;
import software.amazon.awssdk.services.autoscaling.model.LaunchTemplateOverrides;
import software.amazon.awssdk.services.autoscaling.model.LaunchTemplateSpecification;

/** The launch template versions that Auto Scaling groups name by number, and will therefore launch for ever. */
final class Versions {

    private final TreeMap<String, Set<String>> byTemplate = new TreeMap<>();

    void add(AutoScalingGroup group) {
        add(group.launchTemplate());
        var mixed = group.mixedInstancesPolicy();
        if (mixed != null && mixed.launchTemplate() != null) {
            add(mixed.launchTemplate().launchTemplateSpecification());
            overrides(group)
                    .map(LaunchTemplateOverrides::launchTemplateSpecification)
                    .forEach(this::add);
        }
    }

    /** Template ids with the numbers of versions. */
    Map<String, Set<String>> byTemplate() {
        return byTemplate;
    }

    static Stream<LaunchTemplateOverrides> overrides(AutoScalingGroup group) {
        var mixed = group.mixedInstancesPolicy();
        return mixed == null || mixed.launchTemplate() == null
                ? Stream.empty()
                : mixed.launchTemplate().overrides().stream();
    }

    /** No version means the default one, which like the latest is read for every template. */
    private void add(@Nullable LaunchTemplateSpecification named) {
        if (named != null && named.version() != null && !named.version().startsWith("$")) {
            byTemplate
                    .computeIfAbsent(named.launchTemplateId(), id -> new TreeSet<>())
                    .add(named.version());
        }
    }
}
