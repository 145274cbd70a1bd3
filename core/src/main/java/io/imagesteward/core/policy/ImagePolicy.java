package io.imagesteward.core.policy;

import java.util.Optional;

/** One declaration: which images, shared with whom, copied where, published how, and how carefully. */
public record ImagePolicy(
        PolicyName name,
        Selector select,
        SharingRule share,
        CopyRule copy,
        Optional<Publication> publish,
        Limits limits,
        Mode mode) {}
