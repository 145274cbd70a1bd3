package io.imagesteward.core.sweep;

/** The ways in which the world can differ from the policies, the most urgent first: that is how reports order them. */
public enum FindingKind {
    PUBLIC_IMAGE("public image"),
    UNEXPECTED_SHARE("shared with someone whom no policy names"),
    UNTRUSTED_SHARE("shared with us by an owner whom no policy trusts"),
    SNAPSHOT_PERMISSIONS("snapshot permissions do not follow the image"),
    WRONG_KEY("unencrypted, or under another key"),
    CLOSED_KEY("under a key that shuts out someone whom the policy names"),
    MISSING_SHARE("not shared with someone whom the policy names"),
    MISSING_COPY("no copy where the policy wants one"),
    FAILED_COPY("a copy that failed"),
    STRAY_COPY("a copy where the policy wants none"),
    UNPUBLISHED("the published parameter does not name it"),
    UNKNOWN_POLICY("tagged with a policy that does not exist"),
    DUE_TO_RETIRE("due to retire"),
    ORPHANED_SNAPSHOT("a snapshot of ours without its image"),
    NEAR_QUOTA("near a quota");

    private final String title;

    FindingKind(String title) {
        this.title = title;
    }

    /** As people read it. */
    public String title() {
        return title;
    }
}
