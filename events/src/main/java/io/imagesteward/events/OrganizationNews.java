package io.imagesteward.events;

import java.util.List;

/**
 * CloudTrail says that an account was made in the organization, or has joined it. As {@link OrganizationCall}, it comes to
 * the management account alone, in us-east-1.
 *
 * @see <a href="https://docs.aws.amazon.com/organizations/latest/userguide/orgs_cloudtrail-integration.html">Logging and
 *     monitoring in AWS Organizations</a>
 */
public record OrganizationNews(String eventName) implements Heard {

    /** The {@code detail.eventName}s that an EventBridge rule for these events matches. */
    public static final List<String> EVENT_NAMES = List.of("CreateAccountResult", "AcceptHandshake");

    static OrganizationNews read(Fields envelope) {
        var detail = envelope.object("detail");
        detail.oneOf("eventSource", List.of(OrganizationCall.EVENT_SOURCE));
        return new OrganizationNews(detail.oneOf("eventName", EVENT_NAMES));
    }
}
