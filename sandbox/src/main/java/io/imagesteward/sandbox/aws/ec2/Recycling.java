package io.imagesteward.sandbox.aws.ec2;

import java.util.LinkedHashMap;
import java.util.Map;
import software.amazon.awssdk.services.ec2.model.ImageState;

/**
 * The way into the Recycle Bin and out of it.
 *
 * <p>Shares are suspended in the bin and come back with what is restored; see "Recycle Bin" in the EBS User Guide.
 */
record Recycling(Ec2Scope scope) {

    /** Keeps a deregistered image if a rule says so. */
    void keep(MachineImage image) {
        var bin = bin();
        bin.retention(scope.account(), RetentionRule.Kind.IMAGES, tags(image.id()))
                .ifPresent(time -> {
                    var now = scope.now();
                    bin.images().put(image.id(), new RecycleBin.Held<>(image, scope.account(), now, now.plus(time)));
                    mark(image.id(), true);
                });
    }

    /** Keeps a deleted snapshot if a rule says so. */
    void keep(DiskSnapshot snapshot) {
        var bin = bin();
        bin.retention(scope.account(), RetentionRule.Kind.SNAPSHOTS, tags(snapshot.id()))
                .ifPresent(time -> {
                    var now = scope.now();
                    var held = new RecycleBin.Held<>(snapshot, scope.account(), now, now.plus(time));
                    bin.snapshots().put(snapshot.id(), held);
                    mark(snapshot.id(), true);
                });
    }

    /**
     * Registers an image again under its old id, shares included; its snapshots have to be back before.
     *
     * <p>With which code AWS refuses when they are not is not documented.
     */
    void restoreImage(String id) {
        var image = bin().images()
                .find(scope.account(), id, scope.now())
                .orElseThrow(() -> Ec2Errors.noSuchImage(id))
                .resource();
        image.snapshotIds()
                .filter(snapshot -> scope.here().snapshots().latest(snapshot).isEmpty())
                .findFirst()
                .ifPresent(missing -> {
                    throw scope.undocumented(
                            "Snapshot %s of image %s is not available; restore the snapshots first.", missing, id);
                });
        new NewImages(scope).checkName(image.details().name());
        bin().images().remove(id);
        mark(id, false);
        scope.here().images().write(id, image);
        new Ec2Events(scope).imageBecame(ImageState.AVAILABLE, id, null);
    }

    DiskSnapshot restoreSnapshot(String id) {
        var snapshot = bin().snapshots()
                .find(scope.account(), id, scope.now())
                .orElseThrow(() -> Ec2Errors.noSuchSnapshot(id))
                .resource();
        bin().snapshots().remove(id);
        mark(id, false);
        scope.here().snapshots().write(id, snapshot);
        return snapshot;
    }

    private RecycleBin bin() {
        return scope.here().ledger().custody().bin();
    }

    private Map<String, String> tags(String id) {
        return scope.here().tags().latest(scope.account(), id).tags();
    }

    private void mark(String id, boolean inBin) {
        var before = scope.here().tags().latest(scope.account(), id);
        var after = new LinkedHashMap<>(before.tags());
        after.compute(RecycleBin.TAG, (key, value) -> inBin ? "true" : null);
        scope.here().tags().write(before.after(after));
    }
}
