package io.imagesteward.sandbox.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ChecksumAlgorithm;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;

class ObjectsWireTest {

    static final Instant STORED = Instant.parse("2026-01-05T09:00:00Z");

    private final Loopback loopback = new Loopback();
    private final S3Client s3 = loopback.client(S3Client.builder());

    @BeforeEach
    void put() {
        loopback.put("s3", new ObjectShelf());
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
}
