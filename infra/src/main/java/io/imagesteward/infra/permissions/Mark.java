package io.imagesteward.infra.permissions;

import java.util.List;
import java.util.Map;

/** The mark of retirement as IAM sees it: nothing without it can be destroyed. */
final class Mark {

    private static final String LIFECYCLE = "image-steward:lifecycle";
    private static final String RESTORED = "image-steward:restored";
    private static final String RETIRES_WITH = "image-steward:retires-with";

    private Mark() {}

    /** Holds for what carries the mark. */
    static Map<String, Object> carried() {
        return Map.of("StringEquals", Map.of("ec2:ResourceTag/" + LIFECYCLE, "retiring"));
    }

    /** The same where the service has no key of its own for it. */
    static Map<String, Object> carriedByAny() {
        return Map.of("StringEquals", Map.of("aws:ResourceTag/" + LIFECYCLE, "retiring"));
    }

    /**
     * Holds for setting or taking the mark, or saying when it was taken, and no other tag. ForAllValues alone holds for no key at all, too, which to
     * DeleteTags means every tag.
     *
     * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-single-vs-multi-valued-context-keys.html">
     *     Multivalued context keys</a>
     */
    static Map<String, Object> aloneTouched() {
        return Map.of(
                "ForAllValues:StringEquals",
                Map.of("aws:TagKeys", List.of(LIFECYCLE, RETIRES_WITH, RESTORED)),
                "Null",
                Map.of("aws:TagKeys", "false"));
    }

    /** Holds for tags of which none is the mark, and for no tags. */
    static Map<String, Object> untouched() {
        return Map.of("ForAllValues:StringNotEquals", Map.of("aws:TagKeys", List.of(LIFECYCLE, RETIRES_WITH)));
    }
}
