package io.imagesteward.samples.simulation;

import io.imagesteward.samples.Company;
import io.imagesteward.sandbox.call.Call;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.ec2.model.DeregisterImageRequest;
import software.amazon.awssdk.services.ec2.model.DisableImageRequest;

/**
 * Nothing is deregistered before every source that could name a user has answered, in the Region of the image and after
 * the image went out of service: what could not be read may be the very use that matters.
 */
final class NeverDeleteUnproven implements Invariant {

    private static final List<String> SOURCES = List.of(
            "DescribeInstances",
            "DescribeLaunchTemplateVersions",
            "DescribeAutoScalingGroups",
            "DescribeLaunchConfigurations",
            "DescribeImageReferences",
            "DescribeImageUsageReportEntries");

    private final Map<String, Instant> outOfService = new HashMap<>();
    private final Map<Source, Instant> answered = new HashMap<>();

    private record Source(String region, String operation) {}

    @Override
    public String name() {
        return "neverDeleteUsed";
    }

    @Override
    public Optional<String> brokenBy(Call call, Scene scene) {
        return call.request() instanceof DeregisterImageRequest end
                ? silent(call.region(), outOfService.getOrDefault(end.imageId(), Instant.MIN))
                        .map(source -> "%s goes, and %s has not answered since it went out of service"
                                .formatted(end.imageId(), source))
                : Optional.empty();
    }

    @Override
    public Optional<String> brokenAfter(Call call, Scene scene) {
        if (call.request() instanceof DisableImageRequest disabled) {
            outOfService.put(disabled.imageId(), scene.now());
        } else if (SOURCES.contains(call.operation()) && call.caller().account().equals(Company.HUB)) {
            answered.put(new Source(call.region(), call.operation()), scene.now());
        }
        return Optional.empty();
    }

    private Optional<String> silent(String region, Instant since) {
        return SOURCES.stream()
                .filter(source -> Optional.ofNullable(answered.get(new Source(region, source)))
                        .filter(when -> !when.isBefore(since))
                        .isEmpty())
                .findFirst();
    }
}
