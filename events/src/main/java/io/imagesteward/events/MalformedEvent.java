package io.imagesteward.events;

import java.util.List;
import java.util.stream.Collectors;

/**
 * An event that cannot be read. Sending it again unchanged cannot help, so it lists everything that is wrong with it at
 * once; whoever finds it in a dead-letter queue should not need a second round.
 */
public final class MalformedEvent extends RuntimeException {
    private final String detailType;
    private final String eventId;
    private final List<Problem> problems;

    /**
     * One field that is missing or wrong.
     *
     * @param field the path in the envelope, such as {@code detail.tagSet.items[0].key}
     */
    public record Problem(String field, String found, String expected) {
        @Override
        public String toString() {
            return "%s: found %s, expected %s".formatted(field, found, expected);
        }
    }

    MalformedEvent(String detailType, String eventId, List<Problem> problems) {
        super(message(detailType, eventId, problems));
        this.detailType = detailType;
        this.eventId = eventId;
        this.problems = List.copyOf(problems);
    }

    private static String message(String detailType, String eventId, List<Problem> problems) {
        return "Event %s (%s) cannot be read. Correct these fields and send it again:\n%s"
                .formatted(
                        eventId,
                        detailType,
                        problems.stream().map(problem -> "- " + problem).collect(Collectors.joining("\n")));
    }

    /** The event's detail-type, or a word that says it has none. */
    public String detailType() {
        return detailType;
    }

    /** The event's id, or a word that says it has none. */
    public String eventId() {
        return eventId;
    }

    /** Every missing or wrong field. */
    public List<Problem> problems() {
        return problems;
    }
}
