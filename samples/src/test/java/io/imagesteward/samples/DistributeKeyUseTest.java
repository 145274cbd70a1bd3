package io.imagesteward.samples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.imagesteward.sandbox.aws.ec2.ImageSeed;
import io.imagesteward.sandbox.aws.ec2.VolumeSeed;
import io.imagesteward.sandbox.aws.kms.KmsPlace;
import java.io.IOException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.GrantOperation;
import software.amazon.awssdk.services.sfn.model.ExecutionStatus;

/** Keys that do not let everybody in: who is shut out is refused before the first share, by name, and served once mended. */
class DistributeKeyUseTest extends Rehearsal {

    private static final String UNIT = "arn:aws:organizations::999999999999:ou/o-exampleorgid/" + Company.WORKLOADS;
    private static final Pattern STATEMENT = Pattern.compile("Add to its policy (\\{.*\"Resource\":\"\\*\"})");
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void whoCannotUseTheKeyOfARegionIsRefusedThereAndTheOthersAreServed() {
        var key = irishKeyFor(PAYMENTS, WEB);
        var id = company.goldenImage("golden-linux-2026.01");

        send(company.available(id));
        settle();

        assertThat(onlyExecution().status()).isEqualTo(ExecutionStatus.FAILED);
        assertThat(sharedWith(IRELAND, copy(IRELAND, id))).containsExactlyInAnyOrder(PAYMENTS, UNIT);
        assertThat(snapshotsSharedWith(IRELAND, copy(IRELAND, id))).containsExactly(PAYMENTS);
        assertThat(sharedWith(HOME, id)).containsExactlyInAnyOrder(PAYMENTS, DATA, UNIT);
        assertThat(sharedWith(SYDNEY, copy(SYDNEY, id))).containsExactlyInAnyOrder(PAYMENTS, DATA, UNIT);
        assertThat(lastMail())
                .contains("eu-west-1", "not shared with 222233334444: key " + key)
                .contains("\"arn:aws:iam::222233334444:root\"")
                .doesNotContain("\"arn:aws:iam::111122223333:root\"");
        assertThat(published(IRELAND)).isEqualTo("nothing");
        assertThat(published(SYDNEY)).isEqualTo(copy(SYDNEY, id));
    }

    @Test
    void theStatementInTheMailIsTheOneThatWasMissing() throws IOException {
        var key = irishKeyFor(PAYMENTS, WEB);
        var id = company.goldenImage("golden-linux-2026.01");
        send(company.available(id));
        settle();

        addToPolicy(key, statementOf(lastMail()));
        send(company.request(id, "the key policy is mended"));
        settle();

        assertThat(executions().getLast().status()).isEqualTo(ExecutionStatus.SUCCEEDED);
        assertThat(sharedWith(IRELAND, copy(IRELAND, id))).containsExactlyInAnyOrder(PAYMENTS, DATA, UNIT);
        assertThat(snapshotsSharedWith(IRELAND, copy(IRELAND, id))).containsExactlyInAnyOrder(PAYMENTS, DATA);
        assertThat(published(IRELAND)).isEqualTo(copy(IRELAND, id));
    }

    @Test
    void aUnitIsRefusedAsWellAndItsStatementLetsItsAccountsIn() throws IOException {
        var key = irishKeyFor(PAYMENTS, DATA);
        var id = company.goldenImage("golden-linux-2026.01");
        send(company.available(id));
        settle();
        assertThat(sharedWith(IRELAND, copy(IRELAND, id))).containsExactlyInAnyOrder(PAYMENTS, DATA);
        assertThat(lastMail()).contains("not shared with OU " + Company.WORKLOADS);

        addToPolicy(key, """
                {"Effect": "Allow", "Principal": "*", "Action": ["kms:DescribeKey", "kms:CreateGrant", "kms:Decrypt"],
                 "Resource": "*", "Condition":
                   {"ForAnyValue:StringLike": {"aws:PrincipalOrgPaths": "o-exampleorgid/*/ou-ab12-workloads/*"}}}""");
        send(company.request(id, "the key policy is mended"));
        settle();

        assertThat(executions().getLast().status()).isEqualTo(ExecutionStatus.SUCCEEDED);
        assertThat(kms(WEB).describeKey(r -> r.keyId(key)).keyMetadata().arn()).isEqualTo(key);
    }

