package io.imagesteward.sandbox.aws.cloudtrail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.imagesteward.sandbox.aws.Place;
import io.imagesteward.sandbox.call.CurrentCall;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * A call that changes something, as CloudTrail writes it down.
 *
 * @param source the service, such as {@code ec2.amazonaws.com}
 * @see <a href="https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-record-contents.html">
 *     CloudTrail record contents</a>
 */
public record ApiCall(String source, String name, JsonNode parameters, JsonNode answer, Optional<Refused> refused) {

    /** Why a call came to nothing. */
    public record Refused(String code, String message) {}

    /** Which call it was: when, where, and under which ids. */
    public record Circumstances(Instant at, Place place, String requestId, String eventId) {}

    /** The whole record. */
    public ObjectNode json(Circumstances how) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("eventVersion", "1.10");
        json.set("userIdentity", identity(how.place().account()));
        json.put("eventTime", how.at().truncatedTo(ChronoUnit.SECONDS).toString());
        json.put("eventSource", source).put("eventName", name);
        json.put("awsRegion", how.place().region());
        refused.ifPresent(why -> json.put("errorCode", why.code()).put("errorMessage", why.message()));
        json.set("requestParameters", parameters);
        json.set("responseElements", answer);
        json.put("requestID", how.requestId());
        json.put("eventID", how.eventId());
        json.put("readOnly", false).put("eventType", "AwsApiCall").put("managementEvent", true);
        json.put("recipientAccountId", how.place().account()).put("eventCategory", "Management");
        return json;
    }

    private static ObjectNode identity(String account) {
        ObjectNode identity = JsonNodeFactory.instance.objectNode();
        var role = CurrentCall.get().flatMap(call -> call.caller().role());
        identity.put("type", role.isPresent() ? "AssumedRole" : "IAMUser").put("accountId", account);
        role.ifPresent(arn -> identity.putObject("sessionContext")
                .putObject("sessionIssuer")
                .put("type", "Role")
                .put("arn", arn));
        return identity;
    }
}
