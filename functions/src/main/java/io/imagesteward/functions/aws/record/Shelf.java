package io.imagesteward.functions.aws.record;

import io.imagesteward.core.failure.Gone;
import io.imagesteward.functions.aws.Once;
import io.imagesteward.functions.aws.client.AwsClients;
import io.imagesteward.functions.aws.client.Failures;
import io.imagesteward.functions.json.Json;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * Documents in the records bucket. S3 puts on condition, which is all the locking that retirements need.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/conditional-writes.html">Conditional writes</a>
 */
public final class Shelf {

    private static final int PRECONDITION_FAILED = 412;

    private final Supplier<S3Client> s3;
    private final String bucket;

    public Shelf(AwsClients clients, String bucket) {
        this(new Once<>(clients::s3), bucket);
    }

    /** With a client that is made elsewhere. */
    public Shelf(Supplier<S3Client> s3, String bucket) {
        this.s3 = s3;
        this.bucket = bucket;
    }

    /** A document as it was read, with what S3 calls this version of it. */
    record Kept<T>(T document, String etag) {}

    <T> Optional<Kept<T>> read(String key, Class<T> type) {
        try {
            var answer = Failures.translating(
                    "GetObject " + key,
                    () -> s3.get().getObjectAsBytes(r -> r.bucket(bucket).key(key)));
            return Optional.of(new Kept<>(
                    Json.read(answer.asInputStream(), type), answer.response().eTag()));
        } catch (Gone nothingThere) {
            return Optional.empty();
        }
    }

    /** Writes whatever is there. */
    public void put(String key, Object document) {
        write(key, document, r -> {});
    }

    /** Writes a text of another kind, whatever is there. */
    void put(String key, String contentType, String text) {
        write(request(key).contentType(contentType).build(), text);
    }

    /** Writes only where nothing is, and says whether it did. */
    boolean create(String key, Object document) {
        return write(key, document, r -> r.ifNoneMatch("*"));
    }

    /** Writes only over the version that was read, and says whether it did. */
    boolean replace(String key, Object document, String etag) {
        return write(key, document, r -> r.ifMatch(etag));
    }

    void delete(String key) {
        Failures.translating(
                "DeleteObject " + key,
                () -> s3.get().deleteObject(r -> r.bucket(bucket).key(key)));
    }

    private boolean write(String key, Object document, Consumer<PutObjectRequest.Builder> condition) {
        var request = request(key).contentType("application/json");
        condition.accept(request);
        return write(request.build(), Json.write(document));
    }

    private PutObjectRequest.Builder request(String key) {
        return PutObjectRequest.builder().bucket(bucket).key(key);
    }

    private boolean write(PutObjectRequest request, String text) {
        return Failures.translating("PutObject " + request.key(), () -> {
            try {
                s3.get().putObject(request, RequestBody.fromString(text));
                return true;
            } catch (S3Exception e) {
                if (e.statusCode() == PRECONDITION_FAILED) {
                    return false;
                }
                throw e;
            }
        });
    }
}
