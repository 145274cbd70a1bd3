package io.imagesteward.sandbox.aws.ec2;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A Recycle Bin rule of one account and Region, to set up a world with.
 *
 * <p>It holds either for everything of its kind but what carries an exclusion tag, or for what carries one of its tags; see
 * "Recycle Bin" in the EBS User Guide. AWS takes a while to apply a first rule; here it holds at once.
 */
public record RetentionRule(Kind kind, int days, boolean regionWide, List<Map.Entry<String, String>> tags) {

    private static final int MOST_DAYS = 365;
    private static final int MOST_EXCLUSIONS = 5;
    private static final int MOST_TAGS = 50;

    /** Images and snapshots have rules of their own. */
    public enum Kind {
        IMAGES,
        SNAPSHOTS
    }

    public RetentionRule {
        tags = List.copyOf(tags);
        if (days < 1 || days > MOST_DAYS) {
            throw new IllegalArgumentException("Found %d days; a rule retains for 1 to %d".formatted(days, MOST_DAYS));
        }
        int most = regionWide ? MOST_EXCLUSIONS : MOST_TAGS;
        if (tags.size() > most) {
            throw new IllegalArgumentException(
                    "Found %d tags; such a rule has at most %d".formatted(tags.size(), most));
        }
    }

    /** Everything of a kind in the Region. */
    public static RetentionRule regionWide(Kind kind, int days) {
        return new RetentionRule(kind, days, true, List.of());
    }

    /** What carries this tag, or another added by {@link #orTagged}. */
    public static RetentionRule tagged(Kind kind, int days, String key, String value) {
        return new RetentionRule(kind, days, false, List.of(Map.entry(key, value)));
    }

    public RetentionRule orTagged(String key, String value) {
        return new RetentionRule(kind, days, false, with(key, value));
    }

    public RetentionRule excluding(String key, String value) {
        return new RetentionRule(kind, days, true, with(key, value));
    }

    boolean holds(Kind what, Map<String, String> carried) {
        boolean carriesOne = tags.stream().anyMatch(carried.entrySet()::contains);
        return kind == what && regionWide != carriesOne;
    }

    Duration time() {
        return Duration.ofDays(days);
    }

    private List<Map.Entry<String, String>> with(String key, String value) {
        var more = new ArrayList<>(tags);
        more.add(Map.entry(key, value));
        return more;
    }
}
