package io.imagesteward.sandbox.aws.ec2;

import software.amazon.awssdk.services.ec2.model.CancelImageLaunchPermissionRequest;
import software.amazon.awssdk.services.ec2.model.CancelImageLaunchPermissionResponse;
import software.amazon.awssdk.services.ec2.model.CopyImageRequest;
import software.amazon.awssdk.services.ec2.model.CopyImageResponse;
import software.amazon.awssdk.services.ec2.model.CreateImageRequest;
import software.amazon.awssdk.services.ec2.model.CreateImageResponse;
import software.amazon.awssdk.services.ec2.model.CreateTagsRequest;
import software.amazon.awssdk.services.ec2.model.CreateTagsResponse;
import software.amazon.awssdk.services.ec2.model.DeleteTagsRequest;
import software.amazon.awssdk.services.ec2.model.DeleteTagsResponse;
import software.amazon.awssdk.services.ec2.model.DescribeImageAttributeRequest;
import software.amazon.awssdk.services.ec2.model.DescribeImageAttributeResponse;
import software.amazon.awssdk.services.ec2.model.DescribeImagesRequest;
import software.amazon.awssdk.services.ec2.model.DescribeImagesResponse;
import software.amazon.awssdk.services.ec2.model.DescribeRegionsRequest;
import software.amazon.awssdk.services.ec2.model.DescribeRegionsResponse;
import software.amazon.awssdk.services.ec2.model.DescribeTagsRequest;
import software.amazon.awssdk.services.ec2.model.DescribeTagsResponse;
import software.amazon.awssdk.services.ec2.model.ModifyImageAttributeRequest;
import software.amazon.awssdk.services.ec2.model.ModifyImageAttributeResponse;
import software.amazon.awssdk.services.ec2.model.RegisterImageRequest;
import software.amazon.awssdk.services.ec2.model.RegisterImageResponse;
import software.amazon.awssdk.services.ec2.model.ResetImageAttributeRequest;
import software.amazon.awssdk.services.ec2.model.ResetImageAttributeResponse;

/**
 * EC2 for one account and Region.
 *
 * <p>It only hands each operation to the class that knows its rules; what neither is here nor in the layers below is not in the
 * sandbox.
 */
public final class Ec2Backend extends GuardOperations {

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
    public DeleteTagsResponse deleteTags(DeleteTagsRequest request) {
        return run(request, new Tagging(scope)::delete);
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
    public DescribeRegionsResponse describeRegions(DescribeRegionsRequest request) {
        return run(request, new DescribeRegions(scope)::answer);
    }

    @Override
    public DescribeTagsResponse describeTags(DescribeTagsRequest request) {
        return run(request, new DescribeTags(scope)::answer);
    }

    @Override
    public ModifyImageAttributeResponse modifyImageAttribute(ModifyImageAttributeRequest request) {
        return run(request, new ImageAttributes(scope)::modify);
    }

    @Override
    public RegisterImageResponse registerImage(RegisterImageRequest request) {
        return run(request, new CreateImages(scope)::register);
    }

    @Override
    public ResetImageAttributeResponse resetImageAttribute(ResetImageAttributeRequest request) {
        return run(request, new ImageAttributes(scope)::reset);
    }
}
