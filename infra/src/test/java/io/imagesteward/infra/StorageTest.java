package io.imagesteward.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.imagesteward.core.policy.RetirementRule;
import io.imagesteward.infra.Hub.Resource;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StorageTest {

    /** Checked one by one below; log groups are always encrypted, by a key of CloudWatch's own. */
    private static final Set<String> STORES =
            Set.of("AWS::S3::Bucket", "AWS::SQS::Queue", "AWS::SNS::Topic", "AWS::Logs::LogGroup");

    private static final Set<String> STORE_NOTHING = Set.of(
            "AWS::AppConfig::Application",
            "AWS::AppConfig::ConfigurationProfile",
            "AWS::AppConfig::Deployment",
            "AWS::AppConfig::DeploymentStrategy",
            "AWS::AppConfig::Environment",
            "AWS::AppConfig::HostedConfigurationVersion",
            "AWS::CloudFormation::StackSet",
            "AWS::CloudWatch::Alarm",
            "AWS::CloudWatch::Dashboard",
            "AWS::Events::Rule",
            "AWS::IAM::Policy",
            "AWS::IAM::Role",
            "AWS::KMS::Key",
            "AWS::Lambda::Alias",
            "AWS::Lambda::EventInvokeConfig",
            "AWS::Lambda::Function",
            "AWS::Lambda::Permission",
            "AWS::Lambda::Version",
            "AWS::Logs::MetricFilter",
            "AWS::S3::BucketPolicy",
            "AWS::SNS::TopicPolicy",
            "AWS::SQS::QueuePolicy",
            "AWS::Scheduler::Schedule",
            "AWS::StepFunctions::StateMachine");

    @Test
    void recordsAreEncryptedVersionedPrivateAndOutliveTheStack() {
        var bucket = Hub.only("AWS::S3::Bucket");

        assertThat(bucket.properties()
                        .at(
                                "/BucketEncryption/ServerSideEncryptionConfiguration/0/ServerSideEncryptionByDefault/SSEAlgorithm")
                        .asText())
                .isEqualTo("AES256");
        assertThat(bucket.properties().at("/VersioningConfiguration/Status").asText())
                .isEqualTo("Enabled");
        assertThat(bucket.properties().path("PublicAccessBlockConfiguration"))
                .hasSize(4)
                .allMatch(JsonNode::asBoolean);
        assertThat(bucket.whole().path("DeletionPolicy").asText()).isEqualTo("Retain");
        assertThat(bucket.whole().path("UpdateReplacePolicy").asText()).isEqualTo("Retain");
    }

    @Test
    void onlyQuestionsToPeopleAndNotesOfSweepsExpireAndTheirVersionsWithThem() {
        var rules = Hub.only("AWS::S3::Bucket").properties().at("/LifecycleConfiguration/Rules");

        assertThat(rules)
                .as(
                        "what restores an image has to outlive %s and the time a person takes",
                        RetirementRule.LONGEST_GRACE)
                .extracting(rule -> rule.path("Prefix").asText())
                .containsExactly("approvals/", "sweeps/");
        assertThat(rules).allSatisfy(rule -> {
            assertThat(rule.path("ExpirationInDays").asInt()).isEqualTo(30);
            assertThat(rule.at("/NoncurrentVersionExpiration/NoncurrentDays").asInt())
                    .isEqualTo(1);
        });
    }

    @Test
    void everyQueueIsEncryptedAndKeepsItsMessagesForTwoWeeks() {
        assertThat(Hub.all("AWS::SQS::Queue")).hasSize(4).allSatisfy(queue -> {
            assertThat(queue.properties().path("SqsManagedSseEnabled").asBoolean())
                    .isTrue();
            assertThat(queue.properties().path("MessageRetentionPeriod").asInt())
                    .isEqualTo(14 * 24 * 60 * 60);
        });
    }

    @Test
    void everythingElseStoresNothingThatIsOursToEncrypt() {
        assertThat(Stream.concat(Hub.resources(), Spoke.resources())
                        .map(Resource::type)
                        .distinct())
                .as("a new type: say here that it stores nothing, or check above that it is encrypted")
                .isSubsetOf(
                        Stream.concat(STORES.stream(), STORE_NOTHING.stream()).toList());
    }

    @Test
    void theTopicIsEncrypted() {
        assertThat(Hub.only("AWS::SNS::Topic").properties().has("KmsMasterKeyId"))
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("reachableByUrl")
    void everythingReachableByUrlRefusesPlainHttp(Resource resource) {
        var statements = Stream.of("AWS::S3::BucketPolicy", "AWS::SQS::QueuePolicy", "AWS::SNS::TopicPolicy")
                .flatMap(type -> Hub.all(type).stream())
                .filter(policy -> policy.properties().toString().contains("\"" + resource.id() + "\""))
                .flatMap(policy ->
                        policy.properties().at("/PolicyDocument/Statement").valueStream());

        assertThat(statements).anySatisfy(statement -> {
            assertThat(statement.path("Effect").asText()).isEqualTo("Deny");
            assertThat(statement.at("/Condition/Bool/aws:SecureTransport").asText())
                    .isEqualTo("false");
        });
    }

    static Stream<Resource> reachableByUrl() {
        return Stream.of("AWS::S3::Bucket", "AWS::SQS::Queue", "AWS::SNS::Topic")
                .flatMap(type -> Hub.all(type).stream());
    }
}
