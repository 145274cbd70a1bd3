package io.imagesteward.functions.aws.ec2;

import io.imagesteward.core.image.SnapshotRef;
import io.imagesteward.core.workflow.ShareTask.Marked;
import io.imagesteward.functions.aws.client.AwsClients;
import io.imagesteward.functions.aws.client.Failures;
import software.amazon.awssdk.services.ec2.model.ResetImageAttributeName;
import software.amazon.awssdk.services.ec2.model.SnapshotAttributeName;

/**
 * Takes every permission from everybody at once, the public included, without having to know who has one.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ResetImageAttribute.html">ResetImageAttribute</a>
 */
public final class Resets {

    private final AwsClients clients;

    public Resets(AwsClients clients) {
        this.clients = clients;
    }

    /** The snapshots first: EC2 may refuse to reset an image that is disabled, which has no permissions left anyway. */
    public void unshareFromAll(Marked family) {
        family.snapshots().forEach(this::reset);
        var image = family.image();
        Failures.translating(
                "ResetImageAttribute of " + image,
                () -> clients.ec2(image.region())
                        .resetImageAttribute(r ->
                                r.imageId(image.id().value()).attribute(ResetImageAttributeName.LAUNCH_PERMISSION)));
    }

    private void reset(SnapshotRef snapshot) {
        Failures.translating(
                "ResetSnapshotAttribute of " + snapshot,
                () -> clients.ec2(snapshot.region())
                        .resetSnapshotAttribute(r -> r.snapshotId(snapshot.id().value())
                                .attribute(SnapshotAttributeName.CREATE_VOLUME_PERMISSION)));
    }
}
