package io.imagesteward.sandbox.aws.ec2;

import software.amazon.awssdk.services.ec2.model.CreateImageUsageReportRequest;
import software.amazon.awssdk.services.ec2.model.CreateImageUsageReportResponse;
import software.amazon.awssdk.services.ec2.model.CreateLaunchTemplateRequest;
import software.amazon.awssdk.services.ec2.model.CreateLaunchTemplateResponse;
import software.amazon.awssdk.services.ec2.model.CreateLaunchTemplateVersionRequest;
import software.amazon.awssdk.services.ec2.model.CreateLaunchTemplateVersionResponse;
import software.amazon.awssdk.services.ec2.model.DeleteImageUsageReportRequest;
import software.amazon.awssdk.services.ec2.model.DeleteImageUsageReportResponse;
import software.amazon.awssdk.services.ec2.model.DescribeImageReferencesRequest;
import software.amazon.awssdk.services.ec2.model.DescribeImageReferencesResponse;
import software.amazon.awssdk.services.ec2.model.DescribeImageUsageReportEntriesRequest;
import software.amazon.awssdk.services.ec2.model.DescribeImageUsageReportEntriesResponse;
import software.amazon.awssdk.services.ec2.model.DescribeImageUsageReportsRequest;
import software.amazon.awssdk.services.ec2.model.DescribeImageUsageReportsResponse;
import software.amazon.awssdk.services.ec2.model.DescribeLaunchTemplateVersionsRequest;
import software.amazon.awssdk.services.ec2.model.DescribeLaunchTemplateVersionsResponse;
import software.amazon.awssdk.services.ec2.model.DescribeLaunchTemplatesRequest;
import software.amazon.awssdk.services.ec2.model.DescribeLaunchTemplatesResponse;
import software.amazon.awssdk.services.ec2.model.GetImageAncestryRequest;
import software.amazon.awssdk.services.ec2.model.GetImageAncestryResponse;
import software.amazon.awssdk.services.ec2.model.ModifyLaunchTemplateRequest;
import software.amazon.awssdk.services.ec2.model.ModifyLaunchTemplateResponse;

/**
 * The part of EC2 that tells whether an image is used: launch templates, references, usage reports, ancestry.
 */
public abstract sealed class EvidenceOperations extends RetirementOperations permits SnapshotOperations {

    EvidenceOperations(Ec2Scope scope) {
        super(scope);
    }

    @Override
    public CreateImageUsageReportResponse createImageUsageReport(CreateImageUsageReportRequest request) {
        return run(request, new UsageReports(scope)::create);
    }

    @Override
    public CreateLaunchTemplateResponse createLaunchTemplate(CreateLaunchTemplateRequest request) {
        return run(request, new Templates(scope)::create);
    }

    @Override
    public CreateLaunchTemplateVersionResponse createLaunchTemplateVersion(CreateLaunchTemplateVersionRequest request) {
        return run(request, new Templates(scope)::createVersion);
    }

    @Override
    public DeleteImageUsageReportResponse deleteImageUsageReport(DeleteImageUsageReportRequest request) {
        return run(request, new UsageReports(scope)::delete);
    }

    @Override
    public DescribeImageReferencesResponse describeImageReferences(DescribeImageReferencesRequest request) {
        return run(request, new ImageReferences(scope)::describe);
    }

    @Override
    public DescribeImageUsageReportEntriesResponse describeImageUsageReportEntries(
            DescribeImageUsageReportEntriesRequest request) {
        return run(request, new DescribeUsageReports(scope)::entries);
    }

    @Override
    public DescribeImageUsageReportsResponse describeImageUsageReports(DescribeImageUsageReportsRequest request) {
        return run(request, new DescribeUsageReports(scope)::reports);
    }

    @Override
    public DescribeLaunchTemplateVersionsResponse describeLaunchTemplateVersions(
            DescribeLaunchTemplateVersionsRequest request) {
        return run(request, new DescribeTemplates(scope)::versions);
    }

    @Override
    public DescribeLaunchTemplatesResponse describeLaunchTemplates(DescribeLaunchTemplatesRequest request) {
        return run(request, new DescribeTemplates(scope)::templates);
    }

    @Override
    public GetImageAncestryResponse getImageAncestry(GetImageAncestryRequest request) {
        return run(request, new ImageAncestry(scope)::answer);
    }

    @Override
    public ModifyLaunchTemplateResponse modifyLaunchTemplate(ModifyLaunchTemplateRequest request) {
        return run(request, new Templates(scope)::modify);
    }
}
