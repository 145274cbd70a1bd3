package io.imagesteward.sandbox.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.imagesteward.sandbox.call.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.core.sync.ResponseTransformer;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ChecksumAlgorithm;
import software.amazon.awssdk.services.s3.model.DeleteObjectRequest;
import software.amazon.awssdk.services.s3.model.DeleteObjectResponse;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectRequest;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;

class ObjectsWireTest {

    private static final Instant STORED = Instant.parse("2026-01-05T09:00:00Z");

    private final Loopback loopback = new Loopback();
    private final S3Client s3 = loopback.client(S3Client.builder());

    @BeforeEach
    void put() {
        loopback.put("s3", new Bucket());
    }

    @AfterEach
    void close() {
        loopback.close();
    }

    @Test
    void textKeepsItsTypeAndMetadata() {
        s3.putObject(
                r -> r.bucket("records")
                        .key("a/b c+d/é.json")
                        .contentType("text/plain")
                        .metadata(Map.of("image", "ami-1")),
                RequestBody.fromString("Grüße"));

        var stored = s3.getObjectAsBytes(r -> r.bucket("records").key("a/b c+d/é.json"));

        assertThat(stored.asUtf8String()).isEqualTo("Grüße");
        assertThat(stored.response().contentType()).isEqualTo("text/plain");
        assertThat(stored.response().metadata()).isEqualTo(Map.of("image", "ami-1"));
        assertThat(stored.response().lastModified()).isEqualTo(STORED);
    }

    @ParameterizedTest
    @EnumSource(
            value = ChecksumAlgorithm.class,
            names = {"CRC32", "SHA256"})
    void aMegabyteArrivesWhole(ChecksumAlgorithm checksum) {
        byte[] bytes = new byte[1 << 20];
        new Random(1).nextBytes(bytes);

        s3.putObject(r -> r.bucket("records").key("big").checksumAlgorithm(checksum), RequestBody.fromBytes(bytes));

        assertThat(s3.getObjectAsBytes(r -> r.bucket("records").key("big")).asByteArray())
                .isEqualTo(bytes);
        assertThat(s3.headObject(r -> r.bucket("records").key("big")).contentLength())
                .isEqualTo(1 << 20);
    }

    @Test
    void anEmptyObjectIsAnObject() {
        s3.putObject(r -> r.bucket("records").key("empty"), RequestBody.empty());

        assertThat(s3.getObjectAsBytes(r -> r.bucket("records").key("empty")).asByteArray())
                .isEmpty();
    }

    @Test
    void keysAreListedByPrefixAndPage() {
        for (String key : new String[] {"other", "records/1", "records/2 <&>", "records/3"}) {
            s3.putObject(r -> r.bucket("records").key(key), RequestBody.fromString(key));
        }

        var keys = s3.listObjectsV2Paginator(
                        r -> r.bucket("records").prefix("records/").maxKeys(2))
                .contents();

        assertThat(keys).extracting(S3Object::key).containsExactly("records/1", "records/2 <&>", "records/3");
        assertThat(s3.listObjectsV2(r -> r.bucket("records").prefix("absent")).contents())
                .isEmpty();
    }

    @Test
    void aDeletedObjectIsGone() {
        s3.putObject(r -> r.bucket("records").key("a"), RequestBody.fromString("a"));
        s3.putObject(r -> r.bucket("records").key("b"), RequestBody.fromString("b"));

        s3.deleteObject(r -> r.bucket("records").key("a"));

        assertThatExceptionOfType(NoSuchKeyException.class)
                .isThrownBy(() -> s3.getObjectAsBytes(r -> r.bucket("records").key("a")))
                .satisfies(e -> assertThat(e.awsErrorDetails().errorMessage()).isEqualTo("No a"));
        assertThatExceptionOfType(NoSuchKeyException.class)
                .isThrownBy(() -> s3.headObject(r -> r.bucket("records").key("a")));
        assertThat(s3.headObject(r -> r.bucket("records").key("b")).contentLength())
                .isEqualTo(1);
    }

    @Test
    void whatTheSandboxCannotDoIsSaid() {
        assertThatExceptionOfType(S3Exception.class)
                .isThrownBy(() -> s3.getObjectTagging(r -> r.bucket("records").key("a")))
                .satisfies(e -> assertThat(e.awsErrorDetails().errorCode()).isEqualTo("NotImplemented"))
                .withMessageContaining("GET /records/a [tagging]");
    }

    private static final class Bucket implements S3Client {

        private record Stored(PutObjectRequest request, SdkBytes bytes) {}

        private final Map<String, Stored> objects = new TreeMap<>();

        @Override
        public PutObjectResponse putObject(PutObjectRequest request, RequestBody body) {
            try (var stream = body.contentStreamProvider().newStream()) {
                byte[] bytes = stream.readAllBytes();
                assertThat(request.contentLength()).isEqualTo(bytes.length);
                assertThat(request.contentEncoding()).isNull();
                objects.put(request.key(), new Stored(request, SdkBytes.fromByteArray(bytes)));
                return PutObjectResponse.builder().eTag("\"1\"").build();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public <T> T getObject(GetObjectRequest request, ResponseTransformer<GetObjectResponse, T> transformer) {
            var stored = stored(request.key());
            var answer = GetObjectResponse.builder()
                    .contentType(stored.request().contentType())
                    .metadata(stored.request().metadata())
                    .contentLength((long) stored.bytes().asByteArray().length)
                    .lastModified(STORED)
                    .build();
            try {
                return transformer.transform(
                        answer, AbortableInputStream.create(stored.bytes().asInputStream()));
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public HeadObjectResponse headObject(HeadObjectRequest request) {
            return HeadObjectResponse.builder()
                    .contentLength((long) stored(request.key()).bytes().asByteArray().length)
                    .build();
        }

        @Override
        public DeleteObjectResponse deleteObject(DeleteObjectRequest request) {
            objects.remove(request.key());
            return DeleteObjectResponse.builder().build();
        }

        @Override
        public ListObjectsV2Response listObjectsV2(ListObjectsV2Request request) {
            var keys = objects.keySet().stream()
                    .filter(key -> key.startsWith(request.prefix()))
                    .filter(key ->
                            request.continuationToken() == null || key.compareTo(request.continuationToken()) > 0)
                    .toList();
            int most = request.maxKeys() == null ? 1000 : request.maxKeys();
            var page = keys.subList(0, Math.min(most, keys.size()));
            return ListObjectsV2Response.builder()
                    .contents(page.stream()
                            .map(key -> S3Object.builder().key(key).build())
                            .toList())
                    .isTruncated(page.size() < keys.size())
                    .nextContinuationToken(page.size() < keys.size() ? page.getLast() : null)
                    .build();
        }

        @Override
        public String serviceName() {
            return "s3";
        }

        @Override
        public void close() {}

        private Stored stored(String key) {
            var stored = objects.get(key);
            if (stored == null) {
                throw Refusal.of("s3", 404, "NoSuchKey", "No " + key);
            }
            return stored;
        }
    }
}
