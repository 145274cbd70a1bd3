package io.imagesteward.sandbox.aws.ec2;

import java.util.List;
import software.amazon.awssdk.services.ec2.model.CancelImageLaunchPermissionRequest;
import software.amazon.awssdk.services.ec2.model.CancelImageLaunchPermissionResponse;
import software.amazon.awssdk.services.ec2.model.ImageState;
import software.amazon.awssdk.services.ec2.model.ImdsSupportValues;
import software.amazon.awssdk.services.ec2.model.LaunchPermission;
import software.amazon.awssdk.services.ec2.model.ModifyImageAttributeRequest;
import software.amazon.awssdk.services.ec2.model.ModifyImageAttributeResponse;
import software.amazon.awssdk.services.ec2.model.ResetImageAttributeRequest;
import software.amazon.awssdk.services.ec2.model.ResetImageAttributeResponse;

/** Changes an image's attributes: ModifyImageAttribute, ResetImageAttribute, CancelImageLaunchPermission. */
record ImageAttributes(Ec2Scope scope) {

    private static final int LONGEST_DESCRIPTION = 255;

    ModifyImageAttributeResponse modify(ModifyImageAttributeRequest request) {
        var image = scope.ownImage(request.imageId());
        if (image.state() != ImageState.AVAILABLE && image.state() != ImageState.DISABLED) {
            throw Ec2Errors.imageUnavailable(image.id());
        }
        write(
                switch (ImageAttributeChange.of(request)) {
                    case ImageAttributeChange.Permissions change -> image.with(permissions(image, change));
                    case ImageAttributeChange.Description(var text) -> describe(image, text);
                    case ImageAttributeChange.ImdsSupport(var version) -> requireTokens(image, version);
                });
        return ModifyImageAttributeResponse.builder().build();
    }

    /** Makes the image private to its owner, whoever it was shared with. */
    ResetImageAttributeResponse reset(ResetImageAttributeRequest request) {
        var image = scope.ownImage(request.imageId());
        if (!"launchPermission".equals(request.attributeAsString())) {
            throw Ec2Errors.of("InvalidRequest", "Attribute %s cannot be reset.", request.attributeAsString());
        }
        write(image.with(List.of()));
        return ResetImageAttributeResponse.builder().build();
    }

    /** The recipient leaves a share made to its own account; others it cannot leave alone. */
    CancelImageLaunchPermissionResponse cancel(CancelImageLaunchPermissionRequest request) {
        var image = scope.image(request.imageId());
        if (!scope.visibility().isSharedDirectly(image)) {
            throw scope.visibility().sees(image)
                    ? Ec2Errors.of("InvalidRequest", "Image %s is not shared with your account directly.", image.id())
                    : Ec2Errors.notYourImage(image.id());
        }
        var own = LaunchPermission.builder().userId(scope.account()).build();
        write(image.with(image.permissionsAfter(List.of(), List.of(own))));
        return CancelImageLaunchPermissionResponse.builder().returnValue(true).build();
    }

    private List<LaunchPermission> permissions(MachineImage image, ImageAttributeChange.Permissions change) {
        if (!change.add().isEmpty() && !change.remove().isEmpty()) {
            throw Ec2Errors.combination("Launch permissions are added or removed, not both in one request.");
        }
        change.add().forEach(SharingRules::checkTarget);
        change.remove().forEach(SharingRules::checkTarget);
        var after = image.permissionsAfter(change.add(), change.remove());
        if (!change.add().isEmpty()) {
            var rules = new SharingRules(scope);
            rules.checkMayBeShared(image, change.add());
            rules.checkQuota(image, after);
        }
        return after;
    }

    private static MachineImage describe(MachineImage image, String text) {
        if (text.length() > LONGEST_DESCRIPTION) {
            throw Ec2Errors.invalidValue("A description has at most %d characters", LONGEST_DESCRIPTION);
        }
        return image.with(details -> details.description(text));
    }

    /** There is no way back from version 2.0. */
    private static MachineImage requireTokens(MachineImage image, String version) {
        if (ImdsSupportValues.fromValue(version) != ImdsSupportValues.V2_0) {
            throw Ec2Errors.invalidValue("Value (%s) for parameter imdsSupport is invalid. Expecting v2.0.", version);
        }
        return image.with(details -> details.imdsSupport(version));
    }

    private void write(MachineImage image) {
        scope.here().images().write(image.id(), image);
    }
}
