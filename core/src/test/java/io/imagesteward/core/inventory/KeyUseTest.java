package io.imagesteward.core.inventory;

import static io.imagesteward.core.given.Names.HUB;
import static io.imagesteward.core.given.Names.ORDERS;
import static io.imagesteward.core.given.Names.ORGANIZATION;
import static io.imagesteward.core.given.Names.PAYMENTS;
import static io.imagesteward.core.given.Names.STRANGER;
import static io.imagesteward.core.given.Names.SUSPENDED;
import static io.imagesteward.core.given.Names.WORKLOADS;
import static org.assertj.core.api.Assertions.assertThat;

import io.imagesteward.core.image.AccountId;
import io.imagesteward.core.image.OrganizationId;
import io.imagesteward.core.image.Principal;
import java.util.Set;
import org.junit.jupiter.api.Test;

class KeyUseTest {

    private static final OrganizationId OURS = new OrganizationId("o-exampleorgid");
    private static final OrganizationId THEIRS = new OrganizationId("o-someoneelse");
    private static final Set<Principal> TARGETS = Set.of(PAYMENTS, ORDERS, ORGANIZATION, WORKLOADS);

    @Test
    void whatWasNotReadExcludesNobody() {
        assertThat(new KeyUse.NotAsked().excluded(TARGETS)).isEmpty();
        assertThat(new KeyUse.Unread("another account's key").excluded(TARGETS)).isEmpty();
    }

    @Test
    void aKeyThatIsItsOwnersAloneExcludesEverybodyElse() {
        var ownersAlone = known(KeyReach.of(Set.of(HUB)));

        assertThat(ownersAlone.excluded(TARGETS)).isEqualTo(TARGETS);
        assertThat(ownersAlone.excluded(Set.of(new Principal.Account(HUB)))).isEmpty();
    }

    @Test
    void accountsThatAreNamedAreNotExcludedAndTheOthersAre() {
        var use = known(KeyReach.of(Set.of(HUB, PAYMENTS.id())));

        assertThat(use.excluded(Set.of(PAYMENTS, ORDERS, STRANGER))).containsExactlyInAnyOrder(ORDERS, STRANGER);
    }

    @Test
    void anOrganizationMayHoldAnyAccountAndAnyUnitOfItsOwn() {
        var use = known(new KeyReach(Set.of(), Set.of(OURS), false));

        assertThat(use.excluded(TARGETS)).isEmpty();
        assertThat(use.excluded(Set.of(SUSPENDED))).isEmpty();
    }

    @Test
    void anotherOrganizationMayHoldAccountsAndNoneOfOurUnits() {
        var use = known(new KeyReach(Set.of(), Set.of(THEIRS), false));

        assertThat(use.excluded(TARGETS)).containsExactlyInAnyOrder(ORGANIZATION, WORKLOADS);
    }

    @Test
    void anAccountThatIsNoTargetByItselfMayBeInTheUnitThatIs() {
        var itsTargetsAlone = known(KeyReach.of(Set.of(HUB, PAYMENTS.id())));
        var somebodyElse = known(KeyReach.of(Set.of(PAYMENTS.id(), STRANGER.id())));

        assertThat(itsTargetsAlone.excluded(Set.of(PAYMENTS, WORKLOADS))).containsExactly(WORKLOADS);
        assertThat(somebodyElse.excluded(Set.of(PAYMENTS, WORKLOADS))).isEmpty();
    }

    @Test
    void whoIsDeniedIsExcludedWhateverElseIsAllowed() {
        var use = new KeyUse.Known(HUB, KeyReach.ANYBODY, Set.of(ORDERS.id(), HUB));

        assertThat(use.excluded(TARGETS)).containsExactly(ORDERS);
        assertThat(use.excluded(Set.of(new Principal.Account(HUB)))).isEmpty();
    }

    @Test
    void whoIsDeniedIsNoMemberThatAUnitCouldHave() {
        var use = new KeyUse.Known(HUB, KeyReach.of(Set.of(STRANGER.id())), Set.of(STRANGER.id()));

        assertThat(use.excluded(Set.of(PAYMENTS, WORKLOADS))).containsExactlyInAnyOrder(PAYMENTS, WORKLOADS);
    }

    @Test
    void bothOfTwoReachesHoldWhoIsInEach() {
        var some = KeyReach.of(Set.of(PAYMENTS.id(), ORDERS.id()));
        var more = KeyReach.of(Set.of(ORDERS.id(), STRANGER.id()));
        var organization = new KeyReach(Set.of(), Set.of(OURS), false);

        assertThat(some.and(more)).isEqualTo(KeyReach.of(Set.of(ORDERS.id())));
        assertThat(some.and(KeyReach.ANYBODY)).isEqualTo(some);
        assertThat(some.and(KeyReach.NOBODY)).isEqualTo(KeyReach.NOBODY);
        assertThat(some.and(organization)).isEqualTo(some);
        assertThat(organization.and(new KeyReach(Set.of(), Set.of(THEIRS, OURS), false)))
                .isEqualTo(organization);
        assertThat(organization.and(KeyReach.ANYBODY)).isEqualTo(organization);
    }

    @Test
    void eitherOfTwoReachesHoldsWhoIsInOne() {
        var organization = new KeyReach(Set.of(PAYMENTS.id()), Set.of(OURS), false);

        assertThat(organization.or(KeyReach.of(Set.of(ORDERS.id()))))
                .isEqualTo(new KeyReach(Set.of(PAYMENTS.id(), ORDERS.id()), Set.of(OURS), false));
        assertThat(organization.or(KeyReach.ANYBODY).anybody()).isTrue();
    }

    private static KeyUse known(KeyReach reach) {
        return new KeyUse.Known(HUB, reach, Set.<AccountId>of());
    }
}
