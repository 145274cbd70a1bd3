package io.imagesteward.functions.aws;

import static org.assertj.core.api.Assertions.assertThat;

import io.imagesteward.core.image.RegionId;
import io.imagesteward.functions.aws.client.LambdaEnvironment;
import io.imagesteward.functions.aws.client.SdkClients;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.services.ec2.model.ImageState;
import software.amazon.awssdk.services.kms.model.KeyManagerType;

/** An answer that says nothing would leave the classes that read it unloaded, and nobody would notice. */
class SilentAwsTest {

    private final SdkClients clients = new SdkClients(
            new LambdaEnvironment(
                    Map.of("HUB_REGION", "us-east-1"),
                    () -> AwsBasicCredentials.create("nobody", "nothing"),
                    InstantSource.system()),
            new SilentAws());
    private final RegionId home = new RegionId("us-east-1");

    @Test
    void anImageIsAnsweredWithItsTagsItsSnapshotsAndWhoMayUseThem() {
        var ec2 = clients.ec2(home);
        assertThat(ec2.describeImages().images()).singleElement().satisfies(image -> {
            assertThat(image.state()).isEqualTo(ImageState.AVAILABLE);
            assertThat(image.tags()).hasSize(1);
            assertThat(image.blockDeviceMappings())
                    .extracting(m -> m.ebs().snapshotId())
                    .containsExactly("snap-0");
        });
        assertThat(ec2.describeImageAttribute(r -> {}).launchPermissions()).hasSize(1);
        assertThat(ec2.describeSnapshots().snapshots()).hasSize(1);
        assertThat(ec2.describeSnapshotAttribute(r -> {}).createVolumePermissions())
                .hasSize(1);
    }

    @Test
    void aKeyAndAParameterAreAnswered() {
        assertThat(clients.kms(home).describeKey(r -> {}).keyMetadata().keyManager())
                .isEqualTo(KeyManagerType.CUSTOMER);
        assertThat(clients.ssm(home).getParameters(r -> {}).parameters()).hasSize(1);
    }
}
