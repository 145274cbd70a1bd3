package io.imagesteward.infra.declaration;

import io.imagesteward.core.policy.Violation;

/** Something wrong with a file, said the way compilers say it, so that editors and terminals can jump to the line. */
public record Finding(String file, int line, Violation violation) {

    public String sentence() {
        return "%s:%d: %s".formatted(file, line, violation.sentence());
    }
}
