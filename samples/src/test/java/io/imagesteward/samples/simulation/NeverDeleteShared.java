package io.imagesteward.samples.simulation;

import io.imagesteward.sandbox.call.Call;
import java.util.Collection;
import java.util.Optional;
import java.util.TreeSet;
import software.amazon.awssdk.services.ec2.model.DeleteSnapshotRequest;

/** Nothing is destroyed while anybody may use the image, or read one of its snapshots. */
record NeverDeleteShared(Holdings.Kind kind) implements Invariant {

    @Override
    public String name() {
        return "neverDeleteShared";
    }

    @Override
    public Optional<String> brokenBy(Call call, Scene scene) {
        if (call.request() instanceof DeleteSnapshotRequest end) {
            return shared(end.snapshotId(), scene.truth().snapshotSharedWith(call.region(), end.snapshotId()));
        }
        var holdings = kind.in(scene);
        return holdings.effect(call)
                .filter(Effect.Ends.class::isInstance)
                .map(Effect::member)
                .filter(member -> !scene.sightings().wasJustDisturbed(scene.now(), member.id()))
                .flatMap(member -> shared(member.id(), holders(holdings, member)));
    }

    private static Collection<String> holders(Holdings holdings, Member member) {
        var holders = new TreeSet<>(holdings.holders(member));
        holdings.volumes(member).values().forEach(holders::addAll);
        return holders;
    }

    private static Optional<String> shared(String what, Collection<String> holders) {
        return holders.isEmpty() ? Optional.empty() : Optional.of("%s is shared with %s".formatted(what, holders));
    }
}
