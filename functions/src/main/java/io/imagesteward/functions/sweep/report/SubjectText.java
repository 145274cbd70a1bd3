package io.imagesteward.functions.sweep.report;

import io.imagesteward.core.sweep.Subject;

/** How reports name what a finding is about. */
final class SubjectText {

    private SubjectText() {}

    /** Its id; empty for a whole account and Region. */
    static String id(Subject subject) {
        return switch (subject) {
            case Subject.OfImage(var image) -> image.id().value();
            case Subject.OfSnapshot(var snapshot) -> snapshot.id().value();
            case Subject.OfPlace place -> "";
        };
    }
}
