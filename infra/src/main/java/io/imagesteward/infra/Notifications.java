package io.imagesteward.infra;

import java.util.List;
import java.util.Map;
import software.amazon.awscdk.Aws;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.iam.IGrantable;
import software.amazon.awscdk.services.iam.IPrincipal;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.kms.Key;
import software.amazon.awscdk.services.sns.Topic;
import software.constructs.Construct;

/**
 * Where people hear about what was done and what could not be, and about alarms.
 *
 * <p>The key is our own because of the alarms: CloudWatch may not use the AWS managed one, and an alarm whose message
 * is refused falls silent.
 *
 * @see <a href="https://docs.aws.amazon.com/sns/latest/dg/sns-key-management.html">Event sources and encrypted topics</a>
 */
final class Notifications extends Construct {

    private static final ServicePrincipal ALARMS = new ServicePrincipal("cloudwatch.amazonaws.com");
    private static final Map<String, Map<String, String>> OUR_ACCOUNT =
            Map.of("StringEquals", Map.of("aws:SourceAccount", Aws.ACCOUNT_ID));

    private final Key key;
    private final Topic topic;

    Notifications(Construct scope, String id) {
        super(scope, id);
        this.key = Key.Builder.create(this, "Key")
                .description("Image Steward: what people are told")
                .enableKeyRotation(true)
                // Nothing is kept under it: messages pass through, so it may go with the stack.
                .removalPolicy(RemovalPolicy.DESTROY)
                .build();
        this.topic = Topic.Builder.create(this, "Topic")
                .displayName("Image Steward")
                .masterKey(key)
                .enforceSsl(true)
                .build();
        key.addToResourcePolicy(use(ALARMS, OUR_ACCOUNT));
        topic.addToResourcePolicy(PolicyStatement.Builder.create()
                .sid("AllowAlarms")
                .principals(List.of(ALARMS))
                .actions(List.of("sns:Publish"))
                .resources(List.of(topic.getTopicArn()))
                .conditions(OUR_ACCOUNT)
                .build());
    }

    Topic topic() {
        return topic;
    }

    /** Whoever publishes encrypts; the key's policy alone allows it, and only by way of SNS. */
    void publishedBy(IGrantable publisher) {
        var throughSns = "sns.%s.%s".formatted(Aws.REGION, Aws.URL_SUFFIX);
        key.addToResourcePolicy(
                use(publisher.getGrantPrincipal(), Map.of("StringEquals", Map.of("kms:ViaService", throughSns))));
    }

    private static PolicyStatement use(IPrincipal principal, Map<String, Map<String, String>> conditions) {
        return PolicyStatement.Builder.create()
                .principals(List.of(principal))
                .actions(List.of("kms:Decrypt", "kms:GenerateDataKey"))
                // In a key's policy, * is that key.
                .resources(List.of("*"))
                .conditions(conditions)
                .build();
    }
}
