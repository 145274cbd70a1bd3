package io.imagesteward.functions.aws.client;

import io.imagesteward.core.image.AccountId;
import io.imagesteward.core.image.RegionId;
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

/**
 * The AWS that the adapters talk to: over the network in Lambda, by typed calls where a hundred thousand runs leave no
 * time for bytes. Services without a Region in their question are those of the hub's home Region.
 */
public interface AwsClients {

    /**
     * The same services as seen from an account: those of the hub's own are these, and those of a spoke have the rights
     * of this function's member role there. Ask again for each piece of work rather than keep the answer; asking is
     * cheap.
     *
     * @throws io.imagesteward.core.failure.AccessDenied when the account has no such role or it does not trust us
     */
    AwsClients in(AccountId account);

    Ec2Client ec2(RegionId region);

    KmsClient kms(RegionId region);

    SsmClient ssm(RegionId region);

    AutoScalingClient autoScaling(RegionId region);

    WorkSpacesClient workspaces(RegionId region);

    CloudTrailClient cloudTrail(RegionId region);

    ResourceGroupsTaggingApiClient tagging(RegionId region);

    StsClient sts(RegionId region);

    /** There is one for each partition, and it answers the management account and its delegates alone. */
    OrganizationsClient organizations();

    AppConfigDataClient appConfigData();

    SfnClient stepFunctions();

    S3Client s3();

    SnsClient sns();

    EventBridgeClient eventBridge();
}
