package io.imagesteward.sandbox.aws.ec2;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What holds images and snapshots back or keeps them, in one Region.
 *
 * @param guards what each account has set against sharing and strangers' images
 * @param locks of snapshots, by id
 * @param fastLaunches by account and image
 * @param undeletable snapshots whose deletion fails inside AWS, because a test says so
 */
record Custody(
        RecycleBin bin,
        Map<String, Guards> guards,
        Map<String, SnapshotLock> locks,
        Map<String, FastLaunch> fastLaunches,
        Set<String> undeletable) {

    static Custody none() {
        return new Custody(new RecycleBin(), new HashMap<>(), new TreeMap<>(), new TreeMap<>(), new HashSet<>());
    }

    Guards guardsOf(String account) {
        return guards.getOrDefault(account, Guards.NONE);
    }
}
