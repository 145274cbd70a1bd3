package io.imagesteward.core.workflow;

import io.imagesteward.core.inventory.Usage;
import io.imagesteward.core.inventory.Use;
import java.util.List;

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
        return switch (usage) {
            case Usage.Unused(var asOf) ->
                new UsageView(Status.UNUSED, List.of("every source was read, and none names a user, as of " + asOf));
            case Usage.InUse(var uses) ->
                new UsageView(
                        Status.IN_USE, uses.stream().map(Use::sentence).sorted().toList());
            case Usage.Awaited(var what) -> new UsageView(Status.AWAITED, what);
            case Usage.Unknown(var why) -> new UsageView(Status.UNKNOWN, why);
        };
    }
}
