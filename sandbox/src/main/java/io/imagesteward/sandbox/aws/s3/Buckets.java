package io.imagesteward.sandbox.aws.s3;

import io.imagesteward.sandbox.aws.Place;
import io.imagesteward.sandbox.aws.Surroundings;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.s3.S3Client;

/** All buckets: their names are unique across accounts and Regions. */
public final class Buckets {

    record StoredObject(SdkBytes bytes, @Nullable String contentType, Map<String, String> metadata, Instant modified) {

        String etag() {
            return "\"" + Digest.md5(bytes) + "\"";
        }
    }

    /** A bucket, whom it belongs to, and which other accounts its policy lets in. */
    record Bucket(Place place, Instant made, Set<String> allowedAccounts, NavigableMap<String, StoredObject> objects) {

        boolean admits(String account) {
            return place.account().equals(account) || allowedAccounts.contains(account);
        }
    }

    private final Surroundings surroundings;
    private final NavigableMap<String, Bucket> buckets = new TreeMap<>();

    public Buckets(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    public S3Client backend(Place place) {
        return new S3Backend(this, surroundings, place);
    }

    public void create(String name, Place place) {
        surroundings.atomically(() ->
                buckets.putIfAbsent(name, new Bucket(place, surroundings.now(), new HashSet<>(), new TreeMap<>())));
    }

    /** Lets another account into a bucket, as a bucket policy does. */
    public void allow(String name, String account) {
        surroundings.atomically(() -> existing(name).allowedAccounts().add(account));
    }

    /** Whether a bucket exists that lets an account in. */
    public boolean admits(String name, String account) {
        return surroundings.atomically(
                () -> find(name).filter(bucket -> bucket.admits(account)).isPresent());
    }

    /** Whether a bucket exists in an account and a Region. */
    public boolean isIn(String name, String account, String region) {
        return surroundings.atomically(() -> find(name)
                .filter(bucket -> bucket.place().equals(new Place(account, region)))
                .isPresent());
    }

    /** Puts an object, as another service does. */
    public void put(String name, String key, String text) {
        var object = new StoredObject(SdkBytes.fromUtf8String(text), null, Map.of(), surroundings.now());
        surroundings.atomically(() -> existing(name).objects().put(key, object));
    }

    /** The keys in a bucket, in order. */
    public List<String> keys(String name) {
        return surroundings.atomically(
                () -> List.copyOf(existing(name).objects().keySet()));
    }

    /** The text of an object, if it is there. */
    public Optional<String> text(String name, String key) {
        return surroundings.atomically(
                () -> Optional.ofNullable(existing(name).objects().get(key))
                        .map(object -> object.bytes().asString(StandardCharsets.UTF_8)));
    }

    /** The buckets of an account in all Regions, by name. */
    NavigableMap<String, Bucket> ownedBy(String account) {
        var owned = new TreeMap<>(buckets);
        owned.values().removeIf(bucket -> !bucket.place().account().equals(account));
        return owned;
    }

    Optional<Bucket> find(String name) {
        return Optional.ofNullable(buckets.get(name));
    }

    private Bucket existing(String name) {
        return find(name)
                .orElseThrow(() -> new IllegalArgumentException(
                        "There is no bucket %s; make it with buckets().create(\"%s\", ..) first"
                                .formatted(name, name)));
    }
}
