package io.imagesteward.sandbox.lambda;

import io.imagesteward.core.image.RegionId;
import io.imagesteward.functions.aws.client.AwsClients;
import io.imagesteward.sandbox.call.Caller;
import io.imagesteward.sandbox.call.TypedClients;
import java.util.Optional;
import software.amazon.awssdk.core.SdkClient;
import software.amazon.awssdk.services.appconfigdata.AppConfigDataClient;
import software.amazon.awssdk.services.autoscaling.AutoScalingClient;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.ssm.SsmClient;

/** A function's AWS without a wire, seen with the rights of the function's role. */
public record TypedAws(TypedClients clients, Caller caller, String home) implements AwsClients {

    /** The clients of one function. */
    public static TypedAws of(TypedClients clients, Deployed function) {
        var home = function.variables().get("HUB_REGION");
        if (home == null) {
            throw new IllegalArgumentException(function.arn() + " is deployed without the variable HUB_REGION");
        }
        return new TypedAws(clients, new Caller(function.account(), Optional.of(function.role())), home);
    }

    @Override
    public Ec2Client ec2(RegionId region) {
        return clients.client(Ec2Client.class, caller, region.value());
    }

    @Override
    public KmsClient kms(RegionId region) {
        return clients.client(KmsClient.class, caller, region.value());
    }

    @Override
    public SsmClient ssm(RegionId region) {
        return clients.client(SsmClient.class, caller, region.value());
    }

    @Override
    public AutoScalingClient autoScaling(RegionId region) {
        return clients.client(AutoScalingClient.class, caller, region.value());
    }

    @Override
    public AppConfigDataClient appConfigData() {
        return atHome(AppConfigDataClient.class);
    }

    @Override
    public SfnClient stepFunctions() {
        return atHome(SfnClient.class);
    }

    @Override
    public S3Client s3() {
        return atHome(S3Client.class);
    }

    @Override
    public SnsClient sns() {
        return atHome(SnsClient.class);
    }

    @Override
    public EventBridgeClient eventBridge() {
        return atHome(EventBridgeClient.class);
    }

    private <C extends SdkClient> C atHome(Class<C> service) {
        return clients.client(service, caller, home);
    }
}
