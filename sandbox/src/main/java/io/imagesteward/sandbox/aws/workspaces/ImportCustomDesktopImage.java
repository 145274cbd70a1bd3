package io.imagesteward.sandbox.aws.workspaces;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.workspaces.model.CustomImageProtocol;
import software.amazon.awssdk.services.workspaces.model.CustomWorkspaceImageImportErrorDetails;
import software.amazon.awssdk.services.workspaces.model.DescribeCustomWorkspaceImageImportRequest;
import software.amazon.awssdk.services.workspaces.model.DescribeCustomWorkspaceImageImportResponse;
import software.amazon.awssdk.services.workspaces.model.ImageSourceIdentifier;
import software.amazon.awssdk.services.workspaces.model.ImportCustomWorkspaceImageRequest;
import software.amazon.awssdk.services.workspaces.model.ImportCustomWorkspaceImageResponse;
import software.amazon.awssdk.services.workspaces.model.OSVersion;

/**
 * ImportCustomWorkspaceImage, an import that EC2 Image Builder prepares in many stages, and the operation that tells how far
 * it has come. The image itself is pending all the while.
 *
 * @see <a href="https://docs.aws.amazon.com/workspaces/latest/api/API_ImportCustomWorkspaceImage.html">ImportCustomWorkspaceImage</a>
 */
record ImportCustomDesktopImage(DesktopScope scope) {

    ImportCustomWorkspaceImageResponse answer(ImportCustomWorkspaceImageRequest request) {
        new LicenseRules(scope).checkHere();
        if (request.protocol() == CustomImageProtocol.PCOIP && request.osVersion() == OSVersion.WINDOWS_11) {
            throw WorkSpacesErrors.invalid("Windows 11 cannot be imported for PCOIP.");
        }
        var machine = machine(request.imageSource());
        var births = new NewDesktopImages(scope);
        births.check(request.imageName());
        var tags = DesktopTagRules.checked(request.tags());
        var image = births.begin(ImportDesktopImage.licensed(request.imageName(), request.imageDescription()), tags);
        begin(image.id(), request);
        births.settle(
                image.id(),
                scope.settings().pace().imports().stage().multipliedBy(CustomImport.STAGES.size()),
                () -> machine.flatMap(ImportedMachine::flaw));
        follow(image.id());
        return ImportCustomWorkspaceImageResponse.builder()
                .imageId(image.id())
                .state(CustomImport.STAGES.getFirst())
                .build();
    }

    DescribeCustomWorkspaceImageImportResponse describe(DescribeCustomWorkspaceImageImportRequest request) {
        return scope.here()
                .expectations()
                .imports()
                .seen(request.imageId())
                .filter(one -> one.account().equals(scope.account()))
                .map(CustomImport::details)
                .orElseThrow(() -> WorkSpacesErrors.noSuchImage(request.imageId()));
    }

    /** The source is exactly one of three; an AMI is looked at, what Image Builder or an import task made is believed. */
    private Optional<ImportedMachine> machine(ImageSourceIdentifier source) {
        long named = Stream.of(source.ec2ImageId(), source.ec2ImportTaskId(), source.imageBuildVersionArn())
                .filter(Objects::nonNull)
                .count();
        if (named != 1) {
            throw WorkSpacesErrors.validation(
                    "ImageSource must have exactly one of Ec2ImportTaskId, ImageBuildVersionArn and Ec2ImageId; found "
                            + named);
        }
        return Optional.ofNullable(source.ec2ImageId()).map(id -> ImportedMachine.find(scope, id));
    }

    private void begin(String imageId, ImportCustomWorkspaceImageRequest request) {
        Instant now = scope.surroundings().now();
        var details = DescribeCustomWorkspaceImageImportResponse.builder()
                .imageId(imageId)
                .infrastructureConfigurationArn(request.infrastructureConfigurationArn())
                .imageSource(request.imageSource())
                .imageBuilderInstanceId(scope.surroundings().ids().next("i-"))
                .state(CustomImport.STAGES.getFirst())
                .created(now)
                .lastUpdatedTime(now);
        scope.here().expectations().imports().write(imageId, new CustomImport(scope.account(), details.build()));
    }

    /** Moves the import on from stage to stage, and ends it as its image ended. */
    private void follow(String imageId) {
        var stage = scope.settings().pace().imports().stage();
        for (int i = 1; i < CustomImport.STAGES.size(); i++) {
            String state = CustomImport.STAGES.get(i);
            scope.surroundings().after(stage.multipliedBy(i), () -> change(imageId, details -> details.state(state)));
        }
        scope.surroundings().after(stage.multipliedBy(CustomImport.STAGES.size()), () -> end(imageId));
    }

    private void end(String imageId) {
        var image = scope.own(imageId).orElse(null);
        change(imageId, details -> {
            if (image != null && image.isAvailable()) {
                details.state(CustomImport.COMPLETED);
            } else {
                details.state(CustomImport.ERROR).errorDetails(why(image));
            }
        });
    }

    private static CustomWorkspaceImageImportErrorDetails why(@Nullable DesktopImage image) {
        return CustomWorkspaceImageImportErrorDetails.builder()
                .errorCode(image == null ? "ResourceNotFound" : image.details().errorCode())
                .errorMessage(
                        image == null ? "The image is gone." : image.details().errorMessage())
                .build();
    }

    private void change(String imageId, Consumer<DescribeCustomWorkspaceImageImportResponse.Builder> change) {
        scope.here()
                .expectations()
                .imports()
                .latest(imageId)
                .ifPresent(one -> scope.here()
                        .expectations()
                        .imports()
                        .write(
                                imageId,
                                new CustomImport(
                                        one.account(),
                                        one.details()
                                                .copy(details -> change.accept(details.lastUpdatedTime(
                                                        scope.surroundings().now()))))));
    }
}
