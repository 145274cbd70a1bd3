package io.imagesteward.sandbox.aws.kms;

import static io.imagesteward.sandbox.world.TestWorld.HUB;
import static io.imagesteward.sandbox.world.TestWorld.OUTSIDER;
import static io.imagesteward.sandbox.world.TestWorld.SPOKE;
import static io.imagesteward.sandbox.world.TestWorld.VIRGINIA;
import static io.imagesteward.sandbox.world.TestWorld.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.imagesteward.sandbox.call.CallLog;
import io.imagesteward.sandbox.call.CallPath;
import io.imagesteward.sandbox.iam.IamGate;
import io.imagesteward.sandbox.iam.Roles;
import io.imagesteward.sandbox.iam.WorldFacts;
import io.imagesteward.sandbox.policy.PolicyDocument;
import io.imagesteward.sandbox.wire.Clients;
import io.imagesteward.sandbox.wire.Endpoint;
import io.imagesteward.sandbox.wire.IssuedKeys;
import io.imagesteward.sandbox.world.TestWorld;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.AliasListEntry;
import software.amazon.awssdk.services.kms.model.GrantListEntry;
import software.amazon.awssdk.services.kms.model.GrantOperation;
import software.amazon.awssdk.services.kms.model.KmsException;

/** Who may use a key: its policy, IAM and grants together, over HTTP. */
class KeyAccessTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String HUB_ROLE = "arn:aws:iam::999999999999:role/copy";
    private static final String SPOKE_ROLE = "arn:aws:iam::111122223333:role/copy";

    private final TestWorld test = new TestWorld();
    private final Roles roles = new Roles();
    private final IamGate gate = new IamGate(roles, new WorldFacts(test.world));
    private final IssuedKeys issued = new IssuedKeys();
    private final Endpoint endpoint =
            new Endpoint(new CallPath(test.world::backend, List.of(gate), test.time, new CallLog()), issued);
    private final Clients clients = new Clients(endpoint.uri());
    private final KmsPlace keys = test.hub().kms();
    private final String key = keys.key("alias/golden-images");
    private final KmsClient hubRole = as(HUB_ROLE, HUB);
    private final KmsClient spokeRole = as(SPOKE_ROLE, SPOKE);

    KeyAccessTest() {
        test.world.permissions(gate);
        roles.add(HUB_ROLE, JSON.createObjectNode());
        roles.add(SPOKE_ROLE, JSON.createObjectNode());
    }

    @AfterEach
    void close() {
        clients.close();
        endpoint.close();
    }

    @Test
    void theUsualPolicyLeavesTheDecisionToIam() {
        assertThat(describe(hubRole)).isEqualTo("AccessDeniedException");
        allow(HUB_ROLE, key, "kms:DescribeKey");
        assertThat(describe(hubRole)).isEqualTo("allowed");
        assertThat(describe(person(HUB))).isEqualTo("allowed");
    }

    @Test
    void aPolicyThatNamesARoleOfItsAccountIsEnough() {
        keys.policy(key, policy("Allow", "\"AWS\": \"%s\"".formatted(HUB_ROLE), ""));
        assertThat(describe(hubRole)).isEqualTo("allowed");
        assertThat(describe(person(HUB))).isEqualTo("AccessDeniedException");
    }

    @Test
    void anotherAccountNeedsTheKeyPolicyAndItsOwnIam() {
        allow(SPOKE_ROLE, "arn:aws:kms:us-east-1:999999999999:key/*", "kms:DescribeKey");
        assertThat(describe(spokeRole)).isEqualTo("AccessDeniedException");
        keys.allow(key, SPOKE);
        assertThat(describe(spokeRole)).isEqualTo("allowed");
        var other = "arn:aws:iam::111122223333:role/other";
        roles.add(other, JSON.createObjectNode());
        assertThat(describe(as(other, SPOKE))).isEqualTo("AccessDeniedException");
        keys.deny(key, SPOKE);
        assertThat(describe(spokeRole)).isEqualTo("AccessDeniedException");
    }

    @Test
    void aPolicyForTheWholeOrganizationLeavesStrangersOut() {
        keys.policy(
                key,
                policy(
                        "Allow",
                        "\"AWS\": \"*\"",
                        ", \"Condition\": {\"StringEquals\": {\"aws:PrincipalOrgID\": \"o-exampleorgid\"}}"));
        assertThat(describe(person(SPOKE))).isEqualTo("allowed");
        assertThat(describe(person(OUTSIDER))).isEqualTo("AccessDeniedException");
    }

    @Test
    void aPolicyForAUnitLooksAtWhereTheAccountLies() {
        test.world.organization().unit("ou-ab12-workloads");
        keys.policy(
                key,
                policy(
                        "Allow",
                        "\"AWS\": \"*\"",
                        ", \"Condition\": {\"ForAnyValue:StringLike\": {\"aws:PrincipalOrgPaths\": "
                                + "\"o-exampleorgid/r-ab12/ou-ab12-workloads/*\"}}"));
        assertThat(describe(person(SPOKE))).isEqualTo("AccessDeniedException");
        test.world.organization().move(SPOKE, "ou-ab12-workloads");
        assertThat(describe(person(SPOKE))).isEqualTo("allowed");
    }

    @Test
    void aDenialInTheKeyPolicyEndsAll() {
        allow(HUB_ROLE, "*", "kms:*");
        assertThat(describe(hubRole)).isEqualTo("allowed");
        keys.policy(key, policy("Deny", "\"AWS\": \"%s\"".formatted(HUB_ROLE), ""));
        assertThat(describe(hubRole)).isEqualTo("AccessDeniedException");
    }

    @Test
    void aGrantIsEnoughByItselfUntilItIsRevoked() {
        var hub = person(HUB);
        String grant = hub.createGrant(
                        r -> r.keyId(key).granteePrincipal(SPOKE_ROLE).operations(GrantOperation.DESCRIBE_KEY))
                .grantId();
        assertThat(describe(spokeRole)).isEqualTo("allowed");
        assertThat(refusal(() -> spokeRole.listGrants(r -> r.keyId(key)))).isEqualTo("AccessDeniedException");
        assertThat(hub.listGrants(r -> r.keyId(key)).grants())
                .extracting(GrantListEntry::granteePrincipal)
                .containsExactly(SPOKE_ROLE);
        hub.revokeGrant(r -> r.keyId(key).grantId(grant));
        assertThat(describe(spokeRole)).isEqualTo("AccessDeniedException");
        assertThat(refusal(() -> hub.revokeGrant(r -> r.keyId(key).grantId(grant))))
                .isEqualTo("NotFoundException");
    }

    @Test
    void policiesAreReadInTheirOwnAccountAndAliasesListed() throws JsonProcessingException {
        keys.allow(key, SPOKE);
        String policy = person(HUB).getKeyPolicy(r -> r.keyId(key)).policy();
        assertThat(JSON.readTree(policy).at("/Statement/1/Principal/AWS").asText())
                .isEqualTo("arn:aws:iam::111122223333:root");
        assertThat(refusal(() -> person(SPOKE).getKeyPolicy(r -> r.keyId(key)))).isEqualTo("AccessDeniedException");
        keys.key("alias/another");
        assertThat(person(HUB).listAliases().aliases())
                .extracting(AliasListEntry::aliasName)
                .containsExactly("alias/another", "alias/golden-images");
        assertThat(person(SPOKE).listAliases().aliases()).isEmpty();
        assertThat(refusal(hubRole::listAliases)).isEqualTo("AccessDeniedException");
    }

    private String describe(KmsClient client) {
        try {
            assertThat(client.describeKey(r -> r.keyId(key)).keyMetadata().arn())
                    .isEqualTo(key);
            return "allowed";
        } catch (KmsException refused) {
            return refused.awsErrorDetails().errorCode();
        }
    }

    private static String policy(String effect, String principal, String more) {
        return """
                {"Statement": [{"Effect": "%s", "Principal": {%s}, "Action": "kms:*", "Resource": "*"%s}]}
                """.formatted(effect, principal, more);
    }

    private KmsClient as(String role, String account) {
        return clients.client(KmsClient.builder(), issued.issue(account, role), VIRGINIA);
    }

    private KmsClient person(String account) {
        return clients.client(KmsClient.builder(), account, VIRGINIA);
    }

    private void allow(String role, String resource, String action) {
        String policy = """
                {"Statement": [{"Effect": "Allow", "Action": "%s", "Resource": "%s"}]}
                """.formatted(action, resource);
        try {
            roles.attach(role, PolicyDocument.of(JSON.readTree(policy)));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(policy, e);
        }
    }
}
