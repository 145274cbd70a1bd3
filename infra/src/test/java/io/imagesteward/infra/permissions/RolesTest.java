package io.imagesteward.infra.permissions;

import static io.imagesteward.infra.permissions.Statements.allowing;
import static io.imagesteward.infra.permissions.Statements.statements;
import static io.imagesteward.infra.permissions.Statements.texts;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.imagesteward.infra.Hub;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class RolesTest {

    private static final Set<String> EVERY_FUNCTION =
            Set.of("logs:CreateLogStream", "logs:PutLogEvents", "xray:PutTraceSegments", "xray:PutTelemetryRecords");

    @Test
    void triggerAndObserveMayOnlyReadAndStart() {
        assertThat(allowed("Trigger"))
                .containsExactlyInAnyOrder(
                        "ec2:DescribeImages",
                        "states:StartExecution",
                        "appconfig:StartConfigurationSession",
                        "appconfig:GetLatestConfiguration",
                        "sqs:SendMessage",
                        "sqs:GetQueueAttributes",
                        "sqs:GetQueueUrl");
        assertThat(allowed("Observe"))
                .containsExactlyInAnyOrder(
                        "ec2:DescribeImages",
                        "ec2:DescribeSnapshots",
                        "ec2:DescribeImageAttribute",
                        "ec2:DescribeSnapshotAttribute",
                        "kms:DescribeKey",
                        "ssm:GetParameters",
                        "appconfig:StartConfigurationSession",
                        "appconfig:GetLatestConfiguration");
    }

    @Test
    void shareCopyAndReportMayEachDoTheirOwnAndNoMore() {
        assertThat(allowed("Share"))
                .containsExactlyInAnyOrder("ec2:ModifyImageAttribute", "ec2:ModifySnapshotAttribute");
        assertThat(allowed("Copy"))
                .containsExactlyInAnyOrder(
                        "ec2:CopyImage",
                        "ec2:CreateTags",
                        "ec2:DescribeImages",
                        "ssm:GetParameters",
                        "ssm:PutParameter",
                        "kms:DescribeKey",
                        "kms:Decrypt",
                        "kms:ReEncryptFrom",
                        "kms:ReEncryptTo",
                        "kms:GenerateDataKey",
                        "kms:GenerateDataKeyWithoutPlaintext",
                        "kms:CreateGrant");
        assertThat(allowed("Report")).containsExactlyInAnyOrder("s3:PutObject", "sns:Publish", "events:PutEvents");
    }

    @Test
    void nobodyMayMakeASnapshotPublic() {
        var denied = statements("Share")
                .filter(statement -> statement.path("Effect").asText().equals("Deny"))
                .toList();

        assertThat(denied).hasSize(1);
        assertThat(texts(denied.getFirst().path("Action"))).containsExactly("ec2:ModifySnapshotAttribute");
        assertThat(denied.getFirst()
                        .at("/Condition/StringEquals")
                        .path("ec2:Add/group")
                        .asText())
                .isEqualTo("all");
    }

    @Test
    void copyTagsOnlyWhatItCreates() {
        assertThat(allowing("Copy", "ec2:CreateTags"))
                .hasSize(1)
                .allSatisfy(statement -> assertThat(statement
                                .at("/Condition/StringEquals")
                                .path("ec2:CreateAction")
                                .asText())
                        .isEqualTo("CopyImage"));
    }

    @Test
    void copyUsesKeysOnlyThroughEc2AndGrantsThemToAwsAlone() {
        for (var action : List.of("kms:Decrypt", "kms:ReEncryptFrom", "kms:ReEncryptTo", "kms:CreateGrant")) {
            assertThat(allowing("Copy", action))
                    .isNotEmpty()
                    .allSatisfy(statement -> assertThat(
                                    statement.at("/Condition/StringEquals").has("kms:ViaService"))
                            .isTrue());
        }
        assertThat(allowing("Copy", "kms:CreateGrant"))
                .hasSize(2)
                .allSatisfy(statement -> assertThat(statement
                                .at("/Condition/Bool")
                                .path("kms:GrantIsForAWSResource")
                                .asText())
                        .isEqualTo("true"));
    }

    @Test
    void parametersAreNamedOneByOneInEachRegionThatGetsACopy() {
        for (var grant : List.of(allowing("Observe", "ssm:GetParameters"), allowing("Copy", "ssm:PutParameter"))) {
            assertThat(grant).hasSize(1);
            assertThat(grant.getFirst().path("Resource").valueStream().map(RolesTest::joined))
                    .containsExactlyInAnyOrder(
                            ":ssm:us-east-1::parameter/images/golden-linux/latest",
                            ":ssm:eu-west-1::parameter/images/golden-linux/latest",
                            ":ssm:ap-southeast-2::parameter/images/golden-linux/latest",
                            ":ssm:us-east-1::parameter/images/golden-windows/latest");
        }
    }

    @Test
    void theWorkflowMayCallItsFourFunctionsByAliasOnly() {
        var calls = allowing("Distribute", "lambda:InvokeFunction");

        assertThat(calls).hasSize(1);
        assertThat(calls.getFirst().path("Resource").valueStream().map(Hub::target))
                .hasSize(4)
                .allSatisfy(resource -> assertThat(resource.type()).isEqualTo("AWS::Lambda::Alias"));
    }

    /** What a function may do besides writing its log and trace. */
    private static Set<String> allowed(String role) {
        var actions = new TreeSet<String>();
        statements(role)
                .filter(statement -> statement.path("Effect").asText().equals("Allow"))
                .forEach(statement -> actions.addAll(texts(statement.path("Action"))));
        assertThat(actions).containsAll(EVERY_FUNCTION);
        actions.removeAll(EVERY_FUNCTION);
        return actions;
    }

    /** The fixed parts of an ARN that CloudFormation puts together. */
    private static String joined(JsonNode arn) {
        var parts = new StringBuilder();
        arn.path("Fn::Join").path(1).forEach(part -> parts.append(part.isTextual() ? part.asText() : ""));
        return parts.substring("arn:".length());
    }
}
