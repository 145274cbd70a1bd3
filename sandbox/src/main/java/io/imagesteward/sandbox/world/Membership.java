package io.imagesteward.sandbox.world;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.imagesteward.sandbox.aws.Organization;
import io.imagesteward.sandbox.aws.Place;
import io.imagesteward.sandbox.aws.cloudtrail.ApiCall;
import io.imagesteward.sandbox.aws.events.EventBuses;
import java.util.List;
import java.util.Optional;

/**
 * Accounts that join the organization, move in it and leave it, told as CloudTrail tells it: in us-east-1, where Organizations
 * is, to the account that called, which for most is the management account. A hub elsewhere has to have events sent to it.
 *
 * @see <a href="https://docs.aws.amazon.com/organizations/latest/userguide/orgs_cloudtrail-integration.html">Logging and
 *     monitoring in AWS Organizations</a>
 */
public final class Membership {
    private static final String HOME = "us-east-1";
    private static final String BY_CALL = "AWS API Call via CloudTrail";
    private static final String BY_SERVICE = "AWS Service Event via CloudTrail";

    private final World world;
    private final Services services;

    Membership(World world, Services services) {
        this.world = world;
        this.services = services;
    }

    /** A new account, which begins directly under the root. */
    public Account create(String id) {
        var account = world.account(id);
        ObjectNode status = object().put("id", "car-" + id).put("state", "SUCCEEDED");
        status.put("accountName", "****").put("accountId", id);
        ObjectNode details = object();
        details.set("createAccountStatus", status);
        tellOfService("CreateAccountResult", details);
        return account;
    }

    /**
     * An account that has accepted an invitation: a call of its own. That the management account hears of it as an event of
     * the service is how the AWS Security Reference Architecture listens; what it says there is not documented.
     */
    public Account accept(String id) {
        var account = world.account(id);
        organization().join(id);
        ObjectNode handshake = object().put("handshakeId", "h-" + id);
        tellOfCall(id, "AcceptHandshake", handshake);
        if (!id.equals(organization().managementAccount())) {
            tellOfService("AcceptHandshake", handshake);
        }
        return account;
    }

    public void move(String id, String parent) {
        String from = organization()
                .parentOf(id)
                .orElseThrow(() -> new IllegalArgumentException("account %s is no member".formatted(id)));
        organization().move(id, parent);
        tellOfCall(
                organization().managementAccount(),
                "MoveAccount",
                object().put("accountId", id).put("sourceParentId", from).put("destinationParentId", parent));
    }

    /** The management account sends an account away. */
    public void remove(String id) {
        organization().leave(id);
        tellOfCall(organization().managementAccount(), "RemoveAccountFromOrganization", object().put("accountId", id));
    }

    /** An account goes by itself, and only itself is told. */
    public void leave(String id) {
        organization().leave(id);
        tellOfCall(id, "LeaveOrganization", JsonNodeFactory.instance.nullNode());
    }

    private void tellOfCall(String caller, String name, JsonNode parameters) {
        tell(new Place(caller, HOME), BY_CALL, record(new Place(caller, HOME), name, parameters));
    }

    private void tellOfService(String name, ObjectNode details) {
        var place = new Place(organization().managementAccount(), HOME);
        ObjectNode detail = record(place, name, JsonNodeFactory.instance.nullNode());
        detail.remove("requestID");
        detail.put("eventType", "AwsServiceEvent");
        detail.putObject("userIdentity").put("accountId", place.account()).put("invokedBy", "AWS Internal");
        detail.set("serviceEventDetails", details);
        tell(place, BY_SERVICE, detail);
    }

    private ObjectNode record(Place place, String name, JsonNode parameters) {
        var nothing = JsonNodeFactory.instance.nullNode();
        return new ApiCall("organizations.amazonaws.com", name, parameters, nothing, Optional.empty())
                .json(services.history().now(place));
    }

    private void tell(Place place, String type, ObjectNode detail) {
        services.history().add(place, detail, List.of());
        services.events().publish(place, new EventBuses.Message("aws.organizations", type, List.of(), detail));
    }

    private Organization organization() {
        return world.organization();
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
