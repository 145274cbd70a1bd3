package io.imagesteward.sandbox.aws.s3;

import static io.imagesteward.sandbox.world.TestWorld.HUB;
import static io.imagesteward.sandbox.world.TestWorld.SPOKE;
import static io.imagesteward.sandbox.world.TestWorld.VIRGINIA;
import static io.imagesteward.sandbox.world.TestWorld.error;
import static io.imagesteward.sandbox.world.TestWorld.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.imagesteward.sandbox.world.TestWorld;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CommonPrefix;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Object;

class S3BackendTest {

    private static final String RECORDS = "steward-records";

    private final TestWorld test = new TestWorld();
    private final S3Client s3 = test.client(S3Client.class, "s3", HUB, VIRGINIA);
    private final S3Client spoke = test.client(S3Client.class, "s3", SPOKE, VIRGINIA);

    S3BackendTest() {
        test.hub().bucket(RECORDS);
    }

    @Test
    void anObjectIsReadAsItWasWritten() {
        put("a/one.json", "{}");
        put("a/one.json", "{\"n\": 1}");
        var bytes = s3.getObjectAsBytes(r -> r.bucket(RECORDS).key("a/one.json"));
        assertThat(bytes.asUtf8String()).isEqualTo("{\"n\": 1}");
        assertThat(bytes.response().contentType()).isEqualTo("application/json");
        assertThat(s3.headObject(r -> r.bucket(RECORDS).key("a/one.json")).contentLength())
                .isEqualTo(8);
        assertThat(test.world.buckets().text(RECORDS, "a/one.json")).contains("{\"n\": 1}");
    }

    @Test
    void absentBucketsAndKeysAreDifferentErrors() {
        var missing = error(() -> s3.getObjectAsBytes(r -> r.bucket(RECORDS).key("none")));
        assertThat(missing).isInstanceOf(NoSuchKeyException.class);
        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(missing.awsErrorDetails().errorCode()).isEqualTo("NoSuchKey");
        assertThat(refusal(() -> s3.listObjectsV2(r -> r.bucket("none")))).isEqualTo("NoSuchBucket");
    }

    @Test
    void listsComeInPagesAndInOrder() {
        for (String key : new String[] {"b", "a", "d", "c", "e"}) {
            put(key, key);
        }
        var keys = new ArrayList<String>();
        s3.listObjectsV2Paginator(r -> r.bucket(RECORDS).maxKeys(2)).stream().forEach(page -> {
            assertThat(page.contents()).hasSizeLessThanOrEqualTo(2);
            page.contents().stream().map(S3Object::key).forEach(keys::add);
        });
        assertThat(keys).containsExactly("a", "b", "c", "d", "e");
    }

    @Test
    void aDelimiterFoldsKeysIntoFolders() {
        put("runs/1/plan.json", "{}");
        put("runs/2/plan.json", "{}");
        put("runs/index.json", "{}");
        var list = s3.listObjectsV2(r -> r.bucket(RECORDS).prefix("runs/").delimiter("/"));
        assertThat(list.commonPrefixes()).extracting(CommonPrefix::prefix).containsExactly("runs/1/", "runs/2/");
        assertThat(list.contents()).extracting(S3Object::key).containsExactly("runs/index.json");
    }

    @Test
    void deletingTwiceSucceeds() {
        put("a", "x");
        s3.deleteObject(r -> r.bucket(RECORDS).key("a"));
        s3.deleteObject(r -> r.bucket(RECORDS).key("a"));
        assertThat(test.world.buckets().keys(RECORDS)).isEmpty();
    }

    @Test
    void aConditionalWriteDoesNotReplace() {
        put("record", "first");
        assertThat(refusal(() -> s3.putObject(
                        r -> r.bucket(RECORDS).key("record").ifNoneMatch("*"), RequestBody.fromString("second"))))
                .isEqualTo("PreconditionFailed");
        assertThat(test.world.buckets().text(RECORDS, "record")).contains("first");
    }

    @Test
    void anotherAccountNeedsToBeLetIn() {
        put("a", "x");
        assertThat(refusal(() -> spoke.getObjectAsBytes(r -> r.bucket(RECORDS).key("a"))))
                .isEqualTo("AccessDenied");
        test.world.buckets().allow(RECORDS, SPOKE);
        assertThat(spoke.getObjectAsBytes(r -> r.bucket(RECORDS).key("a")).asUtf8String())
                .isEqualTo("x");
    }

    private void put(String key, String text) {
        s3.putObject(r -> r.bucket(RECORDS).key(key).contentType("application/json"), RequestBody.fromString(text));
    }
}
