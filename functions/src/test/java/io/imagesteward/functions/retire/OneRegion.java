package io.imagesteward.functions.retire;

import io.imagesteward.core.image.AccountId;
import io.imagesteward.core.image.RegionId;
import io.imagesteward.functions.aws.client.AwsClients;
import software.amazon.awssdk.services.appconfigdata.AppConfigDataClient;
import software.amazon.awssdk.services.autoscaling.AutoScalingClient;
import software.amazon.awssdk.services.cloudtrail.CloudTrailClient;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.organizations.OrganizationsClient;
import software.amazon.awssdk.services.resourcegroupstaggingapi.ResourceGroupsTaggingApiClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.ssm.SsmClient;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.workspaces.WorkSpacesClient;

/** An AWS in which there is EC2 and nothing else. */
record OneRegion(Ec2Client ec2) implements AwsClients {

    @Override
    public Ec2Client ec2(RegionId region) {
        return ec2;
    }

    @Override
    public KmsClient kms(RegionId region) {
        throw nothingElse();
    }

    @Override
    public SsmClient ssm(RegionId region) {
        throw nothingElse();
    }

    @Override
    public AutoScalingClient autoScaling(RegionId region) {
        throw nothingElse();
    }

    @Override
    public AppConfigDataClient appConfigData() {
        throw nothingElse();
    }

    @Override
    public SfnClient stepFunctions() {
        throw nothingElse();
    }

    @Override
    public S3Client s3() {
        throw nothingElse();
    }

    @Override
    public SnsClient sns() {
        throw nothingElse();
    }

    @Override
    public AwsClients in(AccountId account) {
        throw nothingElse();
    }

    @Override
    public WorkSpacesClient workspaces(RegionId region) {
        throw nothingElse();
    }

    @Override
    public CloudTrailClient cloudTrail(RegionId region) {
        throw nothingElse();
    }

    @Override
    public ResourceGroupsTaggingApiClient tagging(RegionId region) {
        throw nothingElse();
    }

    @Override
    public StsClient sts(RegionId region) {
        throw nothingElse();
    }

    @Override
    public OrganizationsClient organizations() {
        throw nothingElse();
    }

    @Override
    public EventBridgeClient eventBridge() {
        throw nothingElse();
    }

    private static AssertionError nothingElse() {
        return new AssertionError("only EC2 is asked");
    }
}
