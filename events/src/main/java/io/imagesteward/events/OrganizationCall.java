package io.imagesteward.events;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * CloudTrail says that somebody moved an account within the organization, or sent it away. It tells the management account
 * alone, in us-east-1; a hub elsewhere learns of it at the next sweep, or has these events sent to its bus.
 *
 * @param errorCode present when the call was refused
 * @see <a href="https://docs.aws.amazon.com/organizations/latest/userguide/orgs_cloudtrail-integration.html">Logging and
 *     monitoring in AWS Organizations</a>
 */
public record OrganizationCall(String eventName, @Nullable String errorCode) implements Heard {

    /** The {@code detail.eventSource} that an EventBridge rule for these calls matches. */
    public static final String EVENT_SOURCE = "organizations.amazonaws.com";

    /** The {@code detail.eventName}s that an EventBridge rule for these calls matches. */
    public static final List<String> EVENT_NAMES = List.of("MoveAccount", "RemoveAccountFromOrganization");

    static OrganizationCall read(Fields envelope) {
        var detail = envelope.object("detail");
        detail.oneOf("eventSource", List.of(EVENT_SOURCE));
        return new OrganizationCall(detail.oneOf("eventName", EVENT_NAMES), detail.optionalText("errorCode"));
    }
}
