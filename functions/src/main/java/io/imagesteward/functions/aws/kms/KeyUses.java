package io.imagesteward.functions.aws.kms;

import io.imagesteward.core.failure.AccessDenied;
import io.imagesteward.core.failure.Gone;
import io.imagesteward.core.failure.Rejected;
import io.imagesteward.core.failure.StewardFailure;
import io.imagesteward.core.image.AccountId;
import io.imagesteward.core.image.Principal;
import io.imagesteward.core.inventory.KeyReach;
import io.imagesteward.core.inventory.KeyUse;
import io.imagesteward.functions.aws.client.Failures;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.GrantListEntry;

/**
 * Asks KMS who may use a key, each key once. Grants are asked for only where the key policy alone lets somebody down who is
 * to have an image: a key that EC2 works with has thousands of them.
 *
 * @see <a href="https://docs.aws.amazon.com/kms/latest/APIReference/API_GetKeyPolicy.html">GetKeyPolicy</a>, which
 *     answers for keys of one's own account only
 * @see <a href="https://docs.aws.amazon.com/kms/latest/APIReference/API_ListGrants.html">ListGrants</a>
 */
public final class KeyUses {

    private static final int PAGE = 100;

    /** How KMS words that a key's policy is to blame, and neither the caller's own rights nor its organization. */
    private static final String CLOSED = "no resource-based policy allows";

    private final Supplier<KmsClient> kms;
    private final Function<AccountId, KmsClient> spokes;
    private final Map<Question, KeyUse> known = new HashMap<>();
    private final Map<String, KeyPolicy> policies = new HashMap<>();
    private final Map<String, List<GrantListEntry>> grants = new HashMap<>();

    /**
     * The clients are made when there is a key to ask about.
     *
     * @param spokes KMS as seen from another account, where there is a role of ours
     */
    public KeyUses(Supplier<KmsClient> kms, Function<AccountId, KmsClient> spokes) {
        this.kms = kms;
        this.spokes = spokes;
    }

    /** What a key lets these do who are to have an image under it. */
    public KeyUse of(String keyArn, Set<Principal> targets) {
        return known.computeIfAbsent(new Question(keyArn, targets), asked -> read(keyArn, targets));
    }

    /** Images of two policies may be under one key and meant for different accounts. */
    private record Question(String keyArn, Set<Principal> targets) {}

    private KeyUse read(String keyArn, Set<Principal> targets) {
        try {
            var policy = policies.computeIfAbsent(keyArn, this::policy);
            var byPolicy = policy.use(List.of());
            return byPolicy.excluded(targets).isEmpty()
                    ? byPolicy
                    : policy.use(grants.computeIfAbsent(keyArn, this::grants));
        } catch (AccessDenied | Gone | Rejected unreadable) {
            return seenFromSpokes(keyArn, targets, String.valueOf(unreadable.getMessage()));
        }
    }

    /** The policy of another account's key is closed to the hub, but whoever asks is told whether it lets them in. */
    private KeyUse seenFromSpokes(String keyArn, Set<Principal> targets, String why) {
        var closed = targets.stream()
                .filter(Principal.Account.class::isInstance)
                .map(target -> ((Principal.Account) target).id())
                .filter(account -> isClosedTo(account, keyArn))
                .collect(Collectors.toUnmodifiableSet());
        return closed.isEmpty()
                ? new KeyUse.Unread(why)
                : new KeyUse.Known(KeyPolicy.owner(keyArn), KeyReach.ANYBODY, closed);
    }

    private boolean isClosedTo(AccountId account, String keyArn) {
        try {
            Failures.translating(
                    "DescribeKey of %s from %s".formatted(keyArn, account),
                    () -> spokes.apply(account).describeKey(r -> r.keyId(keyArn)));
            return false;
        } catch (AccessDenied | Gone denied) {
            // Without a role there, or rights of that role, nothing has been learned of the key.
            return String.valueOf(denied.getMessage()).contains(CLOSED);
        }
    }

    /** @throws StewardFailure when it can't be read, or not be understood */
    private KeyPolicy policy(String keyArn) {
        var what = "GetKeyPolicy of " + keyArn;
        var text = Failures.translating(
                what, () -> kms.get().getKeyPolicy(r -> r.keyId(keyArn)).policy());
        return KeyPolicy.parse(keyArn, text);
    }

    private List<GrantListEntry> grants(String keyArn) {
        return Failures.translating(
                "ListGrants of " + keyArn,
                () -> kms.get().listGrantsPaginator(r -> r.keyId(keyArn).limit(PAGE)).grants().stream()
                        .toList());
    }
}
