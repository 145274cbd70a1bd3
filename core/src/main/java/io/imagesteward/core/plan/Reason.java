package io.imagesteward.core.plan;

/** Why something is done or left: a code that machines count, and a sentence that people read. */
public record Reason(Code code, String sentence) {

    /** Every reason there is. Those that need a person make a run end as failed, so that nobody overlooks them. */
    public enum Code {
        MISSING_SHARE,
        UNEXPECTED_SHARE,
        MISSING_VOLUME_PERMISSION,
        UNEXPECTED_VOLUME_PERMISSION,
        MISSING_COPY,
        FAILED_COPY,
        STALE_PARAMETER,
        EXPIRED,
        LEFTOVER,
        DEPRECATION_DUE,

        AS_DECLARED,
        NOT_AVAILABLE_YET,
        COPY_PENDING,
        SPARE_COPY,
        HELD,
        RETIRING,
        AUDIT_ONLY,
        NOT_PROVEN,
        NEWER_PUBLISHED,
        AMONG_LATEST,
        TOO_YOUNG,
        PUBLISHED,
        ANCESTOR,
        EXCLUDED,
        NOT_OURS,
        PROTECTED,
        RECENTLY_LAUNCHED,
        USED,
        SHARED,
        ENABLED,
        UNMARKED,

        USAGE_UNKNOWN,
        RECORD_MISSING,
        UNRECORDED,
        GONE,
        A_COPY,
        UNUSABLE,
        AWS_MANAGED_KEY,
        UNKNOWN_KEY,
        KEY_NEEDED,
        QUOTA,
        CHANGE_LIMIT,
        UNREACHABLE;

        /** Whether a person has to do something before this can become right. */
        public boolean needsAttention() {
            return switch (this) {
                case USAGE_UNKNOWN,
                        RECORD_MISSING,
                        UNRECORDED,
                        GONE,
                        A_COPY,
                        UNUSABLE,
                        AWS_MANAGED_KEY,
                        UNKNOWN_KEY,
                        KEY_NEEDED,
                        QUOTA,
                        CHANGE_LIMIT,
                        UNREACHABLE -> true;
                case MISSING_SHARE,
                        UNEXPECTED_SHARE,
                        MISSING_VOLUME_PERMISSION,
                        UNEXPECTED_VOLUME_PERMISSION,
                        MISSING_COPY,
                        FAILED_COPY,
                        STALE_PARAMETER,
                        EXPIRED,
                        LEFTOVER,
                        DEPRECATION_DUE,
                        AS_DECLARED,
                        NOT_AVAILABLE_YET,
                        COPY_PENDING,
                        SPARE_COPY,
                        HELD,
                        RETIRING,
                        AUDIT_ONLY,
                        NOT_PROVEN,
                        NEWER_PUBLISHED,
                        AMONG_LATEST,
                        TOO_YOUNG,
                        PUBLISHED,
                        ANCESTOR,
                        EXCLUDED,
                        NOT_OURS,
                        PROTECTED,
                        RECENTLY_LAUNCHED,
                        USED,
                        SHARED,
                        ENABLED,
                        UNMARKED -> false;
            };
        }
    }
}
