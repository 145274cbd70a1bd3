package io.imagesteward.sandbox.aws.cloudtrail;

import com.fasterxml.jackson.databind.JsonNode;
import io.imagesteward.sandbox.aws.Ids;
import io.imagesteward.sandbox.aws.Place;
import io.imagesteward.sandbox.aws.Surroundings;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.services.cloudtrail.CloudTrailClient;
import software.amazon.awssdk.services.cloudtrail.model.Resource;

/**
 * What changed in each account and Region in the last 90 days. A call is recorded where it was made and for the account that
 * made it: an owner does not learn here that a recipient left a share.
 *
 * @see <a href="https://docs.aws.amazon.com/awscloudtrail/latest/userguide/view-cloudtrail-events.html">Working with CloudTrail
 *     Event history</a>
 */
public final class EventHistory {
    private static final Duration KEPT = Duration.ofDays(90);
    /** Events of a history have ids of their own sequence, so that who looks changes no other id. */
    private static final long SEED = 90;

    private final Surroundings surroundings;
    private final Ids ids = new Ids(SEED);
    private final Map<Place, List<Recorded>> places = new HashMap<>();
    private volatile Duration delay = Duration.ofMinutes(15);

    /** One event; its number counts the events of its place. */
    record Recorded(long number, Instant at, JsonNode event, List<Resource> resources) {
        String text(String field) {
            return event.path(field).asText();
        }
    }

    public EventHistory(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    public CloudTrailClient backend(Place place) {
        return new CloudTrailBackend(this, surroundings, place);
    }

    /** How long after a call its event can be looked up; AWS promises about a quarter of an hour, and often needs less. */
    public void delay(Duration delay) {
        this.delay = delay;
    }

    /** The ids under which a call at this moment is recorded. */
    public ApiCall.Circumstances now(Place place) {
        return new ApiCall.Circumstances(surroundings.now(), place, ids.uuid(), ids.uuid());
    }

    /** Records a call, with the resources that it can be looked up by. */
    public void add(Place place, JsonNode event, List<Resource> resources) {
        var events = places.computeIfAbsent(place, p -> new ArrayList<>());
        events.add(new Recorded(events.size(), surroundings.now(), event, List.copyOf(resources)));
    }

    /** What can be looked up now, the latest first. */
    Stream<Recorded> visible(Place place) {
        var now = surroundings.now();
        return places.getOrDefault(place, List.of()).reversed().stream()
                .filter(event -> !event.at().plus(delay).isAfter(now))
                .takeWhile(event -> event.at().plus(KEPT).isAfter(now));
    }
}
