package io.imagesteward.sandbox.aws.ec2;

import software.amazon.awssdk.services.ec2.model.CancelImageLaunchPermissionRequest;
import software.amazon.awssdk.services.ec2.model.CancelImageLaunchPermissionResponse;
import software.amazon.awssdk.services.ec2.model.CopyImageRequest;
import software.amazon.awssdk.services.ec2.model.CopyImageResponse;
import software.amazon.awssdk.services.ec2.model.CreateImageRequest;
import software.amazon.awssdk.services.ec2.model.CreateImageResponse;
import software.amazon.awssdk.services.ec2.model.CreateTagsRequest;
import software.amazon.awssdk.services.ec2.model.CreateTagsResponse;
import software.amazon.awssdk.services.ec2.model.DeleteSnapshotRequest;
import software.amazon.awssdk.services.ec2.model.DeleteSnapshotResponse;
import software.amazon.awssdk.services.ec2.model.DeleteTagsRequest;
import software.amazon.awssdk.services.ec2.model.DeleteTagsResponse;
import software.amazon.awssdk.services.ec2.model.DeregisterImageRequest;
import software.amazon.awssdk.services.ec2.model.DeregisterImageResponse;
import software.amazon.awssdk.services.ec2.model.DescribeImageAttributeRequest;
import software.amazon.awssdk.services.ec2.model.DescribeImageAttributeResponse;
import software.amazon.awssdk.services.ec2.model.DescribeImagesRequest;
import software.amazon.awssdk.services.ec2.model.DescribeImagesResponse;
import software.amazon.awssdk.services.ec2.model.DescribeSnapshotAttributeRequest;
import software.amazon.awssdk.services.ec2.model.DescribeSnapshotAttributeResponse;
import software.amazon.awssdk.services.ec2.model.DescribeSnapshotsRequest;
import software.amazon.awssdk.services.ec2.model.DescribeSnapshotsResponse;
import software.amazon.awssdk.services.ec2.model.DescribeTagsRequest;
import software.amazon.awssdk.services.ec2.model.DescribeTagsResponse;
import software.amazon.awssdk.services.ec2.model.DisableImageDeprecationRequest;
import software.amazon.awssdk.services.ec2.model.DisableImageDeprecationResponse;
import software.amazon.awssdk.services.ec2.model.DisableImageDeregistrationProtectionRequest;
import software.amazon.awssdk.services.ec2.model.DisableImageDeregistrationProtectionResponse;
import software.amazon.awssdk.services.ec2.model.DisableImageRequest;
import software.amazon.awssdk.services.ec2.model.DisableImageResponse;
import software.amazon.awssdk.services.ec2.model.EnableImageDeprecationRequest;
import software.amazon.awssdk.services.ec2.model.EnableImageDeprecationResponse;
import software.amazon.awssdk.services.ec2.model.EnableImageDeregistrationProtectionRequest;
import software.amazon.awssdk.services.ec2.model.EnableImageDeregistrationProtectionResponse;
import software.amazon.awssdk.services.ec2.model.EnableImageRequest;
import software.amazon.awssdk.services.ec2.model.EnableImageResponse;
import software.amazon.awssdk.services.ec2.model.ModifyImageAttributeRequest;
import software.amazon.awssdk.services.ec2.model.ModifyImageAttributeResponse;
import software.amazon.awssdk.services.ec2.model.ModifySnapshotAttributeRequest;
import software.amazon.awssdk.services.ec2.model.ModifySnapshotAttributeResponse;
import software.amazon.awssdk.services.ec2.model.RegisterImageRequest;
import software.amazon.awssdk.services.ec2.model.RegisterImageResponse;
import software.amazon.awssdk.services.ec2.model.ResetImageAttributeRequest;
import software.amazon.awssdk.services.ec2.model.ResetImageAttributeResponse;

/**
 * EC2 for one account and Region.
 *
 * <p>It only hands each operation to the class that knows its rules; what is not here is not in the sandbox.
 */
public final class Ec2Backend extends InstanceOperations {

