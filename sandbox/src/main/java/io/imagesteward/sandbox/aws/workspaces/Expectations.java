package io.imagesteward.sandbox.aws.workspaces;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * What is to come in one Region, by account and name: images that will not become available, and names of deleted bundles
 * that are not free yet.
 */
record Expectations(Map<String, ImageFailure> failures, Map<String, Instant> bundleNamesFreeAt) {

    static Expectations none() {
        return new Expectations(new HashMap<>(), new HashMap<>());
    }

    static String key(String account, String name) {
        return account + "/" + name;
    }
}
