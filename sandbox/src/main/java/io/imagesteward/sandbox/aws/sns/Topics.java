package io.imagesteward.sandbox.aws.sns;

import io.imagesteward.sandbox.aws.Place;
import io.imagesteward.sandbox.aws.Surroundings;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.sns.SnsClient;

/**
 * The topics of one account and Region.
 *
 * <p>Nobody subscribes: messages stay with their topic, where a rehearsal can read what people would have been told.
 */
public final class Topics {

    /** A message as it was published. */
    public record Message(String id, Instant at, Optional<String> subject, String body) {}

    private final Surroundings surroundings;
    private final Place place;
    private final Map<String, List<Message>> messages = new LinkedHashMap<>();

    public Topics(Surroundings surroundings, Place place) {
        this.surroundings = surroundings;
        this.place = place;
    }

    public SnsClient backend() {
        return new SnsBackend(surroundings, this);
    }

    /** Makes a topic, unless it is there; answers its ARN. */
    public String create(String name) {
        return surroundings.atomically(() -> {
            String arn = place.arn("sns", name);
            messages.putIfAbsent(arn, new ArrayList<>());
            return arn;
        });
    }

    /** Everything published to a topic so far. */
    public List<Message> messages(String topicArn) {
        return surroundings.atomically(() -> List.copyOf(
                find(topicArn).orElseThrow(() -> new IllegalArgumentException("There is no topic " + topicArn))));
    }

    Optional<List<Message>> find(String topicArn) {
        return Optional.ofNullable(messages.get(topicArn));
    }
}
