package io.imagesteward.core.sweep;

import static io.imagesteward.core.given.AmiBuilder.ami;
import static io.imagesteward.core.given.Names.HUB;
import static io.imagesteward.core.given.Names.NOW;
import static io.imagesteward.core.given.Names.ORDERS;
import static io.imagesteward.core.given.Names.PAYMENTS;
import static io.imagesteward.core.given.Names.VIRGINIA;
import static io.imagesteward.core.given.Names.image;
import static io.imagesteward.core.given.PolicyBuilder.policy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.imagesteward.core.given.AmiBuilder;
import io.imagesteward.core.given.PolicyBuilder;
import io.imagesteward.core.image.Principal;
import io.imagesteward.core.inventory.Encryption;
import io.imagesteward.core.inventory.KeyReach;
import io.imagesteward.core.inventory.KeyUse;
import io.imagesteward.core.policy.PolicyBook;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a sweep makes of images under a key that does not let in everybody whom the policy names. */
class ClosedKeyTest {

    private static final String KEY = "arn:aws:kms:us-east-1:999999999999:key/1";

    private final Observed observed = new Observed();
    private final PolicyBuilder shared = policy().sharingWith(PAYMENTS, ORDERS);

    @Test
    void whomTheKeyShutsOutIsFoundWithTheKeyAndNobodyRunsInVain() {
        see(
                asDeclared(1),
                ami(2).sharedWith(PAYMENTS).volume(closedTo(ORDERS), PAYMENTS),
                ami(3).sharedWith(PAYMENTS).volume(closedTo(ORDERS), PAYMENTS));

        var judged = judge(shared);

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
    void whoIsNotShutOutGetsHisShareThoughAnotherOneIs() {
        see(ami(1).volume(closedTo(ORDERS)), asDeclared(2));

        var judged = judge(shared);

        assertThat(judged.findings())
                .filteredOn(found -> found.kind() == FindingKind.MISSING_SHARE)
                .extracting(found -> found.principal().orElseThrow())
                .containsExactly(PAYMENTS);
        assertThat(judged.findings()).extracting(Finding::kind).contains(FindingKind.CLOSED_KEY);
        assertThat(judged.distribute()).containsExactly(image(1, VIRGINIA));
    }

    private static Encryption closedTo(Principal.Account account) {
        return new Encryption.CustomerManaged(KEY, new KeyUse.Known(HUB, KeyReach.ANYBODY, Set.of(account.id())));
    }

    private AmiBuilder asDeclared(int number) {
        return ami(number).sharedWith(PAYMENTS, ORDERS).volume(PAYMENTS, ORDERS);
    }

    private void see(AmiBuilder... images) {
        List.of(images).forEach(image -> observed.add(new Sighting.OfAmi(image.seen())));
    }

    private Judged judge(PolicyBuilder declared) {
        var versioned = declared.deployedAs("1");
        var book = new PolicyBook(List.of(versioned));
        return new AmiJudge(versioned.policy(), book, observed, new AmiJudge.Judging(HUB, NOW, source -> false))
                .judge();
    }
}
