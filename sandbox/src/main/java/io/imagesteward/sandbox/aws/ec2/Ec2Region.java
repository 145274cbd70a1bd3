package io.imagesteward.sandbox.aws.ec2;

import io.imagesteward.sandbox.aws.Eventual;
import io.imagesteward.sandbox.aws.Surroundings;
import java.util.stream.Stream;

/** What exists in one Region, of all accounts: images are seen across accounts, never across Regions. */
record Ec2Region(
        String name, Eventual<MachineImage> images, Eventual<DiskSnapshot> snapshots, TagStore tags, Ledger ledger) {

    static Ec2Region named(String name, Surroundings surroundings) {
        return new Ec2Region(
                name,
                new Eventual<>(surroundings, MachineImage::owner),
                new Eventual<>(surroundings),
                new TagStore(surroundings),
                Ledger.empty());
    }

    /** The registered images that use a snapshot, deprecated and disabled ones too. */
    Stream<MachineImage> usersOf(String snapshotId) {
        return images.allLatest()
                .filter(MachineImage::isRegistered)
                .filter(image -> image.snapshotIds().anyMatch(snapshotId::equals));
    }
}