    Ec2Backend(Ec2Scope scope) {
        super(scope);
    }

    @Override
    public CancelImageLaunchPermissionResponse cancelImageLaunchPermission(CancelImageLaunchPermissionRequest request) {
        return run(request, new ImageAttributes(scope)::cancel);
    }

    @Override
    public CopyImageResponse copyImage(CopyImageRequest request) {
        return run(request, new CopyImage(scope)::answer);
    }

    @Override
    public CreateImageResponse createImage(CreateImageRequest request) {
        return run(request, new CreateImages(scope)::create);
    }

    @Override
    public CreateTagsResponse createTags(CreateTagsRequest request) {
        return run(request, new Tagging(scope)::create);
    }

    @Override
    public DeleteSnapshotResponse deleteSnapshot(DeleteSnapshotRequest request) {
        return run(request, new Deregistration(scope)::delete);
    }

    @Override
    public DeleteTagsResponse deleteTags(DeleteTagsRequest request) {
        return run(request, new Tagging(scope)::delete);
    }

    @Override
    public DeregisterImageResponse deregisterImage(DeregisterImageRequest request) {
        return run(request, new Deregistration(scope)::deregister);
    }

    @Override
    public DescribeImageAttributeResponse describeImageAttribute(DescribeImageAttributeRequest request) {
        return run(request, new DescribeImageAttribute(scope)::answer);
    }

    @Override
    public DescribeImagesResponse describeImages(DescribeImagesRequest request) {
        return run(request, new DescribeImages(scope)::answer);
    }

    @Override
    public DescribeSnapshotAttributeResponse describeSnapshotAttribute(DescribeSnapshotAttributeRequest request) {
        return run(request, new SnapshotAttributes(scope)::describe);
    }

    @Override
    public DescribeSnapshotsResponse describeSnapshots(DescribeSnapshotsRequest request) {
        return run(request, new DescribeSnapshots(scope)::answer);
    }

    @Override
    public DescribeTagsResponse describeTags(DescribeTagsRequest request) {
        return run(request, new DescribeTags(scope)::answer);
    }

    @Override
    public DisableImageResponse disableImage(DisableImageRequest request) {
        return run(request, new Lifecycle(scope)::disable);
    }

    @Override
    public DisableImageDeprecationResponse disableImageDeprecation(DisableImageDeprecationRequest request) {
        return run(request, new Deprecation(scope)::disable);
    }

    @Override
    public DisableImageDeregistrationProtectionResponse disableImageDeregistrationProtection(
            DisableImageDeregistrationProtectionRequest request) {
        return run(request, new DeregistrationProtection(scope)::disable);
    }

    @Override
    public EnableImageResponse enableImage(EnableImageRequest request) {
        return run(request, new Lifecycle(scope)::enable);
    }

    @Override
    public EnableImageDeprecationResponse enableImageDeprecation(EnableImageDeprecationRequest request) {
        return run(request, new Deprecation(scope)::enable);
    }

    @Override
    public EnableImageDeregistrationProtectionResponse enableImageDeregistrationProtection(
            EnableImageDeregistrationProtectionRequest request) {
        return run(request, new DeregistrationProtection(scope)::enable);
    }

    @Override
    public ModifyImageAttributeResponse modifyImageAttribute(ModifyImageAttributeRequest request) {
        return run(request, new ImageAttributes(scope)::modify);
    }

    @Override
    public ModifySnapshotAttributeResponse modifySnapshotAttribute(ModifySnapshotAttributeRequest request) {
        return run(request, new SnapshotAttributes(scope)::modify);
    }

    @Override
    public RegisterImageResponse registerImage(RegisterImageRequest request) {
        return run(request, new CreateImages(scope)::register);
    }

    @Override
    public ResetImageAttributeResponse resetImageAttribute(ResetImageAttributeRequest request) {
        return run(request, new ImageAttributes(scope)::reset);
    }

    @Override
    public String serviceName() {
        return SERVICE_NAME;
    }

    @Override
    public void close() {
        // Holds nothing to release.
    }
}
