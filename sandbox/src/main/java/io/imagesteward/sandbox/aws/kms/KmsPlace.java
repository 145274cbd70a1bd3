package io.imagesteward.sandbox.aws.kms;

import io.imagesteward.sandbox.aws.Place;
import io.imagesteward.sandbox.aws.Surroundings;
import java.util.function.UnaryOperator;

/** Sets up keys in one account and Region, and changes who may use them; every method names a key by its ARN. */
public final class KmsPlace {

    private final Kms kms;
    private final Surroundings surroundings;
    private final Place place;

    KmsPlace(Kms kms, Surroundings surroundings, Place place) {
        this.kms = kms;
        this.surroundings = surroundings;
        this.place = place;
    }

    /** Makes a customer managed key with an alias such as {@code alias/golden-images}; answers its ARN. */
    public String key(String alias) {
        return surroundings.atomically(
                () -> kms.create(place, KmsKey.Kind.CUSTOMER, alias).arn());
    }

    /** The ARN of the key that an alias stands for. */
    public String arnOf(String alias) {
        return surroundings.atomically(() -> kms.find(place, alias)
                .orElseThrow(() -> new IllegalArgumentException("There is no key %s here".formatted(alias)))
                .arn());
    }

    /** Makes a customer managed key that EBS cannot use because it is asymmetric. */
    public String asymmetricKey(String alias) {
        return surroundings.atomically(
                () -> kms.create(place, KmsKey.Kind.CUSTOMER_ASYMMETRIC, alias).arn());
    }

    /** The AWS managed key {@code alias/aws/ebs} of this account and Region. */
    public String awsManagedEbsKey() {
        return surroundings.atomically(() -> kms.awsManagedEbsKey(place).arn());
    }

    /** Replaces the key policy, given as JSON. */
    public KmsPlace policy(String keyArn, String policy) {
        return change(keyArn, key -> key.with(KeyPolicy.of(policy)));
    }

    /** Lets an account use a key for images that are shared with it, as far as its own IAM policies go. */
    public KmsPlace allow(String keyArn, String account) {
        return change(keyArn, key -> key.with(key.policy().sharedWith(account)));
    }

    /** Lets every account below an organizational unit use a key, now and later. */
    public KmsPlace allowUnit(String keyArn, String unit) {
        var path = "%s/*/%s/*".formatted(surroundings.organization().id(), unit);
        return change(keyArn, key -> key.with(key.policy().sharedWithPath(path)));
    }

    /** Takes back {@link #allow}. */
    public KmsPlace deny(String keyArn, String account) {
        return change(keyArn, key -> key.with(key.policy().unsharedFrom(account)));
    }

    public KmsPlace disable(String keyArn) {
        return change(keyArn, key -> key.enabled(false));
    }

    public KmsPlace enable(String keyArn) {
        return change(keyArn, key -> key.enabled(true));
    }

    private KmsPlace change(String keyArn, UnaryOperator<KmsKey> change) {
        return surroundings.atomically(() -> {
            kms.change(keyArn, change);
            return this;
        });
    }
}
