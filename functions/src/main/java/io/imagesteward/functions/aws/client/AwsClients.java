package io.imagesteward.functions.aws.client;

import io.imagesteward.core.image.RegionId;
import software.amazon.awssdk.services.appconfigdata.AppConfigDataClient;
import software.amazon.awssdk.services.autoscaling.AutoScalingClient;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.ssm.SsmClient;

/**
 * The AWS that the adapters talk to: over the network in Lambda, by typed calls where a hundred thousand runs leave no
 * time for bytes. Services without a Region in their question are those of the hub's home Region.
 */
public interface AwsClients {

    Ec2Client ec2(RegionId region);

    KmsClient kms(RegionId region);

    SsmClient ssm(RegionId region);

    AutoScalingClient autoScaling(RegionId region);

    AppConfigDataClient appConfigData();

    SfnClient stepFunctions();

    S3Client s3();

    SnsClient sns();

    EventBridgeClient eventBridge();
}
