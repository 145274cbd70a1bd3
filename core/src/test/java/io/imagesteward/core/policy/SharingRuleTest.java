package io.imagesteward.core.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.imagesteward.core.given.Names;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SharingRuleTest {

    @Test
    void noRuleCanEverShareWithEveryone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SharingRule(Set.of(Names.PAYMENTS, Names.EVERYONE)))
                .withMessage("a policy never shares with everyone");
    }

    @Test
    void onlyItsAccountsReachSnapshots() {
        var rule = new SharingRule(Set.of(Names.PAYMENTS, Names.ORDERS, Names.ORGANIZATION, Names.WORKLOADS));

        assertThat(rule.accounts()).containsExactlyInAnyOrder(Names.PAYMENTS, Names.ORDERS);
    }
}
