package io.imagesteward.infra.permissions;

import static io.imagesteward.infra.permissions.Statements.statements;
import static io.imagesteward.infra.permissions.Statements.texts;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

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
                        "sqs:GetQueueUrl",
                        "workspaces:DescribeTags",
                        "workspaces:DescribeWorkspaceImages");
    }

    @Test
    void observeMayOnlyRead() {
        assertThat(allowed("Observe"))
                .containsExactlyInAnyOrder(
                        "appconfig:GetLatestConfiguration",
                        "appconfig:StartConfigurationSession",
                        "autoscaling:DescribeAutoScalingGroups",
                        "cloudtrail:LookupEvents",
                        "s3:PutObject",
                        "autoscaling:DescribeLaunchConfigurations",
                        "ec2:DescribeImageAttribute",
                        "ec2:DescribeImageReferences",
                        "ec2:DescribeImageUsageReportEntries",
                        "ec2:DescribeImageUsageReports",
                        "ec2:DescribeImages",
                        "ec2:DescribeInstances",
                        "ec2:DescribeLaunchTemplateVersions",
                        "ec2:DescribeLaunchTemplates",
                        "ec2:DescribeRegions",
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
                        "sts:AssumeRole",
                        "tag:GetResources",
                        "organizations:ListAccounts",
                        "organizations:ListAccountsForParent",
                        "organizations:ListOrganizationalUnitsForParent",
                        "workspaces:DescribeAccount",
                        "workspaces:DescribeTags",
                        "workspaces:DescribeCustomWorkspaceImageImport",
                        "workspaces:DescribeWorkspaceBundles",
                        "workspaces:DescribeWorkspaceImagePermissions",
                        "workspaces:DescribeWorkspaceImages",
                        "workspaces:DescribeWorkspaces");
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
                        "sts:AssumeRole",
                        "workspaces:CreateTags",
                        "workspaces:DeleteTags",
                        "workspaces:DescribeWorkspaceImagePermissions",
                        "workspaces:UpdateWorkspaceImagePermission");
        assertThat(allowed("Copy"))
                .containsExactlyInAnyOrder(
                        "ec2:CopyImage",
                        "ec2:CreateImage",
                        "ec2:ModifyImageAttribute",
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
                        "sts:AssumeRole",
                        "workspaces:CopyWorkspaceImage",
                        "workspaces:CreateWorkspaceImage",
                        "workspaces:ImportCustomWorkspaceImage",
                        "workspaces:ImportWorkspaceImage",
                        "workspaces:CreateTags",
                        "workspaces:DescribeTags",
                        "workspaces:DescribeWorkspaceImages");
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
                        "events:PutEvents",
                        "workspaces:DescribeTags",
                        "workspaces:DescribeWorkspaceImagePermissions",
                        "workspaces:DescribeWorkspaceImages");
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
                        "s3:ListBucket",
                        "workspaces:DeleteWorkspaceImage",
                        "workspaces:DescribeTags",
                        "workspaces:DescribeWorkspaceImagePermissions",
                        "workspaces:DescribeWorkspaceImages");
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
}
