package io.imagesteward.sandbox.aws.ec2;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ec2.model.AttributeValue;
import software.amazon.awssdk.services.ec2.model.DescribeImageAttributeRequest;
import software.amazon.awssdk.services.ec2.model.DescribeImageAttributeResponse;
import software.amazon.awssdk.services.ec2.model.ImageAttributeName;

/** The DescribeImageAttribute operation: one attribute a call, for the owner only. */
record DescribeImageAttribute(Ec2Scope scope) {

    DescribeImageAttributeResponse answer(DescribeImageAttributeRequest request) {
        if (request.attribute() == null) {
            throw Ec2Errors.missing("Attribute");
        }
        var image = asSeen(scope.ownImage(request.imageId()));
        if (request.attribute() == ImageAttributeName.BLOCK_DEVICE_MAPPING) {
            throw Ec2Errors.of("AuthFailure", "Unauthorized attempt to access restricted resource");
        }
        var answer = DescribeImageAttributeResponse.builder().imageId(image.id());
        fill(
                answer,
                image.with(details -> details.lastLaunchedTime(new LastLaunch(scope).of(image))),
                request.attribute());
        return answer.build();
    }

    /** The owner's check is made on what is; the answer may still show what was. */
    private MachineImage asSeen(MachineImage latest) {
        return scope.here().images().seen(latest.id()).orElseThrow(() -> Ec2Errors.noSuchImage(latest.id()));
    }

    private static void fill(
            DescribeImageAttributeResponse.Builder answer, MachineImage image, ImageAttributeName attribute) {
        var details = image.details();
        switch (attribute) {
            case LAUNCH_PERMISSION -> answer.launchPermissions(image.launchPermissions());
            case PRODUCT_CODES -> answer.productCodes(details.productCodes());
            case DESCRIPTION -> answer.description(value(details.description()));
            case KERNEL -> answer.kernelId(value(details.kernelId()));
            case RAMDISK -> answer.ramdiskId(value(details.ramdiskId()));
            case SRIOV_NET_SUPPORT -> answer.sriovNetSupport(value(details.sriovNetSupport()));
            case BOOT_MODE -> answer.bootMode(value(details.bootModeAsString()));
            case TPM_SUPPORT -> answer.tpmSupport(value(details.tpmSupportAsString()));
            case LAST_LAUNCHED_TIME -> answer.lastLaunchedTime(value(details.lastLaunchedTime()));
            case IMDS_SUPPORT -> answer.imdsSupport(value(details.imdsSupportAsString()));
            case DEREGISTRATION_PROTECTION ->
                answer.deregistrationProtection(value(details.deregistrationProtection()));
            case UEFI_DATA -> answer.uefiData(value(null));
            case BLOCK_DEVICE_MAPPING, UNKNOWN_TO_SDK_VERSION ->
                throw Ec2Errors.invalidValue("Value for parameter attribute is invalid.");
        }
    }

    private static AttributeValue value(@Nullable String text) {
        return AttributeValue.builder().value(text).build();
    }
}
