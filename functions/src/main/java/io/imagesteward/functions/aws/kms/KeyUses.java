package io.imagesteward.functions.aws.kms;

import io.imagesteward.core.failure.AccessDenied;
import io.imagesteward.core.failure.Gone;
import io.imagesteward.core.failure.Rejected;
import io.imagesteward.core.failure.StewardFailure;
import io.imagesteward.core.image.Principal;
import io.imagesteward.core.inventory.KeyUse;
import io.imagesteward.functions.aws.client.Failures;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
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

    private final Supplier<KmsClient> kms;
    private final Map<String, KeyUse> known = new HashMap<>();

    /** The client is made when there is a key to ask about. */
    public KeyUses(Supplier<KmsClient> kms) {
        this.kms = kms;
    }

    /** What a key lets these do who are to have an image under it. */
    public KeyUse of(String keyArn, Set<Principal> targets) {
        return known.computeIfAbsent(keyArn, arn -> read(arn, targets));
    }

    private KeyUse read(String keyArn, Set<Principal> targets) {
        try {
            var policy = policy(keyArn);
            var byPolicy = policy.use(List.of());
            return byPolicy.excluded(targets).isEmpty() ? byPolicy : policy.use(grants(keyArn));
        } catch (AccessDenied | Gone | Rejected unreadable) {
            return new KeyUse.Unread(String.valueOf(unreadable.getMessage()));
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
