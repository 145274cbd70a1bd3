package io.imagesteward.sandbox.wire;

import static io.imagesteward.sandbox.wire.ImageShelf.image;
import static io.imagesteward.sandbox.wire.Loopback.EU;
import static io.imagesteward.sandbox.wire.Loopback.HUB;
import static io.imagesteward.sandbox.wire.Loopback.US;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.imagesteward.sandbox.call.CallLog;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.DescribeImagesRequest;
import software.amazon.awssdk.services.ec2.model.DescribeImagesResponse;
import software.amazon.awssdk.services.ec2.model.LaunchPermission;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.ssm.SsmClient;
import software.amazon.awssdk.services.sts.StsClient;

/** What goes wrong arrives at a real client as what it is, and always arrives. */
@Timeout(30)
class RefusalsWireTest {

    private final Loopback loopback = new Loopback();
    private final Ec2Client ec2 = loopback.client(Ec2Client.builder());

    @AfterEach
    void close() {
        loopback.close();
    }

    @Test
    void everySdkClientRecognisesThrottling() {
        for (String operation :
                List.of("DescribeImages", "ListAliases", "DescribeParameters", "ListTopics", "ListObjectsV2")) {
            loopback.faults.throttle(operation).until(Loopback.START.plusSeconds(1));
        }

        assertThat(refusal(ec2::describeImages)).returns(true, AwsServiceException::isThrottlingException);
        assertThat(refusal(loopback.client(KmsClient.builder())::listAliases))
                .returns(true, AwsServiceException::isThrottlingException);
        assertThat(refusal(loopback.client(SsmClient.builder())::describeParameters))
                .returns(true, AwsServiceException::isThrottlingException);
        assertThat(refusal(loopback.client(SnsClient.builder())::listTopics))
                .returns(true, AwsServiceException::isThrottlingException);
        assertThat(refusal(() -> loopback.client(S3Client.builder()).listObjectsV2(r -> r.bucket("b"))))
                .returns(true, AwsServiceException::isThrottlingException);
    }

    @Test
    void aRegionThatIsDownAnswers503() {
        loopback.put("ec2", new ImageShelf(image("ami-1", "one")));
        loopback.faults.regionDown(EU);

        var refused = refusal(loopback.client(Ec2Client.builder(), HUB, EU)::describeImages);

        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.awsErrorDetails().errorCode()).isEqualTo("ServiceUnavailable");
        assertThat(ec2.describeImages().images()).hasSize(1);
    }

    @Test
    void aLostReplyIsAnErrorOfTheClientAfterTheEffect() {
        loopback.put("ec2", new ImageShelf(image("ami-1", "one")));
        var spoke = LaunchPermission.builder().userId(Loopback.SPOKE).build();
        loopback.faults.loseReply("ModifyImageAttribute").times(1);

        assertThatExceptionOfType(SdkClientException.class).isThrownBy(() -> share("ami-1", spoke));

        assertThat(permissions("ami-1")).containsExactly(spoke);
        assertThat(loopback.log.entries())
                .extracting(CallLog.Entry::operation, e -> e.errorCode().orElse(""))
                .containsExactly(tuple("ModifyImageAttribute", "LostReply"), tuple("DescribeImageAttribute", ""));
    }

    @Test
    void anOperationTheBackendLacksIsNamed() {
        loopback.put("ec2", new ImageShelf());

        var refused = refusal(
                () -> ec2.copyImage(r -> r.name("n").sourceImageId("ami-1").sourceRegion(EU)));

        assertThat(refused.statusCode()).isEqualTo(501);
        assertThat(refused.awsErrorDetails().errorCode()).isEqualTo("NotImplemented");
        assertThat(refused).hasMessageContaining("ec2 CopyImage");
    }

    @Test
    void aServiceWithoutBackendIsNamed() {
        var refused = refusal(loopback.client(StsClient.builder())::getCallerIdentity);

        assertThat(refused.awsErrorDetails().errorCode()).isEqualTo("NotImplemented");
        assertThat(refused).hasMessageContaining("no backend of sts for 999999999999 in us-east-1");
    }

    @Test
    void anUnknownKeyIsNobody() {
        var refused = refusal(loopback.client(Ec2Client.builder(), "AKIAFORGOTTEN", US)::describeImages);

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.awsErrorDetails().errorCode()).isEqualTo("InvalidClientTokenId");
        assertThat(refused).hasMessageContaining("AKIAFORGOTTEN");
    }

    @Test
    void aBugInABackendIsAnswered() {
        loopback.put("ec2", new BrokenImages());

        var refused = refusal(ec2::describeImages);

        assertThat(refused.statusCode()).isEqualTo(500);
        assertThat(refused.awsErrorDetails().errorCode()).isEqualTo("InternalFailure");
        assertThat(refused).hasMessageContaining("UnsupportedOperationException");
    }

    private void share(String image, LaunchPermission permission) {
        ec2.modifyImageAttribute(r -> r.imageId(image).launchPermission(p -> p.add(permission)));
    }

    private List<LaunchPermission> permissions(String image) {
        return ec2.describeImageAttribute(r -> r.imageId(image).attribute("launchPermission"))
                .launchPermissions();
    }

    private static AwsServiceException refusal(ThrowingCallable call) {
        return catchThrowableOfType(AwsServiceException.class, call);
    }

    /** Writes to a read-only list, as bugs do. */
    private static final class BrokenImages implements Ec2Client {
        @Override
        public DescribeImagesResponse describeImages(DescribeImagesRequest request) {
            request.imageIds().add("ami-1");
            return DescribeImagesResponse.builder().build();
        }

        @Override
        public String serviceName() {
            return "ec2";
        }

        @Override
        public void close() {}
    }
}
