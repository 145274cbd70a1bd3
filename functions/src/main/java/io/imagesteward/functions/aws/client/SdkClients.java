package io.imagesteward.functions.aws.client;

import io.imagesteward.core.image.AccountId;
import io.imagesteward.core.image.Partition;
import io.imagesteward.core.image.RegionId;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.core.client.builder.SdkSyncClientBuilder;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
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
 * Makes SDK clients over one HTTP client: those that many Regions need are kept, those of the home Region are made for
 * the adapter that keeps them. The light
 * URLConnection client is named explicitly: it starts fastest, and every service here is plain request and answer.
 */
public final class SdkClients implements AwsClients {

    private final LambdaEnvironment environment;
    private final SdkHttpClient http;

    /** For a member's clients, those of the hub: only they can take on a role. */
    private final Optional<SdkClients> hub;

    private final int attempts;
    private final Map<RegionId, Ec2Client> ec2 = new ConcurrentHashMap<>();
    private final Map<RegionId, KmsClient> kms = new ConcurrentHashMap<>();
    private final Map<RegionId, AutoScalingClient> autoScaling = new ConcurrentHashMap<>();
    private final Map<RegionId, SsmClient> ssm = new ConcurrentHashMap<>();
    private final Map<RegionId, StsClient> sts = new ConcurrentHashMap<>();
    private final Map<RegionId, WorkSpacesClient> workspaces = new ConcurrentHashMap<>();
    private final Map<AccountId, Member> members = new ConcurrentHashMap<>();

    /** A spoke as we see it, and what keeps us trusted there. */
    private record Member(MemberCredentials credentials, SdkClients clients) {}

    public SdkClients(LambdaEnvironment environment) {
        this(environment, UrlConnectionHttpClient.create());
    }

    /** Over an HTTP client of the caller's choice. */
    public SdkClients(LambdaEnvironment environment, SdkHttpClient http) {
        this(environment, http, Optional.empty());
    }

    private SdkClients(LambdaEnvironment environment, SdkHttpClient http, Optional<SdkClients> hub) {
        this.http = http;
        this.hub = hub;
        this.environment = environment;
        this.attempts = Integer.parseInt(environment.variables().getOrDefault("AWS_MAX_ATTEMPTS", "3"));
    }

    @Override
    public AwsClients in(AccountId account) {
        return hub.orElse(this).fromHub(account);
    }

    private SdkClients fromHub(AccountId account) {
        if (account.value().equals(environment.variable("HUB_ACCOUNT"))) {
            return this;
        }
        var member = members.computeIfAbsent(account, this::member);
        member.credentials().resolveCredentials();
        return member.clients();
    }

    private Member member(AccountId account) {
        var role = MemberRole.of(environment.variables(), account);
        var credentials = new MemberCredentials(role, () -> sts(home()), environment.clock());
        var there = new LambdaEnvironment(environment.variables(), credentials, environment.clock());
        return new Member(credentials, new SdkClients(there, http, Optional.of(this)));
    }

    @Override
    public Ec2Client ec2(RegionId region) {
        return ec2.computeIfAbsent(region, r -> build(Ec2Client.builder(), r));
    }

    @Override
    public KmsClient kms(RegionId region) {
        return kms.computeIfAbsent(region, r -> build(KmsClient.builder(), r));
    }

    @Override
    public SsmClient ssm(RegionId region) {
        return ssm.computeIfAbsent(region, r -> build(SsmClient.builder(), r));
    }

    @Override
    public AutoScalingClient autoScaling(RegionId region) {
        return autoScaling.computeIfAbsent(region, r -> build(AutoScalingClient.builder(), r));
    }

    @Override
    public WorkSpacesClient workspaces(RegionId region) {
        return workspaces.computeIfAbsent(region, r -> build(WorkSpacesClient.builder(), r));
    }

    @Override
    public CloudTrailClient cloudTrail(RegionId region) {
        return build(CloudTrailClient.builder(), region);
    }

    @Override
    public ResourceGroupsTaggingApiClient tagging(RegionId region) {
        return build(ResourceGroupsTaggingApiClient.builder(), region);
    }

    @Override
    public StsClient sts(RegionId region) {
        return sts.computeIfAbsent(region, r -> build(StsClient.builder(), r));
    }

    @Override
    public OrganizationsClient organizations() {
        return build(OrganizationsClient.builder(), organizationsHome(home().partition()));
    }

    @Override
    public AppConfigDataClient appConfigData() {
        return build(AppConfigDataClient.builder(), home());
    }

    @Override
    public SfnClient stepFunctions() {
        return build(SfnClient.builder(), home());
    }

    @Override
    public S3Client s3() {
        return build(S3Client.builder(), home());
    }

    @Override
    public SnsClient sns() {
        return build(SnsClient.builder(), home());
    }

    @Override
    public EventBridgeClient eventBridge() {
        return build(EventBridgeClient.builder(), home());
    }

    private RegionId home() {
        return new RegionId(environment.variable("HUB_REGION"));
    }

    /**
     * Where Organizations answers.
     *
     * @see <a href="https://docs.aws.amazon.com/general/latest/gr/ao.html">AWS Organizations endpoints</a>
     */
    private static RegionId organizationsHome(Partition partition) {
        return switch (partition) {
            case AWS -> new RegionId("us-east-1");
            case AWS_CN -> new RegionId("cn-northwest-1");
            case AWS_US_GOV -> new RegionId("us-gov-west-1");
        };
    }

    private <B extends AwsClientBuilder<B, C> & SdkSyncClientBuilder<B, C>, C> C build(B builder, RegionId region) {
        return builder.region(Region.of(region.value()))
                .credentialsProvider(environment.credentials())
                .httpClient(http)
                .overrideConfiguration(c -> c.retryStrategy(r -> r.maxAttempts(attempts)))
                .build();
    }
}
