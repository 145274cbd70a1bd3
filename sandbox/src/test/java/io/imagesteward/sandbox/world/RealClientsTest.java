package io.imagesteward.sandbox.world;

import static io.imagesteward.sandbox.world.TestWorld.HUB;
import static io.imagesteward.sandbox.world.TestWorld.IRELAND;
import static io.imagesteward.sandbox.world.TestWorld.SPOKE;
import static io.imagesteward.sandbox.world.TestWorld.VIRGINIA;
import static io.imagesteward.sandbox.world.TestWorld.error;
import static io.imagesteward.sandbox.world.TestWorld.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.imagesteward.sandbox.aws.ec2.ImageSeed;
import io.imagesteward.sandbox.call.CallLog;
import io.imagesteward.sandbox.call.CallPath;
import io.imagesteward.sandbox.wire.Clients;
import io.imagesteward.sandbox.wire.Endpoint;
import io.imagesteward.sandbox.wire.IssuedKeys;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.ImageState;
import software.amazon.awssdk.services.ec2.model.OperationType;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.Bucket;

/** The world as the functions meet it: through the SDK's own clients, over HTTP. */
class RealClientsTest {

    private final TestWorld test = new TestWorld();
    private final IssuedKeys keys = new IssuedKeys();
    private final CallPath calls = new CallPath(test.world::backend, List.of(), test.time, new CallLog());
    private final Endpoint endpoint = new Endpoint(calls, keys);
    private final Clients clients = new Clients(endpoint.uri());

    @AfterEach
    void close() {
        clients.close();
        endpoint.close();
    }

    @Test
    void imagesAreSharedCopiedAndPaged() {
        IntStream.range(0, 7).forEach(i -> test.hub().ec2().image(ImageSeed.named("golden-" + i)));
        var virginia = clients.client(Ec2Client.builder(), HUB, VIRGINIA);
        var ids = virginia.describeImagesPaginator(r -> r.owners("self").maxResults(5)).images().stream()
                .map(image -> image.imageId())
                .toList();
        assertThat(ids).hasSize(7).doesNotHaveDuplicates();
        virginia.modifyImageAttribute(r -> r.imageId(ids.getFirst())
                .attribute("launchPermission")
                .operationType(OperationType.ADD)
                .userIds(SPOKE));
        var spoke = clients.client(Ec2Client.builder(), SPOKE, VIRGINIA);
        assertThat(spoke.describeImages(r -> r.imageIds(ids)).images()).hasSize(1);

        var ireland = clients.client(Ec2Client.builder(), HUB, IRELAND);
        String copy = ireland.copyImage(
                        r -> r.name("golden-copy").sourceImageId(ids.getFirst()).sourceRegion(VIRGINIA))
                .imageId();
        test.pass(Duration.ofHours(1));
        assertThat(ireland.describeImages(r -> r.imageIds(copy)).images())
                .allMatch(image -> image.state() == ImageState.AVAILABLE)
                .hasSize(1);
    }

    @Test
    void refusalsKeepTheirCodes() {
        String image = test.hub().ec2().image(ImageSeed.named("golden-1"));
        var spoke = clients.client(Ec2Client.builder(), SPOKE, VIRGINIA);
        assertThat(refusal(() -> spoke.deregisterImage(r -> r.imageId(image)))).isEqualTo("AuthFailure");
    }

    /** The JDK's connection drops the body of a 401, so with it only the status is left to go by. */
    @Test
    void aRegionThatIsOffAnswersUnauthorized() {
        var off = clients.client(Ec2Client.builder(), HUB, "af-south-1");
        assertThat(error(off::describeImages).statusCode()).isEqualTo(401);
    }

    @Test
    void anAccountsBucketsAreListedWhereverTheyAre() {
        test.hub().bucket("steward-records");
        test.world.account(HUB).region(IRELAND).bucket("steward-in-ireland");
        test.spoke().bucket("of-somebody-else");
        var s3 = clients.client(S3Client.builder().forcePathStyle(true), HUB, VIRGINIA);
        assertThat(s3.listBuckets().buckets())
                .extracting(Bucket::name)
                .containsExactly("steward-in-ireland", "steward-records");
        assertThat(s3.listBuckets(r -> r.bucketRegion(IRELAND)).buckets())
                .extracting(Bucket::name)
                .containsExactly("steward-in-ireland");
    }

    @Test
    void objectsComeBackAsTheyWent() {
        test.hub().bucket("steward-records");
        var s3 = clients.client(S3Client.builder().forcePathStyle(true), HUB, VIRGINIA);
        s3.putObject(r -> r.bucket("steward-records").key("runs/1.json"), RequestBody.fromString("{}"));
        assertThat(s3.getObjectAsBytes(r -> r.bucket("steward-records").key("runs/1.json"))
                        .asUtf8String())
                .isEqualTo("{}");
        assertThat(refusal(() ->
                        s3.getObjectAsBytes(r -> r.bucket("steward-records").key("none"))))
                .isEqualTo("NoSuchKey");
    }
}
