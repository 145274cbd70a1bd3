package io.imagesteward.core.workflow;

import io.imagesteward.core.inventory.Testimony;
import io.imagesteward.core.inventory.Usage;
import io.imagesteward.core.inventory.Use;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is known of the use of a family.
 *
 * @param evidence in words, for people who wonder why an image stays
 */
public record UsageView(Status status, List<String> evidence) {

    /** Only one of them lets an image go. */
    public enum Status {
        UNUSED,
        IN_USE,
        AWAITED,
        UNKNOWN
    }

    public static UsageView of(Usage usage) {
        return of(usage, 0, List.of());
    }

    /**
     * With what accounts said that were asked as themselves.
     *
     * @param accounts how many there are, of whom not all may have been asked
     */
    public static UsageView of(Usage usage, int accounts, List<Testimony> testimonies) {
        var asked = Asked.sentences(accounts, testimonies);
        return switch (usage) {
            case Usage.Unused(var asOf) ->
                new UsageView(
                        Status.UNUSED,
                        both(List.of("every source was read, and none names a user, as of " + asOf), asked));
            case Usage.InUse(var uses) ->
                new UsageView(
                        Status.IN_USE,
                        Told.of(
                                "uses",
                                uses.stream().map(Use::sentence).sorted().toList()));
            case Usage.Awaited(var what) -> new UsageView(Status.AWAITED, what);
            case Usage.Unknown(var why) -> new UsageView(Status.UNKNOWN, both(Told.of("reasons", why), asked));
        };
    }

    private static List<String> both(List<String> these, List<String> those) {
        return Stream.concat(these.stream(), those.stream()).toList();
    }
}
