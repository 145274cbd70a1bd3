package io.imagesteward.sandbox.aws.ec2;

import static io.imagesteward.sandbox.world.TestWorld.HUB;
import static io.imagesteward.sandbox.world.TestWorld.IRELAND;
import static io.imagesteward.sandbox.world.TestWorld.SPOKE;
import static io.imagesteward.sandbox.world.TestWorld.VIRGINIA;
import static io.imagesteward.sandbox.world.TestWorld.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.imagesteward.sandbox.call.CallLog;
import io.imagesteward.sandbox.call.CallPath;
import io.imagesteward.sandbox.call.Caller;
import io.imagesteward.sandbox.call.TypedClients;
import io.imagesteward.sandbox.iam.IamGate;
import io.imagesteward.sandbox.iam.Roles;
import io.imagesteward.sandbox.iam.WorldFacts;
import io.imagesteward.sandbox.policy.PolicyDocument;
import io.imagesteward.sandbox.world.TestWorld;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.CopyImageRequest;
import software.amazon.awssdk.services.ec2.model.ImageState;
import software.amazon.awssdk.services.ec2.model.OperationType;

/** CopyImage uses keys with the rights of whoever calls it. */
class CopyKeysTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ROLE = "arn:aws:iam::999999999999:role/copy";
    private static final String SPOKE_ROLE = "arn:aws:iam::111122223333:role/copy";

    private final TestWorld test = new TestWorld();
    private final Roles roles = new Roles();
    private final IamGate gate = new IamGate(roles, new WorldFacts(test.world));
    private final CallPath path = new CallPath(test.world::backend, List.of(gate), test.time, new CallLog());
    private final String sourceKey = test.hub().kms().key("alias/source");
    private final String copyKey = test.world.account(HUB).region(IRELAND).kms().key("alias/golden-images");
    private final String encrypted = test.hub()
            .ec2()
            .image(ImageSeed.named("encrypted")
                    .volume(VolumeSeed.ofGiB(8).encryptedUnder(sourceKey).snapshotSharedWith(SPOKE))
                    .sharedWith(SPOKE));
    private final Ec2Client ireland = client(ROLE, HUB, IRELAND);

    CopyKeysTest() {
        test.world.permissions(gate);
        roles.add(ROLE, JSON.createObjectNode());
        roles.add(SPOKE_ROLE, JSON.createObjectNode());
        attach(ROLE, "Allow", "ec2:*");
        attach(SPOKE_ROLE, "Allow", "ec2:*");
    }

    @Test
    void aRoleThatMayUseBothKeysCopies() {
        attach(ROLE, "Allow", "kms:*");
        assertThat(copy(ireland)).isEqualTo(ImageState.AVAILABLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kms:DescribeKey",
                "kms:Decrypt",
                "kms:ReEncryptFrom",
                "kms:ReEncryptTo",
                "kms:GenerateDataKeyWithoutPlaintext",
                "kms:CreateGrant"
            })
    void whatIsMissingShowsLaterAsAFailedCopy(String action) {
        attach(ROLE, "Allow", "kms:*");
        attach(ROLE, "Deny", action);
        assertThat(copy(ireland)).isEqualTo(ImageState.FAILED);
    }

    @Test
    void aRecipientNeedsTheOwnersKeyPolicyAndItsOwnIam() {
        var spoke = client(SPOKE_ROLE, SPOKE, VIRGINIA);
        attach(SPOKE_ROLE, "Allow", "kms:*");
        assertThat(copyOf(spoke, r -> r.name("one"))).isEqualTo(ImageState.FAILED);
        test.hub().kms().allow(sourceKey, SPOKE);
        assertThat(copyOf(spoke, r -> r.name("two"))).isEqualTo(ImageState.AVAILABLE);
        attach(SPOKE_ROLE, "Deny", "kms:Decrypt");
        assertThat(copyOf(spoke, r -> r.name("three"))).isEqualTo(ImageState.FAILED);
    }

    @Test
    void aKeyPolicyThatNamesOnlyOthersFailsTheCopy() {
        attach(ROLE, "Allow", "kms:*");
        test.world.account(HUB).region(IRELAND).kms().policy(copyKey, """
                {"Statement": [{"Effect": "Allow", "Principal": {"AWS": "arn:aws:iam::999999999999:role/other"},
                  "Action": "kms:*", "Resource": "*"}]}
                """);
        assertThat(copy(ireland)).isEqualTo(ImageState.FAILED);
    }

    @Test
    void keysOfAwsNeedNoPermissionAndCannotBeShared() {
        String image = test.hub()
                .ec2()
                .image(ImageSeed.named("managed").volume(VolumeSeed.ofGiB(8).encryptedUnderAwsManagedKey()));
        var virginia = client(ROLE, HUB, VIRGINIA);
        assertThat(copyOf(virginia, r -> r.sourceImageId(image))).isEqualTo(ImageState.AVAILABLE);
        assertThat(refusal(() -> virginia.modifyImageAttribute(r -> r.imageId(image)
                        .attribute("launchPermission")
                        .operationType(OperationType.ADD)
                        .userIds(SPOKE))))
                .isEqualTo("InvalidParameter");
    }

    private ImageState copy(Ec2Client client) {
        return copyOf(client, r -> r.encrypted(true).kmsKeyId("alias/golden-images"));
    }

    private ImageState copyOf(Ec2Client client, Consumer<CopyImageRequest.Builder> change) {
        String id = client.copyImage(r ->
                        change.accept(r.name("copy").sourceImageId(encrypted).sourceRegion(VIRGINIA)))
                .imageId();
        test.pass(Duration.ofHours(1));
        return client.describeImages(r -> r.imageIds(id)).images().getFirst().state();
    }

    private Ec2Client client(String role, String account, String region) {
        return new TypedClients(path).client(Ec2Client.class, new Caller(account, Optional.of(role)), region);
    }

    private void attach(String role, String effect, String action) {
        String policy = """
                {"Statement": [{"Effect": "%s", "Action": "%s", "Resource": "*"}]}
                """.formatted(effect, action);
        try {
            roles.attach(role, PolicyDocument.of(JSON.readTree(policy)));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(policy, e);
        }
    }
}
