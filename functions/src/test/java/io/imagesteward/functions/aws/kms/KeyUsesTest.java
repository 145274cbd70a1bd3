package io.imagesteward.functions.aws.kms;

import static org.assertj.core.api.Assertions.assertThat;

import io.imagesteward.core.failure.AccessDenied;
import io.imagesteward.core.image.AccountId;
import io.imagesteward.core.image.Principal;
import io.imagesteward.core.inventory.KeyUse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.kms.KmsClient;

/** What is asked of KMS, and when nothing more is. */
class KeyUsesTest {

    private static final String KEY = "arn:aws:kms:eu-west-1:999999999999:key/1";
    private static final Principal PAYMENTS = new Principal.Account(new AccountId("111122223333"));
    private static final Principal DATA = new Principal.Account(new AccountId("222233334444"));

    private final Kms kms = new Kms();
    private final Map<Principal, String> spokes = new HashMap<>();
    private final KeyUses uses = new KeyUses(() -> kms, this::spoke);

    @Test
    void whereThePolicyLetsEverybodyInGrantsAreNotAskedForAndAKeyIsAskedOnce() {
        kms.policy = policy("111122223333");

        assertThat(uses.of(KEY, Set.of(PAYMENTS)).excluded(Set.of(PAYMENTS))).isEmpty();
        uses.of(KEY, Set.of(PAYMENTS));
        assertThat(kms.asked).containsExactly("policy");
    }

    @Test
    void whoIsNotInThePolicyMayBeOnTheLastPageOfTheGrants() {
        kms.policy = policy("111122223333");
        kms.pages = List.of(
                List.of(), List.of("arn:aws:iam::333344445555:root"), List.of("arn:aws:iam::222233334444:root"));

        assertThat(uses.of(KEY, Set.of(PAYMENTS, DATA)).excluded(Set.of(PAYMENTS, DATA)))
                .isEmpty();
        assertThat(kms.asked).containsExactly("policy", "grants", "grants", "grants");
    }

    @Test
    void whatOnePolicyWantsOfAKeyIsNotWhatAnotherWantsThoughItIsReadOnce() {
        kms.policy = policy("111122223333");
        kms.pages = List.of(List.of("arn:aws:iam::222233334444:root"));

        assertThat(uses.of(KEY, Set.of(PAYMENTS)).excluded(Set.of(PAYMENTS))).isEmpty();
        assertThat(uses.of(KEY, Set.of(DATA)).excluded(Set.of(DATA))).isEmpty();
        assertThat(uses.of(KEY, Set.of(PAYMENTS, DATA)).excluded(Set.of(PAYMENTS, DATA)))
                .isEmpty();
        assertThat(kms.asked).containsExactly("policy", "grants");
    }

    @Test
    void whoIsInNeitherIsExcluded() {
        kms.policy = policy("111122223333");
        kms.pages = List.of(List.of("arn:aws:iam::333344445555:root"), List.of());

        assertThat(uses.of(KEY, Set.of(PAYMENTS, DATA)).excluded(Set.of(PAYMENTS, DATA)))
                .containsExactly(DATA);
    }

    @Test
    void aPolicyThatMayNotBeReadExcludesNobodyAndSaysWhy() {
        assertThat(uses.of(KEY, Set.of(PAYMENTS)))
                .isInstanceOfSatisfying(
                        KeyUse.Unread.class,
                        unread -> assertThat(unread.why()).contains("GetKeyPolicy", KEY, "not for you"));
    }

    @Test
    void whereThePolicyMayNotBeReadASpokeThatThePolicyShutsOutIsExcluded() {
        spokes.put(PAYMENTS, "");
        spokes.put(DATA, "because no resource-based policy allows the kms:DescribeKey action");

        assertThat(uses.of(KEY, Set.of(PAYMENTS, DATA)).excluded(Set.of(PAYMENTS, DATA)))
                .containsExactly(DATA);
    }

    @Test
    void aSpokeWhoseOwnRulesRefuseUsTellsNothingOfTheKey() {
        spokes.put(PAYMENTS, "with an explicit deny in a service control policy");
        spokes.put(DATA, "because no identity-based policy allows the kms:DescribeKey action");

        assertThat(uses.of(KEY, Set.of(PAYMENTS, DATA))).isInstanceOf(KeyUse.Unread.class);
    }

    @Test
    void grantsThatMayNotBeReadExcludeNobodyEither() {
        kms.policy = policy("111122223333");

        assertThat(uses.of(KEY, Set.of(DATA)))
                .isInstanceOfSatisfying(
                        KeyUse.Unread.class, unread -> assertThat(unread.why()).contains("ListGrants", "not for you"));
    }

    @Test
    void aPolicyThatIsNoneExcludesNobodyAndSaysWhy() {
        kms.policy = "{}";

        assertThat(uses.of(KEY, Set.of(PAYMENTS)))
                .isInstanceOfSatisfying(
                        KeyUse.Unread.class, unread -> assertThat(unread.why()).contains("can't be understood"));
    }

    /** KMS as seen from a spoke: it answers, or says why not; and where we have no role, nobody lets us ask. */
    private KmsClient spoke(AccountId account) {
        var refusal = spokes.get(new Principal.Account(account));
        if (refusal == null) {
            throw new AccessDenied(account + " does not let this function in", null);
        }
        var there = new Kms();
        there.refusal = refusal;
        return there;
    }

    private static String policy(String account) {
        return """
            {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Principal": {"AWS": "%s"},
              "Action": "kms:*", "Resource": "*"}]}\
            """.formatted(account);
    }
}
