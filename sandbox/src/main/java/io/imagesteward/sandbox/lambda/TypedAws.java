package io.imagesteward.sandbox.lambda;

import io.imagesteward.core.image.AccountId;
import io.imagesteward.core.image.RegionId;
import io.imagesteward.functions.aws.client.AwsClients;
import io.imagesteward.functions.aws.client.LambdaEnvironment;
import io.imagesteward.functions.aws.client.MemberCredentials;
import io.imagesteward.functions.aws.client.MemberRole;
import io.imagesteward.sandbox.call.Caller;
import io.imagesteward.sandbox.call.TypedClients;
import io.imagesteward.sandbox.wire.IssuedKeys;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.core.SdkClient;
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

/** A function's AWS without a wire, seen with the rights of the function's role or of its member role in a spoke. */
public final class TypedAws implements AwsClients {

    private final TypedClients clients;
    private final IssuedKeys keys;
    private final LambdaEnvironment environment;
    private final Caller caller;

    /** For a member's clients, those of the hub: only they can take on a role. */
    private final Optional<TypedAws> hub;

    private final Map<AccountId, MemberCredentials> members = new ConcurrentHashMap<>();

    private TypedAws(
            TypedClients clients,
            IssuedKeys keys,
            LambdaEnvironment environment,
            Caller caller,
            Optional<TypedAws> hub) {
        this.clients = clients;
        this.keys = keys;
        this.environment = environment;
        this.caller = caller;
        this.hub = hub;
    }

    /** The clients of one function. */
    public static TypedAws of(TypedClients clients, IssuedKeys keys, Deployed function, LambdaEnvironment environment) {
        return new TypedAws(
                clients,
                keys,
                environment,
                new Caller(function.account(), Optional.of(function.role())),
                Optional.empty());
    }

    @Override
    public AwsClients in(AccountId account) {
        return hub.orElse(this).fromHub(account);
    }

    private TypedAws fromHub(AccountId account) {
        if (account.value().equals(caller.account())) {
            return this;
        }
        var key = members.computeIfAbsent(
                        account,
                        a -> new MemberCredentials(
                                MemberRole.of(environment.variables(), a), () -> sts(home()), environment.clock()))
                .resolveCredentials()
                .accessKeyId();
        var member = keys.caller(key).orElseThrow(() -> new IllegalStateException("nobody was issued the key " + key));
        return new TypedAws(clients, keys, environment, member, Optional.of(this));
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
    public WorkSpacesClient workspaces(RegionId region) {
        return clients.client(WorkSpacesClient.class, caller, region.value());
    }

    @Override
    public CloudTrailClient cloudTrail(RegionId region) {
        return clients.client(CloudTrailClient.class, caller, region.value());
    }

    @Override
    public ResourceGroupsTaggingApiClient tagging(RegionId region) {
        return clients.client(ResourceGroupsTaggingApiClient.class, caller, region.value());
    }

    @Override
    public StsClient sts(RegionId region) {
        return clients.client(StsClient.class, caller, region.value());
    }

    @Override
    public OrganizationsClient organizations() {
        return atHome(OrganizationsClient.class);
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
        return clients.client(service, caller, home().value());
    }

    private RegionId home() {
        return new RegionId(environment.variable("HUB_REGION"));
    }
}
