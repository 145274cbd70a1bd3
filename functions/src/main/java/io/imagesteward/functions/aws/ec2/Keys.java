package io.imagesteward.functions.aws.ec2;

import io.imagesteward.core.failure.AccessDenied;
import io.imagesteward.core.failure.Gone;
import io.imagesteward.core.image.AccountId;
import io.imagesteward.core.image.KmsKey;
import io.imagesteward.core.image.Principal;
import io.imagesteward.core.inventory.Encryption;
import io.imagesteward.core.inventory.Snapshot;
import io.imagesteward.functions.aws.client.Failures;
import io.imagesteward.functions.aws.kms.KeyUses;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.KeyManagerType;

/**
 * Tells customer managed keys from AWS managed ones, each key asked about once. A key that may not be read stays
 * unknown: nothing is assumed about it.
 *
 * @see <a href="https://docs.aws.amazon.com/kms/latest/APIReference/API_KeyMetadata.html">KeyMetadata: KeyManager</a>
 */
public final class Keys {

    private final Supplier<KmsClient> kms;
    private final KeyUses uses;
    private final Map<String, Encryption> known = new HashMap<>();

    /** The client is made with the first encrypted snapshot: most images need none. */
    public Keys(Supplier<KmsClient> kms) {
        this(kms, spoke -> {
            throw new AccessDenied("what is not to be shared is not asked about in spokes, such as " + spoke, null);
        });
    }

    /** Also asks spokes, where the key's policy says nothing to the hub. */
    public Keys(Supplier<KmsClient> kms, Function<AccountId, KmsClient> spokes) {
        this.kms = kms;
        this.uses = new KeyUses(kms, spokes);
    }

    /** The ARN of the key behind an alias or an id; empty when there is none, or when it may not be read. */
    public Optional<String> arnOf(KmsKey key) {
        try {
            return Optional.of(Failures.translating(
                    "DescribeKey of " + key,
                    () -> kms.get()
                            .describeKey(r -> r.keyId(key.value()))
                            .keyMetadata()
                            .arn()));
        } catch (AccessDenied | Gone unreadable) {
            return Optional.empty();
        }
    }

    Encryption encryption(String keyArn) {
        return known.computeIfAbsent(keyArn, this::describe);
    }

    /** The same snapshot with what its key lets these do who are to have it, where there is such a key. */
    Snapshot used(Snapshot snapshot, Set<Principal> targets) {
        return snapshot.encryption() instanceof Encryption.CustomerManaged(var keyArn, var notAsked)
                ? snapshot.under(new Encryption.CustomerManaged(keyArn, uses.of(keyArn, targets)))
                : snapshot;
    }

    private Encryption describe(String keyArn) {
        try {
            var key = Failures.translating(
                    "DescribeKey of " + keyArn, () -> kms.get().describeKey(r -> r.keyId(keyArn)));
            return key.keyMetadata().keyManager() == KeyManagerType.AWS
                    ? new Encryption.AwsManaged(keyArn)
                    : new Encryption.CustomerManaged(keyArn);
        } catch (AccessDenied | Gone unreadable) {
            return new Encryption.Unknown(keyArn, String.valueOf(unreadable.getMessage()));
        }
    }
}
