package io.imagesteward.functions.aws.ec2;

import io.imagesteward.core.image.AccountId;
import io.imagesteward.core.image.ImageRef;
import io.imagesteward.functions.aws.client.AwsClients;
import io.imagesteward.functions.aws.client.Failures;

/**
 * Gives up what somebody else shares with a spoke, from inside the spoke. Only a direct share can be given up; what comes
 * through an organization or a unit is refused by EC2, and its owner has to take it back.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/cancel-sharing-an-AMI.html">Cancel having an AMI
 *     shared with your AWS account</a>
 */
public final class Declining {

    private final AwsClients clients;

    public Declining(AwsClients clients) {
        this.clients = clients;
    }

    public void leave(ImageRef image, AccountId spoke) {
        Failures.translating(
                "CancelImageLaunchPermission of %s for %s".formatted(image, spoke),
                () -> clients.in(spoke)
                        .ec2(image.region())
                        .cancelImageLaunchPermission(r -> r.imageId(image.id().value())));
    }
}
