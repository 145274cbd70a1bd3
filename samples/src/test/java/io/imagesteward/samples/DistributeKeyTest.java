package io.imagesteward.samples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.imagesteward.sandbox.policy.PolicyDocument;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.sfn.model.ExecutionStatus;

/** Keys that cannot be used: the copies under them fail, and no others. */
class DistributeKeyTest extends Rehearsal {

    @Test
    void aKeyMissingInTheDestinationFailsThatCopyLaterAndNoOther() {
        var keys = sandbox.world().account(HUB).region(IRELAND).kms();
        keys.disable(keys.arnOf("alias/golden-images"));
        var id = company.goldenImage("golden-linux-2026.01");

        send(company.available(id));
        settle();

        assertThat(onlyExecution().status()).isEqualTo(ExecutionStatus.FAILED);
        assertThat(lastMail()).contains("eu-west-1").contains("Given key ID is not accessible");
        assertThat(seenBy(PAYMENTS, SYDNEY)).containsExactly(copy(SYDNEY, id));
        assertThat(published(SYDNEY)).isEqualTo(copy(SYDNEY, id));
        assertThat(published(IRELAND)).isEqualTo("nothing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"kms:CreateGrant", "kms:GenerateDataKeyWithoutPlaintext", "kms:DescribeKey"})
    void aCopyUnderAKeyThatTheRoleMayNotUseFailsLaterAndIsNamed(String action) throws IOException {
        var role = sandbox.roles().arns().stream()
                .filter(arn -> arn.contains("hub-copy"))
                .findFirst()
                .orElseThrow();
        var denied =
                "{\"Statement\": [{\"Effect\": \"Deny\", \"Action\": \"%s\", \"Resource\": \"*\"}]}".formatted(action);
        sandbox.roles().attach(role, PolicyDocument.of(new ObjectMapper().readTree(denied)));
        var id = company.goldenImage("golden-linux-2026.01");

        send(company.available(id));
        settle();

        assertThat(onlyExecution().status()).isEqualTo(ExecutionStatus.FAILED);
        assertThat(lastMail()).contains("eu-west-1").contains("Given key ID is not accessible");
        assertThat(published(SYDNEY)).isEqualTo(copy(SYDNEY, id));
        assertThat(published(IRELAND)).isEqualTo("nothing");
    }

    @Test
    void onceTheKeyIsBackARequestMakesTheCopyThatFailed() {
        var keys = sandbox.world().account(HUB).region(IRELAND).kms();
        keys.disable(keys.arnOf("alias/golden-images"));
        var id = company.goldenImage("golden-linux-2026.01");
        send(company.available(id));
        settle();

        keys.enable(keys.arnOf("alias/golden-images"));
        send(company.request(id, "the key is back"));
        settle();

        assertThat(executions().getLast().status()).isEqualTo(ExecutionStatus.SUCCEEDED);
        assertThat(copies(IRELAND, id)).hasSize(2);
        assertThat(published(IRELAND)).isEqualTo(copy(IRELAND, id));
    }

    @Test
    void aCopyThatLandsUnderTheAwsManagedKeyIsReportedAndTheOthersAreShared() {
        sandbox.world().account(HUB).region(SYDNEY).ec2().encryptByDefault();
        var id = company.goldenImage("golden-linux-2026.01");

        send(company.available(id));
        settle();

        assertThat(onlyExecution().status()).isEqualTo(ExecutionStatus.FAILED);
        assertThat(lastMail()).contains("ap-southeast-2").contains("AWS managed key");
        assertThat(published(IRELAND)).isEqualTo(copy(IRELAND, id));
        assertThat(published(SYDNEY)).isEqualTo("nothing");
    }
}
