package io.imagesteward.sandbox.iam;

import static io.imagesteward.sandbox.world.TestWorld.HUB;
import static io.imagesteward.sandbox.world.TestWorld.VIRGINIA;
import static io.imagesteward.sandbox.world.TestWorld.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.imagesteward.sandbox.aws.ec2.ImageSeed;
import io.imagesteward.sandbox.aws.ec2.VolumeSeed;
import io.imagesteward.sandbox.call.CallLog;
import io.imagesteward.sandbox.call.CallPath;
import io.imagesteward.sandbox.call.Caller;
import io.imagesteward.sandbox.call.TypedClients;
import io.imagesteward.sandbox.policy.PolicyDocument;
import io.imagesteward.sandbox.world.TestWorld;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.DeleteSnapshotReturnCode;
import software.amazon.awssdk.services.ec2.model.SnapshotReturnCodes;
import software.amazon.awssdk.services.ec2.model.Tag;

/** What a role may do to an image can depend on the image's tags. */
class ImageConditionsTest {

    private static final String ROLE = "arn:aws:iam::999999999999:role/retire";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final TestWorld test = new TestWorld();
    private final Roles roles = new Roles();
    private final Ec2Client ec2;
    private final String ours = test.hub().ec2().image(ImageSeed.named("ours").tag("retire", "yes"));
    private final String theirs =
            test.hub().ec2().image(ImageSeed.named("theirs").tag("retire", "no"));

    ImageConditionsTest() throws JsonProcessingException {
        var gate = new IamGate(roles, new ImageFacts(test.world));
        test.world.permissions(gate);
        var path = new CallPath(test.world::backend, List.of(gate), test.time, new CallLog());
        ec2 = new TypedClients(path).client(Ec2Client.class, new Caller(HUB, Optional.of(ROLE)), VIRGINIA);
        roles.add(ROLE, JSON.createObjectNode());
    }

    @Test
    void onlyTaggedImagesAreRetired() throws JsonProcessingException {
        allow("ec2:DisableImage\", \"ec2:DeregisterImage", "ec2:ResourceTag/retire");
        ec2.disableImage(r -> r.imageId(ours));
        assertThat(ec2.deregisterImage(r -> r.imageId(ours)).returnValue()).isTrue();
        assertThat(refusal(() -> ec2.disableImage(r -> r.imageId(theirs)))).isEqualTo("UnauthorizedOperation");
        assertThat(refusal(() -> ec2.deregisterImage(r -> r.imageId(theirs)))).isEqualTo("UnauthorizedOperation");
    }

    @Test
    void snapshotsGoAlongOnlyWhereTheyCarryTheTag() throws JsonProcessingException {
        allow("ec2:DeregisterImage\", \"ec2:DeleteSnapshot", "aws:ResourceTag/retire");
        String image = test.hub()
                .ec2()
                .image(ImageSeed.named("two")
                        .tag("retire", "yes")
                        .volume(VolumeSeed.ofGiB(1))
                        .volume(VolumeSeed.ofGiB(2)));
        var snapshots = test.ec2()
                .describeImages(r -> r.imageIds(image))
                .images()
                .getFirst()
                .blockDeviceMappings();
        String tagged = snapshots.getFirst().ebs().snapshotId();
        test.ec2()
                .createTags(r -> r.resources(tagged)
                        .tags(Tag.builder().key("retire").value("yes").build()));
        var results = ec2.deregisterImage(r -> r.imageId(image).deleteAssociatedSnapshots(true))
                .deleteSnapshotResults();
        assertThat(results)
                .extracting(DeleteSnapshotReturnCode::returnCode)
                .containsExactly(SnapshotReturnCodes.SUCCESS, SnapshotReturnCodes.MISSING_PERMISSIONS);
    }

    private void allow(String actions, String tag) throws JsonProcessingException {
        roles.attach(ROLE, PolicyDocument.of(JSON.readTree("""
                        {"Statement": [{"Effect": "Allow", "Action": ["%s"], "Resource": "*",
                          "Condition": {"StringEquals": {"%s": "yes"}}}]}
                        """.formatted(actions, tag))));
    }
}
