package io.imagesteward.functions.aws.kms;

import static org.assertj.core.api.Assertions.assertThat;

import io.imagesteward.core.failure.AccessDenied;
import io.imagesteward.core.image.AccountId;
import io.imagesteward.core.image.Principal;
import io.imagesteward.core.inventory.KeyUse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.DescribeKeyRequest;
import software.amazon.awssdk.services.kms.model.DescribeKeyResponse;
import software.amazon.awssdk.services.kms.model.GetKeyPolicyRequest;
import software.amazon.awssdk.services.kms.model.GetKeyPolicyResponse;
import software.amazon.awssdk.services.kms.model.GrantListEntry;
import software.amazon.awssdk.services.kms.model.KmsException;
import software.amazon.awssdk.services.kms.model.ListGrantsRequest;
import software.amazon.awssdk.services.kms.model.ListGrantsResponse;
import software.amazon.awssdk.services.kms.paginators.ListGrantsIterable;

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

    /** A key whose policy and grants are closed until there are some. */
    private static final class Kms implements KmsClient {

        private final List<String> asked = new ArrayList<>();
        private String policy = "";
        private List<List<String>> pages = List.of();
        private String refusal = "not for you";

        @Override
        public DescribeKeyResponse describeKey(DescribeKeyRequest request) {
            refuseIf(!refusal.isEmpty());
            return DescribeKeyResponse.builder().build();
        }

        @Override
        public GetKeyPolicyResponse getKeyPolicy(GetKeyPolicyRequest request) {
            asked.add("policy");
            refuseIf(policy.isEmpty());
            return GetKeyPolicyResponse.builder().policy(policy).build();
        }

        @Override
        public ListGrantsResponse listGrants(ListGrantsRequest request) {
            asked.add("grants");
            refuseIf(pages.isEmpty());
            int page = request.marker() == null ? 0 : Integer.parseInt(request.marker());
            boolean more = page + 1 < pages.size();
            return ListGrantsResponse.builder()
                    .grants(pages.get(page).stream().map(Kms::grant).toList())
                    .truncated(more)
                    .nextMarker(more ? String.valueOf(page + 1) : null)
                    .build();
        }

        @Override
        public ListGrantsIterable listGrantsPaginator(ListGrantsRequest request) {
            return new ListGrantsIterable(this, request);
        }

        private static GrantListEntry grant(String grantee) {
            return GrantListEntry.builder()
                    .granteePrincipal(grantee)
                    .operationsWithStrings("Decrypt", "DescribeKey", "CreateGrant")
                    .build();
        }

        private void refuseIf(boolean closed) {
            if (closed) {
                var details = AwsErrorDetails.builder()
                        .errorCode("AccessDeniedException")
                        .errorMessage(refusal)
                        .build();
                throw (KmsException)
                        KmsException.builder().awsErrorDetails(details).build();
            }
        }

        @Override
        public String serviceName() {
            return SERVICE_NAME;
        }

        @Override
        public void close() {}
    }
}
