package io.imagesteward.sandbox.aws.workspaces;

import io.imagesteward.sandbox.aws.Eventual;
import io.imagesteward.sandbox.aws.Surroundings;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * What is to come in one Region: by account and name the images that will not become available and the names of deleted
 * bundles that are not free yet, and by image the imports under way.
 */
record Expectations(
        Map<String, ImageFailure> failures, Map<String, Instant> bundleNamesFreeAt, Eventual<CustomImport> imports) {

    static Expectations none(Surroundings surroundings) {
        return new Expectations(new HashMap<>(), new HashMap<>(), new Eventual<>(surroundings));
    }

    static String key(String account, String name) {
        return account + "/" + name;
    }
}
