package io.imagesteward.sandbox.aws.workspaces;

import java.time.Duration;
import software.amazon.awssdk.services.workspaces.model.ImportWorkspaceImageRequest;
import software.amazon.awssdk.services.workspaces.model.ImportWorkspaceImageResponse;
import software.amazon.awssdk.services.workspaces.model.OperatingSystemType;
import software.amazon.awssdk.services.workspaces.model.WorkspaceImage;
import software.amazon.awssdk.services.workspaces.model.WorkspaceImageRequiredTenancy;

/**
 * The ImportWorkspaceImage operation: Windows under the customer's own license, from an AMI. Office comes along on request,
 * and then it takes hours.
 *
 * @see <a href="https://docs.aws.amazon.com/workspaces/latest/api/API_ImportWorkspaceImage.html">ImportWorkspaceImage</a>
 */
record ImportDesktopImage(DesktopScope scope) {

    ImportWorkspaceImageResponse answer(ImportWorkspaceImageRequest request) {
        new LicenseRules(scope).checkHere();
        if (request.applications().size() > 1) {
            throw WorkSpacesErrors.invalid(
                    "One application can be subscribed, found %s.", request.applicationsAsStrings());
        }
        var machine = ImportedMachine.find(scope, request.ec2ImageId());
        var births = new NewDesktopImages(scope);
        births.check(request.imageName());
        var tags = DesktopTagRules.checked(request.tags());
        var image = births.begin(licensed(request.imageName(), request.imageDescription()), tags);
        births.settle(image.id(), duration(request), machine::flaw);
        return ImportWorkspaceImageResponse.builder().imageId(image.id()).build();
    }

    private Duration duration(ImportWorkspaceImageRequest request) {
        var pace = scope.settings().pace().imports();
        return request.applications().isEmpty() ? pace.plain() : pace.office();
    }

    /** Windows that needs dedicated hardware, as its license wants. */
    static WorkspaceImage.Builder licensed(String name, String description) {
        return WorkspaceImage.builder()
                .name(name)
                .description(description)
                .operatingSystem(system -> system.type(OperatingSystemType.WINDOWS))
                .requiredTenancy(WorkspaceImageRequiredTenancy.DEDICATED);
    }
}
