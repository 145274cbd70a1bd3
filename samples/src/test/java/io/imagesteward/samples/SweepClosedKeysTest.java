package io.imagesteward.samples;

import static org.assertj.core.api.Assertions.assertThat;

import io.imagesteward.sandbox.aws.kms.KmsPlace;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sfn.model.ExecutionStatus;

/** Sweeps over images under a key that does not let everybody in whom the policy names. */
class SweepClosedKeysTest extends SweepRehearsal {

    private static final String KEY = "alias/golden-images";

    @Test
    void whomAKeyShutsOutIsFoundByEverySweepAndNothingRunsInVain() {
        var key = irishKeyFor(PAYMENTS, WEB);
        var first = neglected("golden-linux-2026.01");
        var second = neglected("golden-linux-2026.02");
        sweep(Map.of());
        assertThat(started("distribute")).hasSize(2);
        sandbox.calls().clear();

        var again = sweep(Map.of());

        assertThat(again.status()).as(again.toString()).isEqualTo(ExecutionStatus.SUCCEEDED);
        assertThat(findings())
                .containsExactlyInAnyOrder(
                        "CLOSED_KEY %s %s eu-west-1".formatted(copy(IRELAND, first), HUB),
                        "CLOSED_KEY %s %s eu-west-1".formatted(copy(IRELAND, second), HUB));
        assertThat(report().path("findings").findValuesAsText("principal")).containsExactly(DATA, DATA);
        assertThat(remedies()).containsOnly("NONE");
        assertThat(report().at("/findings/0/seen").asText())
                .contains(key, DATA, "Add to its policy {")
                .doesNotContain(PAYMENTS);
        assertThat(started("distribute")).hasSize(2);
        assertThat(changes()).isEmpty();
        assertThat(effective("GetKeyPolicy")).isEqualTo(1);
    }

    @Test
    void onceTheKeyIsOpenTheNextSweepHasTheImagesShared() {
        var key = irishKeyFor(PAYMENTS, WEB);
        var first = neglected("golden-linux-2026.01");
        var second = neglected("golden-linux-2026.02");
        sweep(Map.of());
        assertThat(sharedWith(IRELAND, copy(IRELAND, first))).contains(PAYMENTS).doesNotContain(DATA);

        keys().allow(key, DATA);
        sweep(Map.of());

        assertThat(sharedWith(IRELAND, copy(IRELAND, first))).contains(DATA);
        assertThat(sharedWith(IRELAND, copy(IRELAND, second))).contains(DATA);
        sweep(Map.of());
        assertThat(findings()).isEmpty();
    }

    private String irishKeyFor(String... accounts) {
        var key = keys().arnOf(KEY);
        keys().policy(key, """
            {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "kms:*", "Resource": "*",
              "Principal": {"AWS": "arn:aws:iam::999999999999:root"}}]}\
            """);
        for (var account : accounts) {
            keys().allow(key, account);
        }
        return key;
    }

    private KmsPlace keys() {
        return sandbox.world().account(HUB).region(IRELAND).kms();
    }
}
