package io.imagesteward.functions.aws.ec2;

import io.imagesteward.core.image.ImageRef;
import io.imagesteward.core.inventory.Launch;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.ec2.Ec2Client;

/**
 * Tries to launch an image without launching it. The smallest burstable types are tried, because every commercial Region
 * has them; where they do not fit the image, nothing has been learned of it.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_RunInstances.html">RunInstances: DryRun</a>
 * @see <a href="https://docs.aws.amazon.com/ec2/latest/devguide/errors-overview.html">Error codes for the Amazon EC2 API</a>
 */
public record LaunchTrial(Ec2Client ec2) {

    private static final Map<String, String> TYPES = Map.of("x86_64", "t3.micro", "arm64", "t4g.micro");
    private static final Set<String> ABOUT_THE_IMAGE =
            Set.of("AuthFailure", "InvalidAMIID.NotFound", "InvalidAMIID.Unavailable", "OptInRequired");

    /** How EC2 words that the organization forbids it, and not merely the role that tries. */
    private static final String BY_ORGANIZATION = "service control policy";

    /** The types that are ever tried, which is all that a role needs to be allowed. */
    public static Set<String> types() {
        return Set.copyOf(TYPES.values());
    }

    public Launch of(ImageRef image, String architecture) {
        return Optional.ofNullable(TYPES.get(architecture))
                .map(type -> tried(image, type))
                .orElseGet(() -> new Launch.Unknown(image, "nobody tries to launch the architecture " + architecture));
    }

    private Launch tried(ImageRef image, String type) {
        try {
            ec2.runInstances(r -> r.imageId(image.id().value())
                    .instanceType(type)
                    .minCount(1)
                    .maxCount(1)
                    .dryRun(true));
            return new Launch.Unknown(image, "EC2 did not answer as dry runs are answered");
        } catch (AwsServiceException answer) {
            var details = answer.awsErrorDetails();
            return judged(image, details.errorCode(), String.valueOf(details.errorMessage()));
        } catch (SdkException unanswered) {
            return new Launch.Unknown(image, String.valueOf(unanswered.getMessage()));
        }
    }

    /** A dry run always ends in an error, which says what a launch would have come to. */
    static Launch judged(ImageRef image, String code, String message) {
        var said = "%s (%s)".formatted(message, code);
        if (code.equals("DryRunOperation")) {
            return new Launch.Allowed(image);
        }
        return ABOUT_THE_IMAGE.contains(code)
                        || (code.equals("UnauthorizedOperation") && message.contains(BY_ORGANIZATION))
                ? new Launch.Refused(image, said)
                : new Launch.Unknown(image, said);
    }
}
