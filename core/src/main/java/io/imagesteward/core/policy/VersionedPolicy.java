package io.imagesteward.core.policy;

/**
 * A policy and the version it was deployed in: a digest of its text, so that changing one policy does not make the
 * others look new.
 */
public record VersionedPolicy(ImagePolicy policy, String version) {}
