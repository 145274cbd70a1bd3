package io.imagesteward.core.sweep;

import static io.imagesteward.core.given.AmiBuilder.ami;
import static io.imagesteward.core.given.Names.HUB;
import static io.imagesteward.core.given.Names.ORDERS;
import static io.imagesteward.core.given.Names.PAYMENTS;
import static io.imagesteward.core.given.Names.VIRGINIA;
import static io.imagesteward.core.given.Names.image;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.imagesteward.core.image.Principal;
import io.imagesteward.core.inventory.Encryption;
import io.imagesteward.core.inventory.KeyReach;
import io.imagesteward.core.inventory.KeyUse;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

/** What a sweep makes of images under a key that does not let in everybody whom the policy names. */
class ClosedKeyTest extends Sweeping {

    private static final String KEY = "arn:aws:kms:us-east-1:999999999999:key/1";
    private static final String OTHER_KEY = "arn:aws:kms:us-east-1:999999999999:key/2";

    @Test
    void whomTheKeyShutsOutIsFoundWithTheKeyAndNobodyRunsInVain() {
        see(
                amiAsDeclared(1),
                ami(2).sharedWith(PAYMENTS).volume(closedTo(ORDERS), PAYMENTS),
                ami(3).sharedWith(PAYMENTS).volume(closedTo(ORDERS), PAYMENTS));

        var judged = judge(sharedAmis());

        assertThat(judged.findings())
                .extracting(Finding::kind, Finding::subject, f -> f.remedy().kind())
                .containsExactly(
                        tuple(FindingKind.CLOSED_KEY, new Subject.OfImage(image(2, VIRGINIA)), Remedy.Kind.NONE),
                        tuple(FindingKind.CLOSED_KEY, new Subject.OfImage(image(3, VIRGINIA)), Remedy.Kind.NONE));
        assertThat(judged.findings()).allSatisfy(found -> {
            assertThat(found.seen()).contains("222233334444", KEY, "Add to its policy {");
            assertThat(found.remedy().sentence()).contains("adds that statement to its policy");
        });
        assertThat(judged.distribute()).isEmpty();
    }

    @Test
    void eachWhoIsShutOutIsAFindingOfHisOwnThatSaysAllThatTheKeyLacks() {
        see(
                ami(1).volume(closedTo(PAYMENTS, ORDERS)),
                ami(2).volume(closedTo(PAYMENTS, ORDERS)).volume(otherKeyClosedTo(ORDERS)));

        assertThat(judge(sharedAmis()).findings())
                .extracting(Finding::kind, Finding::subject, f -> f.principal().orElseThrow(), Finding::declared)
                .containsExactly(shutOut(1, PAYMENTS), shutOut(1, ORDERS), shutOut(2, PAYMENTS), shutOut(2, ORDERS));
        assertThat(judge(sharedAmis()).findings())
                .allSatisfy(found -> assertThat(found.seen())
                        .contains("[\"arn:aws:iam::111122223333:root\",\"arn:aws:iam::222233334444:root\"]"));
        assertThat(judge(sharedAmis()).findings().getLast().seen()).contains(KEY, OTHER_KEY);
    }

    @Test
    void whoIsNotShutOutGetsHisShareThoughAnotherOneIs() {
        see(ami(1).volume(closedTo(ORDERS)), amiAsDeclared(2));

        var judged = judge(sharedAmis());

        assertThat(judged.findings())
                .filteredOn(found -> found.kind() == FindingKind.MISSING_SHARE)
                .extracting(found -> found.principal().orElseThrow())
                .containsExactly(PAYMENTS);
        assertThat(judged.findings()).extracting(Finding::kind).contains(FindingKind.CLOSED_KEY);
        assertThat(judged.distribute()).containsExactly(image(1, VIRGINIA));
    }

    private static Tuple shutOut(int image, Principal.Account account) {
        return tuple(
                FindingKind.CLOSED_KEY, new Subject.OfImage(image(image, VIRGINIA)), account, "shared with " + account);
    }

    private static Encryption closedTo(Principal.Account... accounts) {
        return closed(KEY, accounts);
    }

    private static Encryption otherKeyClosedTo(Principal.Account... accounts) {
        return closed(OTHER_KEY, accounts);
    }

    private static Encryption closed(String key, Principal.Account... accounts) {
        var ids = Stream.of(accounts).map(Principal.Account::id).collect(Collectors.toUnmodifiableSet());
        return new Encryption.CustomerManaged(key, new KeyUse.Known(HUB, KeyReach.ANYBODY, ids));
    }
}
