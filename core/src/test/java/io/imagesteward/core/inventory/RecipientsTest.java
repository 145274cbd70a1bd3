package io.imagesteward.core.inventory;

import static io.imagesteward.core.given.AmiBuilder.ami;
import static io.imagesteward.core.given.Names.HUB;
import static io.imagesteward.core.given.Names.IRELAND;
import static io.imagesteward.core.given.Names.ORDERS;
import static io.imagesteward.core.given.Names.PAYMENTS;
import static io.imagesteward.core.given.Names.STRANGER;
import static io.imagesteward.core.given.Names.SYDNEY;
import static io.imagesteward.core.given.Names.VIRGINIA;
import static io.imagesteward.core.given.Names.WORKLOADS;
import static io.imagesteward.core.given.Names.image;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.imagesteward.core.given.Family;
import io.imagesteward.core.image.Principal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RecipientsTest {

    private static final Set<Principal> NAMED = Set.of(PAYMENTS, ORDERS, WORKLOADS, new Principal.Account(HUB));

    @Test
    void whoIsNamedAndHasAnImageIsAskedAboutExactlyThat() {
        var family = Family.of(ami(1).sharedWith(PAYMENTS, ORDERS, WORKLOADS, STRANGER))
                .with(ami(2).in(IRELAND).sharedWith(ORDERS));

        var recipients = Recipients.of(HUB, family.inventory(), NAMED);

        assertThat(recipients.images())
                .as("neither the stranger, who is not named, nor the unit, which is nobody to ask")
                .containsOnlyKeys(PAYMENTS.id(), ORDERS.id());
        assertThat(recipients.images().get(PAYMENTS.id())).containsExactly(image(1, VIRGINIA));
        assertThat(recipients.images().get(ORDERS.id())).containsExactly(image(1, VIRGINIA), image(2, IRELAND));
    }

    @Test
    void theOwnerIsNotItsOwnRecipientAndWhatIsNotAvailableIsNotAskedFor() {
        var family = Family.of(ami(1).sharedWith(new Principal.Account(HUB)))
                .with(ami(2).in(SYDNEY).in(AmiState.PENDING).sharedWith(PAYMENTS));

        assertThat(Recipients.of(HUB, family.inventory(), NAMED)).isEqualTo(Recipients.none());
    }

    @Test
    void theFirstAccountsAreAskedAsFarAsTheQuestionsReachAndOneAlways() {
        var family = Family.of(ami(1).sharedWith(PAYMENTS, ORDERS, STRANGER))
                .with(ami(2).in(IRELAND).sharedWith(PAYMENTS, ORDERS, STRANGER));
        var all = Recipients.of(HUB, family.inventory(), Set.of(PAYMENTS, ORDERS, STRANGER));

        assertThat(all.first(6)).isEqualTo(all);
        assertThat(all.first(5).images()).containsOnlyKeys(PAYMENTS.id(), ORDERS.id());
        assertThat(all.first(1).images()).containsOnlyKeys(PAYMENTS.id());
    }

    @Test
    void accountsThatAreAskedForTheSameImagesAreAskedInTheOrderOfTheirIds() {
        var family = List.of(image(1, VIRGINIA), image(2, IRELAND));

        var asked = Recipients.each(Set.of(STRANGER.id(), PAYMENTS.id(), ORDERS.id()), family);

        assertThat(asked.images())
                .containsExactly(
                        entry(PAYMENTS.id(), family), entry(ORDERS.id(), family), entry(STRANGER.id(), family));
    }
}
