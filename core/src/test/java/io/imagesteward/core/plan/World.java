package io.imagesteward.core.plan;

import io.imagesteward.core.given.Names;
import io.imagesteward.core.image.ImageRef;
import io.imagesteward.core.image.Place;
import io.imagesteward.core.image.Principal;
import io.imagesteward.core.image.RegionId;
import io.imagesteward.core.image.SnapshotRef;
import io.imagesteward.core.inventory.Ami;
import io.imagesteward.core.inventory.AmiState;
import io.imagesteward.core.inventory.Completeness;
import io.imagesteward.core.inventory.Encryption;
import io.imagesteward.core.inventory.Inventory;
import io.imagesteward.core.inventory.Life;
import io.imagesteward.core.inventory.Published;
import io.imagesteward.core.inventory.Snapshot;
import io.imagesteward.core.step.Step;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The little of EC2 that steps change, so that a plan can be put into force and made again. */
final class World {

    private static final int QUOTA = 1_000;

    private Ami source;
    private final Map<ImageRef, Ami> copies = new HashMap<>();
    private final Map<String, ImageRef> byClientToken = new HashMap<>();
    private final Map<Place, Published> published = new HashMap<>();
    private int nextNumber = 500;

    World(Ami source, List<Ami> copies) {
        this.source = source;
        copies.forEach(copy -> this.copies.put(copy.ref(), copy));
    }

    Inventory seen() {
        return new Inventory(Optional.of(source), List.copyOf(copies.values()), published, Completeness.full());
    }

    List<Ami> members() {
        var members = new ArrayList<>(copies.values());
        members.add(source);
        return members;
    }

    void published(RegionId region, Published value) {
        published.put(new Place(Names.HUB, region), value);
    }

    /** What AWS does by itself while nobody looks. */
    void timePasses() {
        copies.replaceAll((ref, copy) -> copy.state() == AmiState.PENDING ? inState(copy, AmiState.AVAILABLE) : copy);
    }

    void apply(Step step) {
        switch (step) {
            case Step.ShareAmi(var image, var principals) -> replace(image, plus(ami(image), principals));
            case Step.UnshareAmi(var image, var principals) -> replace(image, minus(ami(image), principals));
            case Step.ShareSnapshot(var snapshot, var accounts) -> volumes(snapshot, accounts, Set.of());
            case Step.UnshareSnapshot(var snapshot, var principals) -> volumes(snapshot, Set.of(), principals);
            case Step.CopyAmi copy -> byClientToken.computeIfAbsent(copy.clientToken(), token -> copied(copy));
            case Step.PublishParameter publish ->
                published.put(
                        new Place(publish.account(), publish.region()),
                        new Published(
                                publish.image().value(),
                                publish.region().equals(source.ref().region())
                                        ? Optional.of(source.created())
                                        : Optional.empty()));
            case Step.ShareWorkspaceImage s -> throw new AssertionError("no step for an AMI: " + s);
            case Step.UnshareWorkspaceImage s -> throw new AssertionError("no step for an AMI: " + s);
            case Step.CreateImage s -> throw new AssertionError("no step for an image that is there: " + s);
            case Step.CopyWorkspaceImage s -> throw new AssertionError("no step for an AMI: " + s);
        }
    }

    private ImageRef copied(Step.CopyAmi step) {
        var number = nextNumber++;
        var ref = new ImageRef(step.account(), step.region(), Names.amiId(number));
        var backing = new ArrayList<Snapshot>();
        for (var behind : source.snapshots()) {
            var id = Names.snapshot(number * 10 + backing.size(), step.region());
            var encryption = step.key()
                    .<Encryption>map(key -> new Encryption.CustomerManaged(key.value()))
                    .orElse(behind.encryption());
            backing.add(new Snapshot(id, encryption, Set.of()));
        }
        copies.put(
                ref,
                new Ami(
                        ref,
                        step.name(),
                        AmiState.PENDING,
                        "",
                        Names.NOW,
                        step.tags(),
                        Optional.empty(),
                        Set.of(),
                        backing,
                        Life.PLAIN));
        return ref;
    }

    private Ami ami(ImageRef image) {
        return image.equals(source.ref()) ? source : copies.get(image);
    }

    private void replace(ImageRef image, Ami changed) {
        if (changed.launchPermissions().size() > QUOTA) {
            throw new AssertionError("EC2 refuses more than " + QUOTA + " launch permissions");
        }
        if (image.equals(source.ref())) {
            source = changed;
        } else {
            copies.put(image, changed);
        }
    }

    private void volumes(SnapshotRef snapshot, Set<? extends Principal> add, Set<Principal> remove) {
        for (var member : members()) {
            var backing = member.snapshots().stream()
                    .map(s -> s.ref().equals(snapshot)
                            ? new Snapshot(s.ref(), s.encryption(), changed(s.volumePermissions(), add, remove))
                            : s)
                    .toList();
            replace(member.ref(), member.seen(member.launchPermissions(), backing));
        }
    }

    private static Ami plus(Ami ami, Set<Principal> principals) {
        return ami.seen(changed(ami.launchPermissions(), principals, Set.of()), ami.snapshots());
    }

    private static Ami minus(Ami ami, Set<Principal> principals) {
        return ami.seen(changed(ami.launchPermissions(), Set.of(), principals), ami.snapshots());
    }

    private static Set<Principal> changed(Set<Principal> now, Set<? extends Principal> add, Set<Principal> remove) {
        var changed = new HashSet<>(now);
        changed.addAll(add);
        changed.removeAll(remove);
        return changed;
    }

    private static Ami inState(Ami ami, AmiState state) {
        return new Ami(
                ami.ref(),
                ami.name(),
                state,
                ami.stateReason(),
                ami.created(),
                ami.tags(),
                ami.source(),
                ami.launchPermissions(),
                ami.snapshots(),
                ami.life());
    }
}
