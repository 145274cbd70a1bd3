package io.imagesteward.core.workflow;

import static io.imagesteward.core.given.Names.IRELAND;
import static io.imagesteward.core.given.Names.NOW;
import static io.imagesteward.core.given.Names.ORDERS;
import static io.imagesteward.core.given.Names.PAYMENTS;
import static io.imagesteward.core.given.Names.STRANGER;
import static io.imagesteward.core.given.Names.SYDNEY;
import static io.imagesteward.core.given.Names.VIRGINIA;
import static io.imagesteward.core.given.Names.account;
import static io.imagesteward.core.given.Names.image;
import static org.assertj.core.api.Assertions.assertThat;

import io.imagesteward.core.inventory.Evidence;
import io.imagesteward.core.inventory.Testimony;
import io.imagesteward.core.inventory.Usage;
import io.imagesteward.core.inventory.UsageSource;
import io.imagesteward.core.inventory.Use;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What people read of accounts that were asked as themselves, and of those that could not be. */
class UsageViewTest {

    private static final List<Testimony> PARTLY = List.of(
            new Testimony.Given(PAYMENTS.id(), List.of(), Set.of(SYDNEY, IRELAND)),
            new Testimony.Closed(ORDERS.id()),
            new Testimony.Closed(STRANGER.id()));

    @Test
    void whoWasAskedAndOfWhomReportsAloneTellIsSaidBesideTheAnswer() {
        var view = UsageView.of(new Usage.Unused(NOW), 5, PARTLY);

        assertThat(view.status()).isEqualTo(UsageView.Status.UNUSED);
        assertThat(view.evidence())
                .containsExactly(
                        "every source was read, and none names a user, as of 2026-01-05T09:00:00Z",
                        "asked as themselves: 1 of 5 accounts that have or had it",
                        "usage reports alone tell of these, because ImageStewardSpoke does not let this function in"
                                + " there: 222233334444, 444455556666",
                        "usage reports alone tell of these, where the account has not enabled the Region:"
                                + " 111122223333 in ap-southeast-2, 111122223333 in eu-west-1",
                        "usage reports alone tell of 2 further accounts, because one look asks no more");
    }

    @Test
    void whatIsNotKnownIsSaidFirst() {
        var view = UsageView.of(new Usage.Unknown(List.of("instances were not read")), 3, PARTLY.subList(0, 1));

        assertThat(view.evidence())
                .startsWith("instances were not read", "asked as themselves: 1 of 3 accounts that have or had it")
                .endsWith("usage reports alone tell of 2 further accounts, because one look asks no more");
    }

    @Test
    void whoeverUsesItIsAllThatIsSaidThen() {
        var use = new Use(image(2, IRELAND), UsageSource.INSTANCES, PAYMENTS.id(), "i-2 (stopped)", NOW);

        assertThat(UsageView.of(new Usage.InUse(List.of(use)), 3, PARTLY).evidence())
                .containsExactly("ami-00000000000000002 in eu-west-1 is used in account 111122223333: i-2 (stopped) "
                        + "(instances, as of 2026-01-05T09:00:00Z)");
    }

    @Test
    void whereNobodyHasItNobodyWasAsked() {
        assertThat(UsageView.of(new Usage.Unused(NOW), 0, List.of()).evidence()).hasSize(1);
    }

    @Test
    void aThousandInstancesAndAHundredClosedAccountsAreToldInPartAndCounted() {
        var uses = IntStream.range(0, 1_000)
                .mapToObj(n -> new Use(image(1, VIRGINIA), UsageSource.INSTANCES, PAYMENTS.id(), "i-" + n, NOW))
                .toList();
        var closed = IntStream.range(0, 100)
                .<Testimony>mapToObj(n -> new Testimony.Closed(account(n).id()))
                .toList();

        assertThat(UsageView.of(new Usage.InUse(uses)).evidence()).hasSize(51).endsWith("of 1000 uses 50 are told");
        assertThat(UsageView.of(new Usage.Unused(NOW), 100, closed).evidence().getLast())
                .contains("000000000000, 000000000001")
                .endsWith("000000000049 and 50 more");
    }

    @Test
    void whatAccountsToldIsEvidenceLikeOurOwn() {
        var one = new Evidence.Told(UsageSource.INSTANCES, VIRGINIA, NOW, List.of());
        var two = new Evidence.Missing(UsageSource.INSTANCES, IRELAND, "denied");
        var testimonies = List.<Testimony>of(
                new Testimony.Given(PAYMENTS.id(), List.of(one), Set.of()),
                new Testimony.Closed(STRANGER.id()),
                new Testimony.Given(ORDERS.id(), List.of(two), Set.of()));

        assertThat(Testimony.evidence(testimonies)).containsExactly(one, two);
    }
}
