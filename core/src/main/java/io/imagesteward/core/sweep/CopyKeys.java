package io.imagesteward.core.sweep;

import io.imagesteward.core.image.AccountId;
import io.imagesteward.core.image.KmsKey;
import io.imagesteward.core.image.Place;
import io.imagesteward.core.inventory.Ami;
import io.imagesteward.core.inventory.AmiState;
import io.imagesteward.core.inventory.Encryption;
import io.imagesteward.core.policy.ImagePolicy;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Copies that are not under the key that their policy names for their place. Somebody else made them, or the policy named
 * another key when they were made; what an image is under stays as it is, so that only a new copy mends it.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/AMIEncryption.html">Use encryption with EBS-backed
 *     AMIs</a>
 */
final class CopyKeys {

    private static final String ARN = "arn:";

    private final ImagePolicy policy;
    private final Observed observed;
    private final Map<Place, KmsKey> declared = new HashMap<>();

    CopyKeys(ImagePolicy policy, Observed observed, AccountId hub) {
        this.policy = policy;
        this.observed = observed;
        policy.copy()
                .regions()
                .forEach(to -> to.key().ifPresent(key -> declared.put(new Place(hub, to.region()), key)));
        policy.copy().into().forEach(to -> to.key().ifPresent(key -> declared.put(to.place(), key)));
    }

    List<Finding> findings(Ami source, Instant now) {
        return declared.isEmpty()
                ? List.of()
                : observed.copiesOf(source.ref()).stream()
                        .filter(copy -> copy.state() == AmiState.AVAILABLE)
                        .flatMap(copy -> finding(copy, now).stream())
                        .toList();
    }

    private Optional<Finding> finding(Ami copy, Instant now) {
        var place = copy.ref().place();
        return Optional.ofNullable(declared.get(place))
                .flatMap(key -> copy.snapshots().stream()
                        .flatMap(snapshot -> wrong(snapshot.encryption(), place, key).stream())
                        .findFirst()
                        .map(seen -> Draft.of(FindingKind.WRONG_KEY, copy.ref(), "under key " + key, seen, true)
                                .under(policy.name(), remedy(copy), now)));
    }

    /** What is wrong with it; empty where it is right, or where nobody could tell. */
    private Optional<String> wrong(Encryption seen, Place place, KmsKey key) {
        return switch (seen) {
            case Encryption.None none -> Optional.of("not encrypted");
            case Encryption.AwsManaged(var arn) -> other(arn, place, key);
            case Encryption.CustomerManaged(var arn, var use) -> other(arn, place, key);
            case Encryption.Unknown(var arn, var why) -> other(arn, place, key);
        };
    }

    private Optional<String> other(String arn, Place place, KmsKey key) {
        return arn.startsWith(ARN)
                ? observed.keyAt(place, key)
                        .filter(meant -> !meant.equals(arn))
                        .map(meant -> "under key %s; %s means %s".formatted(arn, key, meant))
                : Optional.empty();
    }

    private static Remedy remedy(Ami copy) {
        return Remedy.none(
                "a copy can't change its key: retire or deregister %s, and the next sweep has another one made"
                        .formatted(copy.ref().id().value()));
    }
}
