package io.imagesteward.events;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An import by way of EC2 Image Builder, in the words of ImportCustomWorkspaceImage.
 *
 * @param imageId an AMI; this, the import task or the image build version is the source, and no two of them
 */
public record CustomImport(
        @Nullable String imageId,
        @Nullable String importTaskId,
        @Nullable String imageBuildVersionArn,
        @Nullable String infrastructureConfigurationArn,
        @Nullable String computeType,
        @Nullable String protocol,
        @Nullable String osVersion) {

    static @Nullable CustomImport read(Fields custom) {
        if (!custom.present()) {
            return null;
        }
        custom.allowOnly(Set.of(
                "imageId",
                "importTaskId",
                "imageBuildVersionArn",
                "infrastructureConfigurationArn",
                "computeType",
                "protocol",
                "osVersion"));
        return new CustomImport(
                custom.optionalName("imageId"),
                custom.optionalName("importTaskId"),
                custom.optionalName("imageBuildVersionArn"),
                custom.optionalName("infrastructureConfigurationArn"),
                custom.optionalName("computeType"),
                custom.optionalName("protocol"),
                custom.optionalName("osVersion"));
    }
}
