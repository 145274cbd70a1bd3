package io.imagesteward.samples.simulation;

import io.imagesteward.sandbox.call.Call;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.ec2.model.ModifyImageAttributeRequest;

/** No more of those who hold an image lose it in one run than its policy allows; the public does not count. */
final class ChangeLimit implements Invariant {

    @Override
    public String name() {
        return "changeLimit";
    }

    @Override
    public Optional<String> brokenBy(Call call, Scene scene) {
        return call.request() instanceof ModifyImageAttributeRequest change
                        && !scene.sightings().wasDisturbed(scene.now(), change.imageId())
                ? brokenBy(change, call.region(), scene)
                : Optional.empty();
    }

    private static Optional<String> brokenBy(ModifyImageAttributeRequest change, String region, Scene scene) {
        var losing = change.launchPermission().remove().stream()
                .map(Truth::text)
                .filter(principal -> !principal.equals("all"))
                .collect(Collectors.toCollection(TreeSet::new));
        var policy = scene.truth().image(region, change.imageId()).flatMap(scene.families()::policyOf);
        if (losing.isEmpty() || policy.isEmpty()) {
            return Optional.empty();
        }
        var holders = new TreeSet<>(losing);
        holders.addAll(scene.truth().sharedWith(region, change.imageId()));
        holders.remove("all");
        return losing.size() > policy.get().mayLose(holders.size()) ? Optional.of(change.toString()) : Optional.empty();
    }
}
