package io.imagesteward.functions.aws;

import io.imagesteward.core.image.RegionId;
import io.imagesteward.functions.aws.client.LambdaEnvironment;
import io.imagesteward.functions.aws.client.SdkClients;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.ec2.model.ImageAttributeName;
import software.amazon.awssdk.services.ec2.model.LaunchPermission;
import software.amazon.awssdk.services.ec2.model.SnapshotAttributeName;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;

/** Calls as the adapters make them, for a rehearsal: they reach nobody, and the keys they are signed with are none. */
public final class SampleCalls {

    private static final String NAME = "rehearsal";
    private static final String IMAGE = "ami-00000000000000000";

    private final SdkClients clients;
    private final RegionId home;

    public SampleCalls(LambdaEnvironment environment) {
        var nobody = StaticCredentialsProvider.create(AwsBasicCredentials.create(NAME, NAME));
        this.clients = new SdkClients(
                new LambdaEnvironment(environment.variables(), nobody, environment.clock()), new SilentAws());
        this.home = new RegionId(environment.variable("HUB_REGION"));
    }

    /** An image with its permissions, its snapshots and their key. */
    public void images() {
        var ec2 = clients.ec2(home);
        ec2.describeImages(r -> r.imageIds(IMAGE));
        ec2.describeImageAttribute(r -> r.imageId(IMAGE).attribute(ImageAttributeName.LAUNCH_PERMISSION));
        ec2.describeSnapshots(r -> r.snapshotIds(NAME));
        ec2.describeSnapshotAttribute(
                r -> r.snapshotId(NAME).attribute(SnapshotAttributeName.CREATE_VOLUME_PERMISSION));
        clients.kms(home).describeKey(r -> r.keyId(NAME));
    }

    public void permissions() {
        var nobody = LaunchPermission.builder().userId(NAME).build();
        clients.ec2(home).modifyImageAttribute(r -> r.imageId(IMAGE).launchPermission(p -> p.add(nobody)));
    }

    public void parameters() {
        clients.ssm(home).getParameters(r -> r.names(NAME));
    }

    public void policies() {
        clients.appConfigData()
                .startConfigurationSession(r -> r.applicationIdentifier(NAME)
                        .environmentIdentifier(NAME)
                        .configurationProfileIdentifier(NAME));
        clients.appConfigData().getLatestConfiguration(r -> r.configurationToken(NAME));
    }

    public void workflows() {
        clients.stepFunctions().startExecution(r -> r.stateMachineArn(NAME).input("{}"));
    }

    public void reports() {
        clients.s3().putObject(r -> r.bucket(NAME).key(NAME), RequestBody.fromString(NAME));
        clients.eventBridge()
                .putEvents(r ->
                        r.entries(PutEventsRequestEntry.builder().source(NAME).build()));
        clients.sns().publish(r -> r.topicArn(NAME).message(NAME));
    }
}
