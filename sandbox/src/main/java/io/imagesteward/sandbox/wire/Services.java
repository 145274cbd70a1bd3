package io.imagesteward.sandbox.wire;

import io.imagesteward.sandbox.call.Refusal;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

/** The services the endpoint speaks. Another one is a line here. */
final class Services {

    private static final Map<String, Service> BY_SIGNING_NAME = Stream.of(
                    new Service("appconfig", AppConfigDataClient.class, new RestJsonProtocol()),
                    new Service("autoscaling", AutoScalingClient.class, new QueryProtocol()),
                    new Service("cloudtrail", CloudTrailClient.class, new JsonProtocol("1.1")),
                    new Service("ec2", Ec2Client.class, new Ec2Protocol()),
                    new Service("events", EventBridgeClient.class, new JsonProtocol("1.1")),
                    new Service("kms", KmsClient.class, new JsonProtocol("1.1")),
                    new Service("organizations", OrganizationsClient.class, new JsonProtocol("1.1")),
                    new Service("s3", S3Client.class, new S3Protocol()),
                    new Service("sns", SnsClient.class, new QueryProtocol()),
                    new Service("ssm", SsmClient.class, new JsonProtocol("1.1")),
                    new Service("states", SfnClient.class, new JsonProtocol("1.0")),
                    new Service("sts", StsClient.class, new QueryProtocol()),
                    new Service("tagging", ResourceGroupsTaggingApiClient.class, new JsonProtocol("1.1")),
                    new Service("workspaces", WorkSpacesClient.class, new JsonProtocol("1.1")))
            .collect(Collectors.toMap(Service::signingName, Function.identity(), (a, b) -> a, TreeMap::new));

    private Services() {}

    static Service signedFor(String signingName) {
        return Optional.ofNullable(BY_SIGNING_NAME.get(signingName))
                .orElseThrow(() -> Refusal.notImplemented(
                        signingName,
                        "The sandbox has no service %s; it has %s".formatted(signingName, BY_SIGNING_NAME.keySet())));
    }
}
