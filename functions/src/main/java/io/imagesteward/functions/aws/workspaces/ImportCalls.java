package io.imagesteward.functions.aws.workspaces;

import io.imagesteward.core.origin.BuildSource;
import io.imagesteward.core.origin.Office;
import io.imagesteward.core.origin.Origin;
import io.imagesteward.core.step.NewImage;
import software.amazon.awssdk.services.workspaces.model.ImageSourceIdentifier;
import software.amazon.awssdk.services.workspaces.model.ImportCustomWorkspaceImageRequest;
import software.amazon.awssdk.services.workspaces.model.ImportWorkspaceImageRequest;
import software.amazon.awssdk.services.workspaces.model.Platform;

/**
 * The two ways to bring Windows along, as WorkSpaces wants them said.
 *
 * @see <a href="https://docs.aws.amazon.com/workspaces/latest/api/API_ImportWorkspaceImage.html">ImportWorkspaceImage</a>
 * @see <a href="https://docs.aws.amazon.com/workspaces/latest/api/API_ImportCustomWorkspaceImage.html">
 *     ImportCustomWorkspaceImage</a>
 */
record ImportCalls(NewImage image) {
    ImportWorkspaceImageRequest of(Origin.OwnLicense origin) {
        var request = ImportWorkspaceImageRequest.builder()
                .ec2ImageId(origin.ami().value())
                .ingestionProcess(origin.process().name())
                .imageName(image.name())
                .imageDescription(image.description().orElse(null))
                .tags(WorkspaceCopies.tags(image.tags()));
        origin.office().map(Office::word).ifPresent(request::applicationsWithStrings);
        return request.build();
    }

    ImportCustomWorkspaceImageRequest of(Origin.Built origin) {
        return ImportCustomWorkspaceImageRequest.builder()
                .imageName(image.name())
                .imageDescription(image.description().orElse(null))
                .computeType(origin.hardware().compute().name())
                .protocol(origin.hardware().protocol().name())
                .imageSource(source(origin.source()))
                .infrastructureConfigurationArn(origin.infrastructure().arn())
                .platform(Platform.WINDOWS)
                .osVersion(origin.windows().word())
                .tags(WorkspaceCopies.tags(image.tags()))
                .build();
    }

    private static ImageSourceIdentifier source(BuildSource source) {
        var identifier = ImageSourceIdentifier.builder();
        return switch (source.kind()) {
            case AMI -> identifier.ec2ImageId(source.reference()).build();
            case IMPORT_TASK -> identifier.ec2ImportTaskId(source.reference()).build();
            case IMAGE_BUILD ->
                identifier.imageBuildVersionArn(source.reference()).build();
        };
    }
}
