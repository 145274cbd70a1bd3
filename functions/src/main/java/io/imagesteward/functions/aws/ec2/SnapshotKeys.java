package io.imagesteward.functions.aws.ec2;

import io.imagesteward.core.inventory.Encryption;
import io.imagesteward.core.inventory.Snapshot;
import java.util.HashMap;
import java.util.Map;

/** Which key each encrypted snapshot is under, as far as it could be read. */
final class SnapshotKeys {

    private final Map<String, Encryption> byId = new HashMap<>();

    void add(String snapshotId, Encryption encryption) {
        byId.put(snapshotId, encryption);
    }

    Encryption of(Snapshot snapshot) {
        return byId.getOrDefault(snapshot.ref().id().value(), snapshot.encryption());
    }
}
