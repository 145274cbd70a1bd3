package io.imagesteward.core.origin;

import io.imagesteward.core.image.InvalidValue;

/**
 * The infrastructure configuration of EC2 Image Builder that a custom import runs on.
 *
 * @see <a href="https://docs.aws.amazon.com/workspaces/latest/api/API_ImportCustomWorkspaceImage.html">
 *     ImportCustomWorkspaceImage: InfrastructureConfigurationArn</a>
 */
public record Infrastructure(String arn) {
    public Infrastructure {
        if (!arn.matches("arn:aws[^:]*:imagebuilder:[^:]+:([0-9]{12}|aws):infrastructure-configuration/[a-z0-9_-]+")) {
            throw new InvalidValue(
                    "'" + arn + "'",
                    "the ARN of an infrastructure configuration of EC2 Image Builder: arn:aws:imagebuilder:...:infrastructure-configuration/...");
        }
    }
}
