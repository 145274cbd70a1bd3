package io.imagesteward.sandbox.aws.cloudtrail;

import io.imagesteward.sandbox.aws.Pages;
import io.imagesteward.sandbox.aws.Place;
import io.imagesteward.sandbox.aws.Surroundings;
import io.imagesteward.sandbox.aws.cloudtrail.EventHistory.Recorded;
import java.util.Optional;
import software.amazon.awssdk.services.cloudtrail.CloudTrailClient;
import software.amazon.awssdk.services.cloudtrail.model.Event;
import software.amazon.awssdk.services.cloudtrail.model.LookupEventsRequest;
import software.amazon.awssdk.services.cloudtrail.model.LookupEventsResponse;

/**
 * The event history of one account and Region. It needs no trail.
 *
 * @see <a href="https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_LookupEvents.html">LookupEvents</a>
 */
public final class CloudTrailBackend implements CloudTrailClient {
    private static final int LARGEST = 50;

    private final EventHistory history;
    private final Surroundings surroundings;
    private final Place place;

    CloudTrailBackend(EventHistory history, Surroundings surroundings, Place place) {
        this.history = history;
        this.surroundings = surroundings;
        this.place = place;
    }

    @Override
    public LookupEventsResponse lookupEvents(LookupEventsRequest request) {
        int size = Optional.ofNullable(request.maxResults()).orElse(LARGEST);
        if (size < 1 || size > LARGEST) {
            throw CloudTrailErrors.invalidMaxResults(size);
        }
        var wanted = Lookup.of(request);
        String lastKey = Optional.ofNullable(request.nextToken())
                .map(token -> Pages.lastKey(token).orElseThrow(CloudTrailErrors::invalidToken))
                .orElse("");
        return surroundings.atomically(() -> {
            var rest = history.visible(place)
                    .filter(wanted::includes)
                    .filter(event -> key(event).compareTo(lastKey) > 0);
            var page = Pages.first(size, rest, CloudTrailBackend::key);
            return LookupEventsResponse.builder()
                    .events(page.items().stream().map(CloudTrailBackend::event).toList())
                    .nextToken(page.nextToken())
                    .build();
        });
    }

    /** The latest comes first, so keys count down: what happens between two pages comes before both. */
    private static String key(Recorded event) {
        return "%010d".formatted(Integer.MAX_VALUE - event.number());
    }

    private static Event event(Recorded recorded) {
        return Event.builder()
                .eventId(recorded.text("eventID"))
                .eventName(recorded.text("eventName"))
                .eventSource(recorded.text("eventSource"))
                .eventTime(recorded.at())
                .readOnly(recorded.text("readOnly"))
                .resources(recorded.resources())
                .cloudTrailEvent(recorded.event().toString())
                .build();
    }

    @Override
    public String serviceName() {
        return SERVICE_NAME;
    }

    @Override
    public void close() {
        // Holds nothing to release.
    }
}
