package io.imagesteward.core.sweep;

import static io.imagesteward.core.given.Names.HUB;
import static io.imagesteward.core.given.Names.IRELAND;
import static io.imagesteward.core.given.Names.NOW;
import static io.imagesteward.core.given.Names.ORDERS;
import static io.imagesteward.core.given.Names.PAYMENTS;
import static io.imagesteward.core.given.Names.STRANGER;
import static io.imagesteward.core.given.Names.VIRGINIA;
import static io.imagesteward.core.given.Names.account;
import static io.imagesteward.core.given.Names.amiId;
import static io.imagesteward.core.given.PolicyBuilder.policy;
import static org.assertj.core.api.Assertions.assertThat;

import io.imagesteward.core.given.PolicyBuilder;
import io.imagesteward.core.given.WorkspaceFamily;
import io.imagesteward.core.image.ImageRef;
import io.imagesteward.core.image.Place;
import io.imagesteward.core.image.Principal;
import io.imagesteward.core.policy.Mode;
import io.imagesteward.core.policy.PolicyBook;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StrangersTest {

    private static final Place PAYMENTS_HERE = new Place(PAYMENTS.id(), VIRGINIA);
    private static final Place ORDERS_IN_IRELAND = new Place(ORDERS.id(), IRELAND);
    private static final Principal.Account VENDOR = account("777788889999");

    private final Observed observed = new Observed();
    private final Sighting.Lent first = lent(STRANGER, 1, PAYMENTS_HERE);
    private final Sighting.Lent second = lent(STRANGER, 2, ORDERS_IN_IRELAND);

    @Test
    void whatStrangersShareIsGivenUpWhereThePoliciesEnforceTrust() {
        see(first, second, lent(VENDOR, 3, PAYMENTS_HERE));

        var strangers = under(policy().trusting(Mode.ENFORCE, VENDOR));

        assertThat(strangers.findings())
                .hasSize(2)
                .allMatch(found -> found.kind() == FindingKind.UNTRUSTED_SHARE)
                .allMatch(found -> found.remedy().kind() == Remedy.Kind.LEAVE)
                .anyMatch(found ->
                        found.where().equals(PAYMENTS_HERE) && found.principal().equals(some(PAYMENTS)))
                .anyMatch(found -> found.where().equals(ORDERS_IN_IRELAND)
                        && found.principal().equals(some(ORDERS)));
        assertThat(strangers.leave()).containsExactly(first, second);
    }

    @Test
    void whereTrustIsOnlyAuditedTheSameIsFoundAndNothingIsGivenUp() {
        see(first, second);

        var strangers = under(policy("a").trusting(Mode.AUDIT), policy("b").trusting(Mode.ENFORCE));

        assertThat(strangers.findings())
                .hasSize(2)
                .allMatch(found -> found.remedy().equals(Remedy.none("the policies' trust sections only audit")));
        assertThat(strangers.leave()).isEmpty();
    }

    @Test
    void whereNobodySpeaksOfTrustNothingIsFound() {
        see(first, second);

        assertThat(under(policy()).findings()).isEmpty();
        assertThat(under(policy()).leave()).isEmpty();
    }

    @Test
    void whatTheHubSharesIsWelcomeThoughNobodyNamesIt() {
        see(lent(new Principal.Account(HUB), 1, PAYMENTS_HERE), second);

        assertThat(under(policy().trusting(Mode.ENFORCE)).leave()).containsExactly(second);
    }

    @Test
    void aDesktopCanNotBeDeclinedAndItsOwnerIsToldHowToTakeItBack() {
        var desktop = new Sighting.Lent(
                WorkspaceFamily.image(7, new Place(STRANGER.id(), VIRGINIA)), "desktop", PAYMENTS_HERE);
        see(desktop, first);

        var strangers = under(
                policy("desktops").ofWorkspaces().trusting(Mode.ENFORCE),
                policy("images").trusting(Mode.ENFORCE));

        assertThat(strangers.findings())
                .filteredOn(found -> found.subject().equals(new Subject.OfImage(desktop.image())))
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.remedy().kind()).isEqualTo(Remedy.Kind.NONE);
                    assertThat(found.remedy().sentence())
                            .contains(
                                    "ask 444455556666", "--image-id wsi-000000007", "--shared-account-id 111122223333");
                });
        assertThat(strangers.leave()).containsExactly(first);
    }

    @Test
    void trustInOwnersOfDesktopsIsNoTrustInTheirAmis() {
        see(first);

        var strangers = under(
                policy("desktops").ofWorkspaces().trusting(Mode.ENFORCE, STRANGER),
                policy("images").trusting(Mode.ENFORCE, VENDOR));

        assertThat(strangers.leave()).containsExactly(first);
    }

    private static Optional<Principal> some(Principal principal) {
        return Optional.of(principal);
    }

    private static Sighting.Lent lent(Principal.Account owner, int number, Place to) {
        return new Sighting.Lent(new ImageRef(owner.id(), to.region(), amiId(number)), "golden-" + number, to);
    }

    private void see(Sighting... sightings) {
        Stream.of(sightings).forEach(observed::add);
    }

    private Strangers under(PolicyBuilder... policies) {
        var book = new PolicyBook(
                Stream.of(policies).map(policy -> policy.deployedAs("1")).toList());
        return new Strangers(book, observed, new AmiJudge.Judging(HUB, NOW, source -> false));
    }
}
