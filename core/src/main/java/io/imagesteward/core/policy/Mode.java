package io.imagesteward.core.policy;

import io.imagesteward.core.image.InvalidValue;

/** Whether a policy is put into force or only looked at. */
public enum Mode {
    /** Find the drift and report it; change nothing. */
    AUDIT,
    /** Make the world as declared. */
    ENFORCE;

    static Mode of(String word) {
        return switch (word) {
            case "audit" -> AUDIT;
            case "enforce" -> ENFORCE;
            default -> throw new InvalidValue("'" + word + "'", "audit or enforce");
        };
    }
}
