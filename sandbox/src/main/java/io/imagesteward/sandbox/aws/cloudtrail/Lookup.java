package io.imagesteward.sandbox.aws.cloudtrail;

import io.imagesteward.sandbox.aws.cloudtrail.EventHistory.Recorded;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.cloudtrail.model.LookupAttribute;
import software.amazon.awssdk.services.cloudtrail.model.LookupEventsRequest;
import software.amazon.awssdk.services.cloudtrail.model.Resource;

/** Which events LookupEvents is asked for: at most one attribute, and a span of time that includes both its ends. */
record Lookup(Optional<LookupAttribute> attribute, Instant from, Instant to) {
    static Lookup of(LookupEventsRequest request) {
        if (request.lookupAttributes().size() > 1) {
            throw CloudTrailErrors.invalidAttributes("LookupEvents takes one attribute, found "
                    + request.lookupAttributes().size());
        }
        var attribute = request.lookupAttributes().stream().findFirst();
        attribute.ifPresent(Lookup::check);
        var from = Optional.ofNullable(request.startTime()).orElse(Instant.MIN);
        var to = Optional.ofNullable(request.endTime()).orElse(Instant.MAX);
        if (from.isAfter(to)) {
            throw CloudTrailErrors.invalidTimeRange(from, to);
        }
        if (request.eventCategory() != null) {
            throw new UnsupportedOperationException("LookupEvents of Insights events");
        }
        return new Lookup(attribute, from, to);
    }

    private static void check(LookupAttribute attribute) {
        if (attribute.attributeKey() == null || attribute.attributeValue() == null) {
            throw CloudTrailErrors.invalidAttributes("A lookup attribute has a key and a value");
        }
        switch (attribute.attributeKey()) {
            case USERNAME, ACCESS_KEY_ID ->
                throw new UnsupportedOperationException("LookupEvents by " + attribute.attributeKeyAsString());
            case UNKNOWN_TO_SDK_VERSION ->
                throw CloudTrailErrors.invalidAttributes(
                        "'" + attribute.attributeKeyAsString() + "' is no lookup attribute");
            case EVENT_ID, EVENT_NAME, READ_ONLY, RESOURCE_TYPE, RESOURCE_NAME, EVENT_SOURCE -> {
                // known to every event here
            }
        }
    }

    boolean includes(Recorded event) {
        return !event.at().isBefore(from)
                && !event.at().isAfter(to)
                && attribute
                        .map(asked -> values(asked, event).anyMatch(asked.attributeValue()::equals))
                        .orElse(true);
    }

    private static Stream<String> values(LookupAttribute asked, Recorded event) {
        return switch (asked.attributeKey()) {
            case EVENT_ID -> Stream.of(event.text("eventID"));
            case EVENT_NAME -> Stream.of(event.text("eventName"));
            case EVENT_SOURCE -> Stream.of(event.text("eventSource"));
            case READ_ONLY -> Stream.of(event.text("readOnly"));
            case RESOURCE_NAME -> event.resources().stream().map(Resource::resourceName);
            case RESOURCE_TYPE -> event.resources().stream().map(Resource::resourceType);
            case USERNAME, ACCESS_KEY_ID, UNKNOWN_TO_SDK_VERSION -> Stream.empty();
        };
    }
}
