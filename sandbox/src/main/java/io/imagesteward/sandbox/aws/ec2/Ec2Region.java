package io.imagesteward.sandbox.aws.ec2;

import io.imagesteward.sandbox.aws.Eventual;
import io.imagesteward.sandbox.aws.Surroundings;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** What exists in one Region, of all accounts: images are seen across accounts, never across Regions. */
record Ec2Region(
        String name, Eventual<MachineImage> images, Eventual<DiskSnapshot> snapshots, TagStore tags, Ledger ledger) {

    /** What belongs to single accounts of the Region and is never shared. */
    record Ledger(CopyTokens copyTokens, Map<String, EbsDefaults> ebsDefaults, Map<String, Instance> instances) {}

    static Ec2Region named(String name, Surroundings surroundings) {
        var ledger = new Ledger(new CopyTokens(), new HashMap<>(), new HashMap<>());
        return new Ec2Region(
                name, new Eventual<>(surroundings), new Eventual<>(surroundings), new TagStore(surroundings), ledger);
    }

    /** The registered images that use a snapshot, deprecated and disabled ones too. */
    Stream<MachineImage> usersOf(String snapshotId) {
        return images.allLatest()
                .filter(MachineImage::isRegistered)
                .filter(image -> image.snapshotIds().anyMatch(snapshotId::equals));
    }
}
