package io.imagesteward.core.sweep;

/**
 * What a sweep does about a finding.
 *
 * @param sentence what will be done, or why nothing is
 */
public record Remedy(Kind kind, String sentence) {

    /** The workflow or call that puts it right. */
    public enum Kind {
        DISTRIBUTE,
        RETIRE,
        LEAVE,
        /** Left as it is: the policy only audits, a limit is reached, or a person has to decide. */
        NONE
    }

    public static Remedy none(String why) {
        return new Remedy(Kind.NONE, why);
    }
}
