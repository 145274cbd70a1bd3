package io.imagesteward.functions.aws.sweep;

import io.imagesteward.core.failure.Gone;
import io.imagesteward.core.sweep.AuditNote;
import io.imagesteward.core.sweep.Cursor;
import io.imagesteward.functions.aws.client.Failures;
import io.imagesteward.functions.json.Json;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * What a sweep hands from one of its steps to the next, in the records bucket under {@code sweeps/}: a workflow carries
 * 256 KiB, and ten thousand images are more. Whatever is written twice is written alike.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/service-quotas.html">Step Functions quotas</a>
 */
public final class Notes {

    private static final String FOLDER = "sweeps/";
    private static final String SEEN = "seen/";

    private final Supplier<S3Client> s3;
    private final String bucket;

    /**
     * Notes in a bucket.
     *
     * @param s3 made when it is first needed
     */
    public Notes(Supplier<S3Client> s3, String bucket) {
        this.s3 = s3;
        this.bucket = bucket;
    }

    public String bucket() {
        return bucket;
    }

    /** Where a document of a sweep lies. */
    public static String key(String execution, String name) {
        return FOLDER + execution + "/" + name;
    }

    /**
     * Notes down what was seen since the given cursor. No two runs that go on from each other begin at the same one; a run
     * that is repeated does, and writes over what it wrote before.
     */
    public void seen(String execution, Cursor first, AuditNote note) {
        put(seenKey(execution, first), note);
    }

    /** All that was noted down so far, read one after the other as it is asked for. */
    public Stream<AuditNote> seen(String execution) {
        return keys(key(execution, SEEN)).stream().flatMap(key -> read(key, AuditNote.class).stream());
    }

    /** Packed, because most of it is the same words over and over. */
    public void put(String key, Object document) {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            Json.MAPPER.writeValue(gzip, document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        put(key, "application/gzip", packed.toByteArray());
    }

    /** As Step Functions reads a list of items: an array, not packed. */
    public void putItems(String key, Object[] items) {
        try {
            put(key, "application/json", Json.MAPPER.writeValueAsBytes(items));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public <T> Optional<T> read(String key, Class<T> type) {
        return bytes(key).map(packed -> {
            try (var gzip = new GZIPInputStream(new ByteArrayInputStream(packed))) {
                return Json.read(gzip, type);
            } catch (IOException e) {
                throw new UncheckedIOException(key + " is not packed as it was written", e);
            }
        });
    }

    /** What somebody else wrote there, such as Step Functions; empty when nothing is there. */
    public Optional<byte[]> bytes(String key) {
        try {
            return Optional.of(Failures.translating(
                    "GetObject " + key,
                    () -> s3.get()
                            .getObjectAsBytes(r -> r.bucket(bucket).key(key))
                            .asByteArray()));
        } catch (Gone nothingThere) {
            return Optional.empty();
        }
    }

    private List<String> keys(String prefix) {
        return Failures.translating(
                "ListObjectsV2 " + prefix,
                () -> s3.get().listObjectsV2Paginator(r -> r.bucket(bucket).prefix(prefix)).contents().stream()
                        .map(S3Object::key)
                        .toList());
    }

    private void put(String key, String type, byte[] content) {
        Failures.translating(
                "PutObject " + key,
                () -> s3.get()
                        .putObject(r -> r.bucket(bucket).key(key).contentType(type), RequestBody.fromBytes(content)));
    }

    private static String seenKey(String execution, Cursor first) {
        var scope = first.scope();
        var place = scope.place();
        var name = "%s/%s/%s/%d-%d.json.gz"
                .formatted(scope.kind().word(), place.account(), place.region(), first.page(), first.attempts());
        return key(execution, SEEN + name);
    }
}
