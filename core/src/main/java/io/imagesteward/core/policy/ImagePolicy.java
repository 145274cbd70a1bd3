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
        Optional<Trust> trust,
        Mode mode) {

    /** Without a word on whom to trust, nobody looks at what others share. */
    public ImagePolicy(
            PolicyName name,
            ImageKind kind,
            Selector select,
            SharingRule share,
            CopyRule copy,
            Optional<Publication> publish,
            Optional<RetirementRule> retire,
            Limits limits,
            Mode mode) {
        this(name, kind, select, share, copy, publish, retire, limits, Optional.empty(), mode);
    }

    /** The same policy as it would act without a brake: what it asks for shows, whether or not it may be done. */
    public ImagePolicy unbraked() {
        return new ImagePolicy(name, kind, select, share, copy, publish, retire, limits.none(), trust, Mode.ENFORCE);
    }
}
