package io.imagesteward.core.policy;

import java.util.Optional;

/** One declaration: which images, shared with whom, copied where, published how, retired when, and how carefully. */
public record ImagePolicy(
        PolicyName name,
        ImageKind kind,
        Selector select,
        SharingRule share,
        CopyRule copy,
        Optional<Publication> publish,
        Optional<RetirementRule> retire,
        Limits limits,
        Mode mode) {}