    @Test
    void aGrantIsAsGoodAsThePolicy() {
        var key = irishKeyFor(PAYMENTS, WEB);
        kms(HUB).createGrant(r -> r.keyId(key)
                .granteePrincipal("arn:aws:iam::222233334444:root")
                .operations(GrantOperation.DESCRIBE_KEY, GrantOperation.CREATE_GRANT, GrantOperation.DECRYPT));
        var id = company.goldenImage("golden-linux-2026.01");

        send(company.available(id));
        settle();

        assertThat(onlyExecution().status()).isEqualTo(ExecutionStatus.SUCCEEDED);
        assertThat(sharedWith(IRELAND, copy(IRELAND, id))).contains(DATA);
    }

    @Test
    void aSourceThatNobodyCanUseIsCopiedAllTheSame() {
        var key = keys(HOME).key("alias/source");
        var id = company.image(ImageSeed.named("golden-linux-2026.01")
                .volume(VolumeSeed.ofGiB(8).encryptedUnder(key)));

        send(company.available(id));
        settle();

        assertThat(sharedWith(HOME, id)).isEmpty();
        assertThat(sharedWith(IRELAND, copy(IRELAND, id))).containsExactlyInAnyOrder(PAYMENTS, DATA, UNIT);
        assertThat(lastMail()).contains("not shared with 111122223333, 222233334444, OU", key);
    }

    @Test
    void whereAnotherAccountKeepsTheKeyEachSpokeIsAskedWhetherItIsLetIn() {
        var theirs = sandbox.world().account(WEB).region(HOME).kms();
        var key = theirs.key("alias/lent");
        theirs.allow(key, HUB);
        var id = company.image(ImageSeed.named("golden-linux-2026.01")
                .volume(VolumeSeed.ofGiB(8).encryptedUnder(key)));

        send(company.available(id));
        settle();

        // one spoke has no role for us, so that nothing is known of it, and nothing is refused
        assertThat(sharedWith(HOME, id)).containsExactlyInAnyOrder(DATA, UNIT);
        assertThat(lastMail()).contains("not shared with 111122223333: key " + key);
    }

    @Test
    void whatSomebodyHasAlreadyStaysWhenTheKeyIsClosed() {
        var id = company.goldenImage("golden-linux-2026.01");
        send(company.available(id));
        settle();
        irishKeyForNobodyElse();

        send(company.request(id, "look again"));
        settle();

        assertThat(executions().getLast().status()).isEqualTo(ExecutionStatus.SUCCEEDED);
        assertThat(sharedWith(IRELAND, copy(IRELAND, id))).containsExactlyInAnyOrder(PAYMENTS, DATA, UNIT);
    }

    /** The key of copies in Ireland, for its owner and these. */
    private String irishKeyFor(String... accounts) {
        var key = irishKeyForNobodyElse();
        for (var account : accounts) {
            keys(IRELAND).allow(key, account);
        }
        return key;
    }

    private String irishKeyForNobodyElse() {
        var key = keys(IRELAND).arnOf("alias/golden-images");
        keys(IRELAND).policy(key, """
                {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "kms:*", "Resource": "*",
                  "Principal": {"AWS": "arn:aws:iam::999999999999:root"}}]}""");
        return key;
    }

    private void addToPolicy(String key, String statement) throws IOException {
        var policy = (ObjectNode) JSON.readTree(
                kms(HUB).getKeyPolicy(r -> r.keyId(key).policyName("default")).policy());
        policy.withArray("Statement").add(JSON.readTree(statement));
        keys(IRELAND).policy(key, policy.toString());
    }

    private static String statementOf(String mail) {
        var found = STATEMENT.matcher(mail.replaceAll("\\s+", " "));
        assertThat(found.find()).as(mail).isTrue();
        return found.group(1);
    }

    private KmsPlace keys(String region) {
        return sandbox.world().account(HUB).region(region).kms();
    }

    private KmsClient kms(String account) {
        return sandbox.clients().client(KmsClient.builder(), account, IRELAND);
    }
}
