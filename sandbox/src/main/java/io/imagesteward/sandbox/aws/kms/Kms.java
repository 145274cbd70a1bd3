package io.imagesteward.sandbox.aws.kms;

import io.imagesteward.sandbox.aws.Place;
import io.imagesteward.sandbox.aws.Surroundings;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.kms.KmsClient;

/**
 * All keys and aliases, found the way KMS finds them.
 *
 * <p>A bare id or alias names a key of the caller's own account and Region; a key of another account is reached by ARN
 * only, and no key is reached from another Region. See "Key identifiers" in the KMS Developer Guide.
 */
public final class Kms {

    static final String AWS_EBS = "alias/aws/ebs";
    private static final Pattern ARN = Pattern.compile("arn:aws:kms:([^:]+):(\\d{12}):((key/|alias/).+)");

    private final Surroundings surroundings;
    private final Map<String, KmsKey> keys = new HashMap<>();
    private final Map<String, String> aliases = new HashMap<>();

    public Kms(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    public KmsClient backend(Place place) {
        return new KmsBackend(this, surroundings, place);
    }

    public KmsPlace in(Place place) {
        return new KmsPlace(this, surroundings, place);
    }

    /** The AWS managed key for EBS, made at first use, as EBS does. */
    public KmsKey awsManagedEbsKey(Place place) {
        return find(place, AWS_EBS).orElseGet(() -> create(place, KmsKey.Kind.AWS_MANAGED, AWS_EBS));
    }

    /** The key a caller means by an id, an alias or an ARN, whether or not the caller may use it. */
    public Optional<KmsKey> find(Place caller, String idOrAlias) {
        var matcher = ARN.matcher(idOrAlias);
        String arn = matcher.matches()
                ? idOrAlias
                : caller.arn("kms", idOrAlias.startsWith("alias/") ? idOrAlias : "key/" + idOrAlias);
        String keyArn = aliases.getOrDefault(arn, arn);
        return Optional.ofNullable(keys.get(keyArn))
                .filter(key -> key.place().region().equals(caller.region()));
    }

    /**
     * Whether the caller of the present operation may let EC2 do all this with a key, from where it looks at it.
     *
     * @param actions such as {@code kms:Decrypt}
     */
    public boolean allowsThroughEc2(Place caller, KmsKey key, Set<String> actions) {
        var access = access(caller, key).throughEc2(caller.region());
        var user = KeyUser.current(caller.account());
        return actions.stream().allMatch(action -> access.allows(key, user, action));
    }

    /** Whether the caller of the present operation may do something with a key by calling KMS. */
    boolean allows(Place caller, KmsKey key, String action) {
        return access(caller, key).allows(key, KeyUser.current(caller.account()), action);
    }

    /** The names of the keys of an account and Region, and the ARNs of what they stand for. */
    SortedMap<String, String> aliasesAt(Place place) {
        String prefix = place.arn("kms", "alias/");
        SortedMap<String, String> found = new TreeMap<>();
        aliases.forEach((alias, key) -> {
            if (alias.startsWith(prefix)) {
                found.put("alias/" + alias.substring(prefix.length()), key);
            }
        });
        return found;
    }

    private KeyAccess access(Place caller, KmsKey key) {
        var names = aliasesAt(key.place()).entrySet().stream()
                .filter(alias -> alias.getValue().equals(key.arn()))
                .map(Map.Entry::getKey)
                .toList();
        return KeyAccess.directly(surroundings, caller, names);
    }

    KmsKey create(Place place, KmsKey.Kind kind, String... aliasNames) {
        var key = KmsKey.made(surroundings.ids().uuid(), place, kind);
        keys.put(key.arn(), key);
        for (String alias : aliasNames) {
            aliases.put(place.arn("kms", alias), key.arn());
        }
        return key;
    }

    void change(String arn, UnaryOperator<KmsKey> change) {
        if (keys.computeIfPresent(arn, (k, key) -> change.apply(key)) == null) {
            throw new IllegalArgumentException("There is no key %s; make it with kms().key(..) first".formatted(arn));
        }
    }
}
