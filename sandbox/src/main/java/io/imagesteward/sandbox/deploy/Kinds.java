package io.imagesteward.sandbox.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** Every resource type the sandbox can deploy. */
final class Kinds {

    private static final Map<String, Kind> ALL = Map.ofEntries(
            Map.entry("AWS::IAM::Role", AccessKinds::role),
            Map.entry("AWS::IAM::Policy", AccessKinds::policy),
            Map.entry("AWS::CloudFormation::StackSet", StackSetKinds::stackSet),
            Map.entry("AWS::Lambda::Function", FunctionKinds::function),
            Map.entry("AWS::Lambda::Version", FunctionKinds::version),
            Map.entry("AWS::Lambda::Alias", FunctionKinds::alias),
            Map.entry("AWS::Lambda::EventInvokeConfig", FunctionKinds::eventInvokeConfig),
            Map.entry("AWS::Lambda::Permission", FunctionKinds::permission),
            Map.entry("AWS::StepFunctions::StateMachine", WorkflowKinds::stateMachine),
            Map.entry("AWS::Events::Rule", WorkflowKinds::rule),
            Map.entry("AWS::Scheduler::Schedule", ScheduleKinds::schedule),
            Map.entry("AWS::AppConfig::Application", ConfigurationKinds::identified),
            Map.entry("AWS::AppConfig::Environment", ConfigurationKinds::identified),
            Map.entry("AWS::AppConfig::ConfigurationProfile", ConfigurationKinds::identified),
            Map.entry("AWS::AppConfig::DeploymentStrategy", ConfigurationKinds::identified),
            Map.entry("AWS::AppConfig::HostedConfigurationVersion", ConfigurationKinds::version),
            Map.entry("AWS::AppConfig::Deployment", ConfigurationKinds::deployment),
            Map.entry("AWS::S3::Bucket", StorageKinds::bucket),
            Map.entry("AWS::SNS::Topic", StorageKinds::topic),
            Map.entry("AWS::SQS::Queue", StorageKinds::queue),
            // These change nothing that a rehearsal could notice: callers are never anonymous and always use the
            // endpoint.
            Map.entry("AWS::S3::BucketPolicy", Kinds::inert),
            Map.entry("AWS::SNS::TopicPolicy", Kinds::inert),
            Map.entry("AWS::SQS::QueuePolicy", Kinds::inert),
            // A topic's key: the sandbox keeps messages in the open, and who may publish is settled by IAM.
            Map.entry("AWS::KMS::Key", Kinds::key),
            // These watch metrics, which the sandbox has none of: what went wrong, a rehearsal asks of the world
            // itself.
            Map.entry("AWS::CloudWatch::Alarm", Kinds::alarm),
            Map.entry("AWS::CloudWatch::Dashboard", Kinds::inert),
            Map.entry("AWS::Logs::MetricFilter", Kinds::inert),
            Map.entry("AWS::Logs::LogGroup", Kinds::logGroup));

    private Kinds() {}

    static Kind of(String type) {
        var kind = ALL.get(type);
        if (kind == null) {
            throw new IllegalArgumentException(
                    "the template has a resource of type %s, which the sandbox does not know; teach it to Kinds"
                            .formatted(type));
        }
        return kind;
    }

    private static Physical inert(Stack stack, String logicalId, JsonNode properties) {
        return Physical.named(stack.named(logicalId));
    }

    private static Physical key(Stack stack, String logicalId, JsonNode properties) {
        var id = stack.named(logicalId);
        return Physical.arn(id, stack.arn("kms", "key/" + id));
    }

    private static Physical alarm(Stack stack, String logicalId, JsonNode properties) {
        var name = stack.named(logicalId);
        return Physical.arn(name, stack.arn("cloudwatch", "alarm:" + name));
    }

    private static Physical logGroup(Stack stack, String logicalId, JsonNode properties) {
        var name = properties.path("LogGroupName").asText("/aws/lambda/" + stack.named(logicalId));
        return Physical.arn(name, stack.arn("logs", "log-group:" + name + ":*"));
    }
}
