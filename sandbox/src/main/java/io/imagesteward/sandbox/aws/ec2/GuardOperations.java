package io.imagesteward.sandbox.aws.ec2;

import software.amazon.awssdk.services.ec2.model.CreateRestoreImageTaskRequest;
import software.amazon.awssdk.services.ec2.model.CreateRestoreImageTaskResponse;
import software.amazon.awssdk.services.ec2.model.CreateStoreImageTaskRequest;
import software.amazon.awssdk.services.ec2.model.CreateStoreImageTaskResponse;
import software.amazon.awssdk.services.ec2.model.DescribeFastLaunchImagesRequest;
import software.amazon.awssdk.services.ec2.model.DescribeFastLaunchImagesResponse;
import software.amazon.awssdk.services.ec2.model.DescribeStoreImageTasksRequest;
import software.amazon.awssdk.services.ec2.model.DescribeStoreImageTasksResponse;
import software.amazon.awssdk.services.ec2.model.DisableAllowedImagesSettingsRequest;
import software.amazon.awssdk.services.ec2.model.DisableAllowedImagesSettingsResponse;
import software.amazon.awssdk.services.ec2.model.DisableFastLaunchRequest;
import software.amazon.awssdk.services.ec2.model.DisableFastLaunchResponse;
import software.amazon.awssdk.services.ec2.model.DisableImageBlockPublicAccessRequest;
import software.amazon.awssdk.services.ec2.model.DisableImageBlockPublicAccessResponse;
import software.amazon.awssdk.services.ec2.model.DisableSnapshotBlockPublicAccessRequest;
import software.amazon.awssdk.services.ec2.model.DisableSnapshotBlockPublicAccessResponse;
import software.amazon.awssdk.services.ec2.model.EnableAllowedImagesSettingsRequest;
import software.amazon.awssdk.services.ec2.model.EnableAllowedImagesSettingsResponse;
import software.amazon.awssdk.services.ec2.model.EnableFastLaunchRequest;
import software.amazon.awssdk.services.ec2.model.EnableFastLaunchResponse;
import software.amazon.awssdk.services.ec2.model.EnableImageBlockPublicAccessRequest;
import software.amazon.awssdk.services.ec2.model.EnableImageBlockPublicAccessResponse;
import software.amazon.awssdk.services.ec2.model.EnableSnapshotBlockPublicAccessRequest;
import software.amazon.awssdk.services.ec2.model.EnableSnapshotBlockPublicAccessResponse;
import software.amazon.awssdk.services.ec2.model.GetAllowedImagesSettingsRequest;
import software.amazon.awssdk.services.ec2.model.GetAllowedImagesSettingsResponse;
import software.amazon.awssdk.services.ec2.model.GetImageBlockPublicAccessStateRequest;
import software.amazon.awssdk.services.ec2.model.GetImageBlockPublicAccessStateResponse;
import software.amazon.awssdk.services.ec2.model.GetSnapshotBlockPublicAccessStateRequest;
import software.amazon.awssdk.services.ec2.model.GetSnapshotBlockPublicAccessStateResponse;
import software.amazon.awssdk.services.ec2.model.ReplaceImageCriteriaInAllowedImagesSettingsRequest;
import software.amazon.awssdk.services.ec2.model.ReplaceImageCriteriaInAllowedImagesSettingsResponse;

/**
 * The part of EC2 that sets what an account lets itself share, see and launch fast, or stores away.
 */
public abstract sealed class GuardOperations extends SnapshotOperations permits Ec2Backend {

    GuardOperations(Ec2Scope scope) {
        super(scope);
    }

    @Override
    public CreateRestoreImageTaskResponse createRestoreImageTask(CreateRestoreImageTaskRequest request) {
        return run(request, new StoreImages(scope)::restore);
    }

    @Override
    public CreateStoreImageTaskResponse createStoreImageTask(CreateStoreImageTaskRequest request) {
        return run(request, new StoreImages(scope)::store);
    }

    @Override
    public DescribeFastLaunchImagesResponse describeFastLaunchImages(DescribeFastLaunchImagesRequest request) {
        return run(request, new FastLaunches(scope)::describe);
    }

    @Override
    public DescribeStoreImageTasksResponse describeStoreImageTasks(DescribeStoreImageTasksRequest request) {
        return run(request, new StoreImages(scope)::describe);
    }

    @Override
    public DisableAllowedImagesSettingsResponse disableAllowedImagesSettings(
            DisableAllowedImagesSettingsRequest request) {
        return run(request, new AllowedImagesSettings(scope)::disable);
    }

    @Override
    public DisableFastLaunchResponse disableFastLaunch(DisableFastLaunchRequest request) {
        return run(request, new FastLaunches(scope)::disable);
    }

    @Override
    public DisableImageBlockPublicAccessResponse disableImageBlockPublicAccess(
            DisableImageBlockPublicAccessRequest request) {
        return run(request, new Guarding(scope)::openImages);
    }

    @Override
    public DisableSnapshotBlockPublicAccessResponse disableSnapshotBlockPublicAccess(
            DisableSnapshotBlockPublicAccessRequest request) {
        return run(request, new Guarding(scope)::openSnapshots);
    }

    @Override
    public EnableAllowedImagesSettingsResponse enableAllowedImagesSettings(EnableAllowedImagesSettingsRequest request) {
        return run(request, new AllowedImagesSettings(scope)::enable);
    }

    @Override
    public EnableFastLaunchResponse enableFastLaunch(EnableFastLaunchRequest request) {
        return run(request, new FastLaunches(scope)::enable);
    }

    @Override
    public EnableImageBlockPublicAccessResponse enableImageBlockPublicAccess(
            EnableImageBlockPublicAccessRequest request) {
        return run(request, new Guarding(scope)::blockImages);
    }

    @Override
    public EnableSnapshotBlockPublicAccessResponse enableSnapshotBlockPublicAccess(
            EnableSnapshotBlockPublicAccessRequest request) {
        return run(request, new Guarding(scope)::blockSnapshots);
    }

    @Override
    public GetAllowedImagesSettingsResponse getAllowedImagesSettings(GetAllowedImagesSettingsRequest request) {
        return run(request, new AllowedImagesSettings(scope)::get);
    }

    @Override
    public GetImageBlockPublicAccessStateResponse getImageBlockPublicAccessState(
            GetImageBlockPublicAccessStateRequest request) {
        return run(request, new Guarding(scope)::images);
    }

    @Override
    public GetSnapshotBlockPublicAccessStateResponse getSnapshotBlockPublicAccessState(
            GetSnapshotBlockPublicAccessStateRequest request) {
        return run(request, new Guarding(scope)::snapshots);
    }

    @Override
    public ReplaceImageCriteriaInAllowedImagesSettingsResponse replaceImageCriteriaInAllowedImagesSettings(
            ReplaceImageCriteriaInAllowedImagesSettingsRequest request) {
        return run(request, new AllowedImagesSettings(scope)::replace);
    }
}
