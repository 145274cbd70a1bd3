package io.imagesteward.sandbox.aws.ec2;

import software.amazon.awssdk.services.ec2.model.DeleteSnapshotRequest;
import software.amazon.awssdk.services.ec2.model.DeleteSnapshotResponse;
import software.amazon.awssdk.services.ec2.model.DeregisterImageRequest;
import software.amazon.awssdk.services.ec2.model.DeregisterImageResponse;
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
import software.amazon.awssdk.services.ec2.model.ListImagesInRecycleBinRequest;
import software.amazon.awssdk.services.ec2.model.ListImagesInRecycleBinResponse;
import software.amazon.awssdk.services.ec2.model.ListSnapshotsInRecycleBinRequest;
import software.amazon.awssdk.services.ec2.model.ListSnapshotsInRecycleBinResponse;
import software.amazon.awssdk.services.ec2.model.RestoreImageFromRecycleBinRequest;
import software.amazon.awssdk.services.ec2.model.RestoreImageFromRecycleBinResponse;
import software.amazon.awssdk.services.ec2.model.RestoreSnapshotFromRecycleBinRequest;
import software.amazon.awssdk.services.ec2.model.RestoreSnapshotFromRecycleBinResponse;

/**
 * The part of EC2 that takes an image out of use, and back as far as there is a way back.
 */
public abstract sealed class RetirementOperations extends InstanceOperations permits EvidenceOperations {

    RetirementOperations(Ec2Scope scope) {
        super(scope);
    }

    @Override
    public DeleteSnapshotResponse deleteSnapshot(DeleteSnapshotRequest request) {
        return run(request, new SnapshotDeletion(scope)::delete);
    }

    @Override
    public DeregisterImageResponse deregisterImage(DeregisterImageRequest request) {
        return run(request, new Deregistration(scope)::deregister);
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
    public ListImagesInRecycleBinResponse listImagesInRecycleBin(ListImagesInRecycleBinRequest request) {
        return run(request, new RecycleBinView(scope)::images);
    }

    @Override
    public ListSnapshotsInRecycleBinResponse listSnapshotsInRecycleBin(ListSnapshotsInRecycleBinRequest request) {
        return run(request, new RecycleBinView(scope)::snapshots);
    }

    @Override
    public RestoreImageFromRecycleBinResponse restoreImageFromRecycleBin(RestoreImageFromRecycleBinRequest request) {
        return run(request, new RecycleBinView(scope)::restore);
    }

    @Override
    public RestoreSnapshotFromRecycleBinResponse restoreSnapshotFromRecycleBin(
            RestoreSnapshotFromRecycleBinRequest request) {
        return run(request, new RecycleBinView(scope)::restore);
    }
}
