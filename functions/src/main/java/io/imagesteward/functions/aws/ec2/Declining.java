package io.imagesteward.functions.aws.ec2;

import io.imagesteward.core.failure.AccessDenied;
import io.imagesteward.core.failure.Rejected;
import io.imagesteward.core.failure.StewardFailure;
import io.imagesteward.core.image.AccountId;
import io.imagesteward.core.image.ImageRef;
import io.imagesteward.core.sweep.Stayed;
import io.imagesteward.functions.aws.client.AwsClients;
import io.imagesteward.functions.aws.client.Failures;
import java.util.Optional;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

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

    /** Empty when it is given up; otherwise it is a share that nobody but its owner can end. */
    public Optional<Stayed> leave(ImageRef image, AccountId spoke) {
        try {
            Failures.translating(
                    "CancelImageLaunchPermission of %s for %s".formatted(image, spoke),
                    () -> clients.in(spoke)
                            .ec2(image.region())
                            .cancelImageLaunchPermission(
                                    r -> r.imageId(image.id().value())));
            return Optional.empty();
        } catch (Rejected | AccessDenied refused) {
            if (isAboutTheShare(refused)) {
                return Optional.of(new Stayed(image, spoke, String.valueOf(refused.getMessage())));
            }
            throw refused;
        }
    }

    /** EC2 documents no code for it, and says AuthFailure to whoever has no permission of his own on an image. */
    private static boolean isAboutTheShare(StewardFailure refused) {
        return refused instanceof Rejected
                || (refused.getCause() instanceof AwsServiceException said
                        && "AuthFailure".equals(said.awsErrorDetails().errorCode()));
    }
}
