package io.imagesteward.functions.aws.ec2;

import io.imagesteward.core.image.ImageRef;
import io.imagesteward.core.image.Principal;
import io.imagesteward.core.image.SnapshotRef;
import io.imagesteward.core.step.StepResult;
import io.imagesteward.functions.aws.client.Failures;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.CreateVolumePermission;
import software.amazon.awssdk.services.ec2.model.LaunchPermission;

/**
 * Gives and takes permissions. Adding and removing are separate calls: EC2 refuses both at once for snapshots and
 * documents nothing for images. Giving what is there and taking what is not succeed, so every call may be repeated.
 */
public final class Permissions {

    /** ModifySnapshotAttribute changes at most this many permissions in one call. */
    private static final int SNAPSHOT_CHANGES = 500;

    private final Ec2Client ec2;

    public Permissions(Ec2Client ec2) {
        this.ec2 = ec2;
    }

    public StepResult share(ImageRef image, Collection<Principal> principals) {
        var added = Translation.launchPermissions(principals);
        modify(image, added, List.of());
        return new StepResult.Changed("%d launch permissions added".formatted(added.size()));
    }

    public StepResult unshare(ImageRef image, Collection<Principal> principals) {
        var removed = Translation.launchPermissions(principals);
        modify(image, List.of(), removed);
        return new StepResult.Changed("%d launch permissions removed".formatted(removed.size()));
    }

    public StepResult share(SnapshotRef snapshot, Collection<Principal.Account> accounts) {
        for (var batch : batches(accounts)) {
            Failures.translating(
                    "ModifySnapshotAttribute (add) of " + snapshot,
                    () -> ec2.modifySnapshotAttribute(
                            r -> r.snapshotId(snapshot.id().value()).createVolumePermission(p -> p.add(batch))));
        }
        return new StepResult.Changed("%d volume permissions added".formatted(accounts.size()));
    }

    public StepResult unshare(SnapshotRef snapshot, Collection<Principal> principals) {
        for (var batch : batches(principals)) {
            Failures.translating(
                    "ModifySnapshotAttribute (remove) of " + snapshot,
                    () -> ec2.modifySnapshotAttribute(
                            r -> r.snapshotId(snapshot.id().value()).createVolumePermission(p -> p.remove(batch))));
        }
        return new StepResult.Changed("%d volume permissions removed".formatted(principals.size()));
    }

    private void modify(ImageRef image, List<LaunchPermission> add, List<LaunchPermission> remove) {
        Failures.translating(
                "ModifyImageAttribute of " + image,
                () -> ec2.modifyImageAttribute(r -> r.imageId(image.id().value())
                        .launchPermission(p -> {
                            if (!add.isEmpty()) {
                                p.add(add);
                            }
                            if (!remove.isEmpty()) {
                                p.remove(remove);
                            }
                        })));
    }

    private static List<List<CreateVolumePermission>> batches(Collection<? extends Principal> principals) {
        var permissions = principals.stream()
                .sorted(Comparator.comparing(Principal::text))
                .map(Translation::volumePermission)
                .toList();
        var batches = new ArrayList<List<CreateVolumePermission>>();
        for (int from = 0; from < permissions.size(); from += SNAPSHOT_CHANGES) {
            batches.add(permissions.subList(from, Math.min(permissions.size(), from + SNAPSHOT_CHANGES)));
        }
        return batches;
    }
}
