package io.imagesteward.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sfn.model.ExecutionStatus;

/** Sweeps under policies that want a copy in a Region which the account does not use. */
class SweepNotEnabledTest extends SweepRehearsal {

    @Test
    void whatElseIsAmissIsPutRightAndTheNextSweepStartsNothing() {
        sandbox.world().account(HUB).optOut(SYDNEY);
        var first = neglected("golden-linux-2026.01", STRANGER);
        var second = neglected("golden-linux-2026.02", PAYMENTS);

        sweep(Map.of());

        assertThat(started("distribute")).hasSize(2);
        assertThat(sharedWith(HOME, first)).contains(PAYMENTS, DATA).doesNotContain(STRANGER);
        assertThat(sharedWith(IRELAND, copy(IRELAND, second))).contains(PAYMENTS, DATA);

        theNextStartsAndChangesNothing(Map.of());
        theNextStartsAndChangesNothing(Map.of("tier", "CHANGES"));
        assertThat(report().at("/notEnabled/0/region").asText()).isEqualTo(SYDNEY);

        sandbox.world().account(HUB).optIn(SYDNEY);
        sweep(Map.of());

        assertThat(copy(SYDNEY, first)).startsWith("ami-");
        assertThat(copy(SYDNEY, second)).startsWith("ami-");
    }

    @Test
    void desktopsAreNoExceptionAndNorAreSpokes() {
        sandbox.world().account(HUB).optOut(IRELAND);
        sandbox.world().account(WEB).optOut(IRELAND);
        var first = desktop("golden-desktop-2026.01");
        var second = desktop("golden-desktop-2026.02");

        sweep(Map.of());

        assertThat(started("distribute")).hasSize(2);
        assertThat(desktopSharedWith(HOME, first)).contains(PAYMENTS, DATA);
        assertThat(desktopCopy(PAYMENTS, HOME, second)).startsWith("wsi-");

        theNextStartsAndChangesNothing(Map.of());
    }

    @Test
    void aDistributionThatSomebodyAsksForSaysWhatToDo() {
        sandbox.world().account(HUB).optOut(SYDNEY);
        var first = neglected("golden-linux-2026.01");
        var second = neglected("golden-linux-2026.02");

        send(company.available(first), company.available(second));
        settle();

        assertThat(executions())
                .hasSize(2)
                .allSatisfy(execution -> assertThat(execution.status()).isEqualTo(ExecutionStatus.FAILED));
        assertThat(lastMail())
                .contains(
                        "%s could not be read (the Region is not enabled for account %s: enable it there, or take it out of the policy)"
                                .formatted(SYDNEY, HUB));
        assertThat(copy(IRELAND, first)).startsWith("ami-");
        assertThat(copy(IRELAND, second)).startsWith("ami-");
    }

    private void theNextStartsAndChangesNothing(Map<String, ?> input) {
        var before = started("distribute");
        sandbox.calls().clear();

        var sweep = sweep(input);

        assertThat(sweep.status()).as(sweep.toString()).isEqualTo(ExecutionStatus.SUCCEEDED);
        assertThat(findings()).isEmpty();
        assertThat(started("distribute")).isEqualTo(before);
        assertThat(changes()).isEmpty();
    }
}
