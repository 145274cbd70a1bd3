package io.imagesteward.sandbox.aws.ec2;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.ec2.model.Image;
import software.amazon.awssdk.services.ec2.model.ImageState;
import software.amazon.awssdk.services.ec2.model.InstanceStateName;
import software.amazon.awssdk.services.ec2.model.SnapshotState;

/** Sets up EC2 in one account and Region; what it makes counts as having been there all along. */
public final class Ec2Place {

    private static final VolumeSeed USUAL_VOLUME = VolumeSeed.ofGiB(8);

    private final Ec2Scope scope;

    Ec2Place(Ec2Scope scope) {
        this.scope = scope;
    }

    /** Makes an image of this account, under the seed's own id if it names one; answers its id. */
    public String image(ImageSeed seed) {
        return scope.surroundings().atomically(() -> {
            String chosen = seed.details().imageId();
            String id = chosen == null ? scope.surroundings().ids().next("ami-") : chosen;
            var image = new MachineImage(details(id, seed), Audience.of(seed.launchPermissions()), Optional.empty());
            scope.here().images().seed(id, image);
            scope.here().tags().seed(scope.account(), id, seed.tags());
            if (seed.tags().containsKey(BackupManaged.TAG)) {
                var ofBackup = Map.of(BackupManaged.TAG, seed.tags().get(BackupManaged.TAG));
                image.snapshotIds().forEach(snapshot -> scope.here().tags().seed(scope.account(), snapshot, ofBackup));
            }
            seed.pendingTime().ifPresent(time -> new NewImages(scope).settle(id, time, Optional::empty));
            return id;
        });
    }

    /** Makes a running instance that was launched from an image; answers its id. */
    public String instance(String imageId, VolumeSeed... volumes) {
        return scope.surroundings().atomically(() -> {
            var disks = volumes.length == 0 ? List.of(USUAL_VOLUME) : List.of(volumes);
            String reservation = scope.surroundings().ids().next("r-");
            var launch = new NewInstances.Launch(reservation, imageId, null, null);
            return new NewInstances(scope)
                    .create(launch, disks, InstanceStateName.RUNNING)
                    .id();
        });
    }

    /** How often an instance was rebooted for an image of it; for looking at after a rehearsal. */
    public int rebootsOf(String instanceId) {
        return scope.surroundings()
                .atomically(() -> scope.here().ledger().reboots().getOrDefault(instanceId, 0));
    }

    /** From now on the Recycle Bin keeps what this rule matches. */
    public Ec2Place retain(RetentionRule rule) {
        return scope.surroundings().atomically(() -> {
            scope.here().ledger().custody().bin().add(scope.account(), rule);
            return this;
        });
    }

    /** A snapshot of no image; answers its id. */
    public String snapshot(VolumeSeed volume, Map<String, String> tags) {
        return scope.surroundings().atomically(() -> {
            var made = new SeededDisks(scope).snapshots(List.of(volume), "seeded", SnapshotState.COMPLETED);
            String id = made.getFirst().id();
            scope.here().tags().seed(scope.account(), id, tags);
            return id;
        });
    }

    /** An Image Builder recipe that starts from an image, as DescribeImageReferences finds it. */
    public Ec2Place recipe(String name, String imageId) {
        return scope.surroundings().atomically(() -> {
            String arn = scope.place().arn("imagebuilder", "image-recipe/%s/1.0.0".formatted(name));
            scope.here().ledger().evidence().recipes().add(new Evidence.Recipe(arn, scope.account(), imageId));
            return this;
        });
    }

    /** The next usage report of an image ends in the state error. */
    public Ec2Place failUsageReportOf(String imageId) {
        return scope.surroundings().atomically(() -> {
            scope.here().ledger().evidence().failing().add(imageId);
            return this;
        });
    }

    /** From now on AWS fails inside when a snapshot is to be deleted along with its image. */
    public Ec2Place failDeletionOf(String snapshotId) {
        return scope.surroundings().atomically(() -> {
            scope.here().ledger().custody().undeletable().add(snapshotId);
            return this;
        });
    }

    /** Turns EBS encryption by default on, under the AWS managed key. */
    public Ec2Place encryptByDefault() {
        return ebsDefaults(new EbsDefaults(true, Optional.empty()));
    }

    /** Turns EBS encryption by default on, under a customer managed key. */
    public Ec2Place encryptByDefaultUnder(String keyArn) {
        return ebsDefaults(new EbsDefaults(true, Optional.of(keyArn)));
    }

    private Ec2Place ebsDefaults(EbsDefaults defaults) {
        return scope.surroundings().atomically(() -> {
            scope.here().ledger().ebsDefaults().put(scope.account(), defaults);
            return this;
        });
    }

    private Image details(String id, ImageSeed seed) {
        boolean pending = seed.pendingTime().isPresent();
        var volumes = seed.volumes().isEmpty() ? List.of(USUAL_VOLUME) : seed.volumes();
        var disks = new SeededDisks(scope);
        var snapshots = disks.snapshots(
                volumes, "Snapshot for " + id, pending ? SnapshotState.PENDING : SnapshotState.COMPLETED);
        var given = seed.details();
        return given.copy(details -> details.imageId(id)
                .ownerId(given.ownerId() == null ? scope.account() : given.ownerId())
                .imageLocation(scope.account() + "/" + given.name())
                .state(pending ? ImageState.PENDING : ImageState.AVAILABLE)
                .creationDate(given.creationDate() == null ? Iso.text(scope.now()) : given.creationDate())
                .rootDeviceName(SeededDisks.ROOT_DEVICE)
                .blockDeviceMappings(disks.mappings(snapshots)));
    }
}
