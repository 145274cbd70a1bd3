package io.imagesteward.samples;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
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
