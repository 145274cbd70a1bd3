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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RolesTest {

    private static final Set<String> EVERY_FUNCTION =
            Set.of("logs:CreateLogStream", "logs:PutLogEvents", "xray:PutTraceSegments", "xray:PutTelemetryRecords");

    @Test
    void triggerMayReadStartAndAnswer() {
        assertThat(allowed("Trigger"))
                .containsExactlyInAnyOrder(
                        "ec2:DescribeImages",
                        "states:StartExecution",
                        "states:SendTaskSuccess",
                        "states:SendTaskFailure",
                        "s3:GetObject",
                        "s3:DeleteObject",
                        "s3:ListBucket",
                        "appconfig:StartConfigurationSession",
                        "appconfig:GetLatestConfiguration",
                        "sqs:SendMessage",
                        "sqs:GetQueueAttributes",
                        "sqs:GetQueueUrl");
    }

    @Test
    void observeMayOnlyRead() {
        assertThat(allowed("Observe"))
                .containsExactlyInAnyOrder(
                        "appconfig:GetLatestConfiguration",
                        "appconfig:StartConfigurationSession",
                        "autoscaling:DescribeAutoScalingGroups",
                        "autoscaling:DescribeLaunchConfigurations",
                        "ec2:DescribeImageAttribute",
                        "ec2:DescribeImageReferences",
                        "ec2:DescribeImageUsageReportEntries",
                        "ec2:DescribeImageUsageReports",
                        "ec2:DescribeImages",
                        "ec2:DescribeInstances",
                        "ec2:DescribeLaunchTemplateVersions",
                        "ec2:DescribeLaunchTemplates",
                        "ec2:DescribeSnapshotAttribute",
                        "ec2:DescribeSnapshots",
                        "ec2:GetImageAncestry",
                        "ec2:ListImagesInRecycleBin",
                        "ec2:ListSnapshotsInRecycleBin",
                        "imagebuilder:GetContainerRecipe",
                        "imagebuilder:ListContainerRecipes",
                        "imagebuilder:ListImageRecipes",
                        "kms:DescribeKey",
                        "kms:GetKeyPolicy",
                        "kms:ListGrants",
                        "s3:GetObject",
                        "s3:ListBucket",
                        "ssm:DescribeParameters",
                        "ssm:GetParameters",
                        "states:DescribeExecution",
                        "sts:AssumeRole");
    }

    @Test
    void shareCopyAndReportMayEachDoTheirOwnAndNoMore() {
        assertThat(allowed("Share"))
                .containsExactlyInAnyOrder(
                        "ec2:ModifyImageAttribute",
                        "ec2:ModifySnapshotAttribute",
                        "ec2:ResetImageAttribute",
                        "ec2:ResetSnapshotAttribute",
                        "ec2:CreateTags",
                        "ec2:DeleteTags",
                        "s3:GetObject",
                        "s3:ListBucket",
                        "sts:AssumeRole");
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
                        "kms:CreateGrant",
                        "sts:AssumeRole");
        assertThat(allowed("Report"))
                .containsExactlyInAnyOrder(
                        "ec2:DescribeImages",
                        "ec2:DescribeImageAttribute",
                        "ec2:DescribeSnapshotAttribute",
                        "states:DescribeExecution",
                        "s3:PutObject",
                        "s3:GetObject",
                        "s3:DeleteObject",
                        "s3:ListBucket",
                        "sns:Publish",
                        "events:PutEvents");
    }

    @Test
    void retireMayDestroyAndBringBackButShareWithNobody() {
        assertThat(allowed("RetireRole"))
                .containsExactlyInAnyOrder(
                        "ec2:DisableImage",
                        "ec2:EnableImage",
                        "ec2:DeregisterImage",
                        "ec2:DeleteSnapshot",
                        "ec2:EnableImageDeprecation",
                        "ec2:CreateImageUsageReport",
                        "ec2:RestoreImageFromRecycleBin",
                        "ec2:RestoreSnapshotFromRecycleBin",
                        "ec2:DescribeImages",
                        "ec2:DescribeSnapshots",
                        "ec2:DescribeImageUsageReports",
                        "ec2:DescribeImageAttribute",
                        "ec2:DescribeSnapshotAttribute",
                        "s3:GetObject",
                        "s3:ListBucket");
    }

    @ParameterizedTest
    @CsvSource({
        "RetireRole, ec2:DisableImage",
        "RetireRole, ec2:DeregisterImage",
        "RetireRole, ec2:DeleteSnapshot",
        "Share, ec2:ResetImageAttribute",
        "Share, ec2:ResetSnapshotAttribute"
    })
    void whatTakesAwayWorksOnlyOnWhatCarriesTheMark(String role, String action) {
        assertThat(allowing(role, action))
                .hasSize(1)
                .allSatisfy(statement -> assertThat(statement
                                .at("/Condition/StringEquals")
                                .path("ec2:ResourceTag/image-steward:lifecycle")
                                .asText())
                        .isEqualTo("retiring"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ec2:CreateTags", "ec2:DeleteTags"})
    void shareSetsTheMarkAndNoOtherTagAndNeverTakesAllTags(String action) {
        assertThat(allowing("Share", action)).hasSize(1).allSatisfy(statement -> {
            assertThat(texts(
                            statement.at("/Condition/ForAllValues:StringEquals").path("aws:TagKeys")))
                    .containsExactlyInAnyOrder(
                            "image-steward:lifecycle", "image-steward:retires-with", "image-steward:restored");
            assertThat(statement.at("/Condition/Null").path("aws:TagKeys").asText())
                    .isEqualTo("false");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "Observe, s3:GetObject, /retirements/*",
        "Share, s3:GetObject, /retirements/*",
        "RetireRole, s3:GetObject, /retirements/*",
        "Report, s3:GetObject, /retirements/*",
        "Report, s3:DeleteObject, /retirements/*",
        "Trigger, s3:GetObject, /approvals/*",
        "Trigger, s3:DeleteObject, /approvals/*"
    })
    void recordsAndTheTokensOfPeopleAreReadByThoseWhoNeedThemOnly(String role, String action, String keys) {
        assertThat(allowing(role, action))
                .hasSize(1)
                .allSatisfy(statement -> assertThat(
                                statement.path("Resource").at("/Fn::Join/1/1").asText())
                        .isEqualTo(keys));
    }

    @Test
    void triggerStartsEveryWorkflowAndAnswersRetireAlone() {
        assertThat(allowing("Trigger", "states:StartExecution")).hasSize(1);
        assertThat(allowing("Trigger", "states:StartExecution")
                        .getFirst()
                        .path("Resource")
                        .valueStream()
                        .map(Hub::target)
                        .map(Hub.Resource::type))
                .hasSize(4)
                .containsOnly("AWS::StepFunctions::StateMachine");
        assertThat(allowing("Trigger", "states:SendTaskSuccess"))
                .hasSize(1)
                .allSatisfy(statement ->
                        assertThat(statement.path("Resource").toString()).contains(":stateMachine:", "-retire\""));
    }

    @ParameterizedTest
    @CsvSource({"Observe, observe", "Copy, copy", "Share, share"})
    void whoWorksInSpokesTakesOnOneRoleAndOnlyWithinTheOrganization(String role, String word) {
        assertThat(allowing(role, "sts:AssumeRole")).hasSize(1).allSatisfy(statement -> {
            assertThat(joined(statement.path("Resource"))).isEqualTo(":iam::*:role/image-steward-" + word);
            assertThat(statement
                            .at("/Condition/StringEquals")
                            .path("aws:ResourceOrgID")
                            .asText())
                    .isEqualTo("o-exampleorgid");
        });
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
    void parametersThatAreWrittenAreNamedOneByOneInEachRegionThatGetsACopy() {
        var grant = allowing("Copy", "ssm:PutParameter");
        assertThat(grant).hasSize(1);
        assertThat(grant.getFirst().path("Resource").valueStream().map(RolesTest::joined))
                .containsExactlyInAnyOrder(
                        ":ssm:us-east-1::parameter/images/golden-linux/latest",
                        ":ssm:eu-west-1::parameter/images/golden-linux/latest",
                        ":ssm:ap-southeast-2::parameter/images/golden-linux/latest",
                        ":ssm:us-east-1::parameter/images/golden-windows/latest");
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
