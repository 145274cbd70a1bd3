package io.imagesteward.sandbox.aws.kms;

import static io.imagesteward.sandbox.world.TestWorld.HUB;
import static io.imagesteward.sandbox.world.TestWorld.IRELAND;
import static io.imagesteward.sandbox.world.TestWorld.SPOKE;
import static io.imagesteward.sandbox.world.TestWorld.VIRGINIA;
import static io.imagesteward.sandbox.world.TestWorld.error;
import static io.imagesteward.sandbox.world.TestWorld.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.imagesteward.sandbox.world.TestWorld;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.KeyManagerType;
import software.amazon.awssdk.services.kms.model.KeyState;
import software.amazon.awssdk.services.kms.model.NotFoundException;

class KmsBackendTest {

    private final TestWorld test = new TestWorld();
    private final KmsPlace keys = test.hub().kms();
    private final String key = keys.key("alias/golden-images");
    private final KmsClient kms = test.client(KmsClient.class, "kms", HUB, VIRGINIA);
    private final KmsClient spoke = test.client(KmsClient.class, "kms", SPOKE, VIRGINIA);

    @Test
    void aKeyIsFoundByIdAliasAndTheArnsOfBoth() {
        String id = key.substring(key.lastIndexOf('/') + 1);
        String aliasArn = "arn:aws:kms:us-east-1:999999999999:alias/golden-images";
        for (String name : new String[] {id, key, "alias/golden-images", aliasArn}) {
            assertThat(kms.describeKey(r -> r.keyId(name)).keyMetadata().arn()).isEqualTo(key);
        }
    }

    @Test
    void theAwsManagedKeyHasAwsAsItsManager() {
        keys.awsManagedEbsKey();
        var managed = kms.describeKey(r -> r.keyId("alias/aws/ebs")).keyMetadata();
        assertThat(managed.keyManager()).isEqualTo(KeyManagerType.AWS);
        assertThat(kms.describeKey(r -> r.keyId(key)).keyMetadata().keyManager())
                .isEqualTo(KeyManagerType.CUSTOMER);
    }

    @Test
    void anUnknownKeyIsNotFound() {
        var refused = error(() -> kms.describeKey(r -> r.keyId("alias/none")));
        assertThat(refused).isInstanceOf(NotFoundException.class);
        assertThat(refused.awsErrorDetails().errorCode()).isEqualTo("NotFoundException");
        assertThat(refused.awsErrorDetails().errorMessage()).contains("alias/none");
    }

    @Test
    void anotherAccountNeedsTheArnAndThePolicy() {
        assertThat(refusal(() -> spoke.describeKey(r -> r.keyId(key)))).isEqualTo("AccessDeniedException");
        keys.allow(key, SPOKE);
        assertThat(spoke.describeKey(r -> r.keyId(key)).keyMetadata().awsAccountId())
                .isEqualTo(HUB);
        assertThat(refusal(() -> spoke.describeKey(r -> r.keyId("alias/golden-images"))))
                .isEqualTo("NotFoundException");
        keys.deny(key, SPOKE);
        assertThat(refusal(() -> spoke.describeKey(r -> r.keyId(key)))).isEqualTo("AccessDeniedException");
    }

    @Test
    void aKeyStaysInItsRegion() {
        var ireland = test.client(KmsClient.class, "kms", HUB, IRELAND);
        assertThat(refusal(() -> ireland.describeKey(r -> r.keyId(key)))).isEqualTo("NotFoundException");
    }

    @Test
    void aDisabledKeySaysSo() {
        keys.disable(key);
        assertThat(kms.describeKey(r -> r.keyId(key)).keyMetadata().keyState()).isEqualTo(KeyState.DISABLED);
        keys.enable(key);
        assertThat(kms.describeKey(r -> r.keyId(key)).keyMetadata().keyState()).isEqualTo(KeyState.ENABLED);
    }
}
