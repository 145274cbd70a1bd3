package io.imagesteward.infra.permissions;

import static io.imagesteward.infra.permissions.Statements.texts;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.imagesteward.infra.Spoke;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WildcardsTest {

    /** Actions that IAM accepts on * alone; nothing else may stand there. */
    static final Set<String> KNOW_NO_RESOURCE_TYPES = Set.of(
            "ec2:DescribeImages",
            "ec2:DescribeSnapshots",
            "ec2:DescribeRegions",
            "ec2:DescribeInstances",
            "ec2:DescribeLaunchTemplates",
            "ec2:DescribeLaunchTemplateVersions",
            "ec2:DescribeImageReferences",
            "ec2:DescribeImageUsageReports",
            "ec2:DescribeImageUsageReportEntries",
            "ec2:ListImagesInRecycleBin",
            "ec2:ListSnapshotsInRecycleBin",
            "autoscaling:DescribeAutoScalingGroups",
            "cloudtrail:LookupEvents",
            "autoscaling:DescribeLaunchConfigurations",
            "ssm:DescribeParameters",
            "imagebuilder:ListImageRecipes",
            "imagebuilder:ListContainerRecipes",
            "workspaces:DescribeWorkspaceImages",
            "workspaces:DescribeWorkspaceBundles",
            "workspaces:DescribeTags",
            "tag:GetResources",
            "workspaces:DescribeWorkspaces",
            "workspaces:DescribeAccount",
            "workspaces:DescribeCustomWorkspaceImageImport",
            "workspaces:ImportWorkspaceImage",
            "workspaces:ImportCustomWorkspaceImage",
            "workspaces:CreateTags",
            "workspaces:DeleteTags",
            "organizations:DescribeOrganization",
            "organizations:ListRoots",
            "organizations:ListAccounts",
            "xray:PutTraceSegments",
            "xray:PutTelemetryRecords",
            "xray:GetSamplingRules",
            "xray:GetSamplingTargets",
            "logs:CreateLogDelivery",
            "logs:GetLogDelivery",
            "logs:UpdateLogDelivery",
            "logs:DeleteLogDelivery",
            "logs:ListLogDeliveries",
            "logs:PutResourcePolicy",
            "logs:DescribeResourcePolicies",
            "logs:DescribeLogGroups");

    @ParameterizedTest
    @MethodSource("everyStatement")
    void noRoleMayDoActionsByWildcard(JsonNode statement) {
        assertThat(texts(statement.path("Action"))).isNotEmpty().noneMatch(action -> action.contains("*"));
    }

    @ParameterizedTest
    @MethodSource("everyStatement")
    void onlyActionsThatKnowNoResourceStandOnEverything(JsonNode statement) {
        if (texts(statement.path("Resource")).contains("*")) {
            assertThat(KNOW_NO_RESOURCE_TYPES).containsAll(texts(statement.path("Action")));
        } else {
            assertThat(statement.path("Resource").isMissingNode()).isFalse();
        }
    }

    static Stream<JsonNode> everyStatement() {
        return Stream.concat(
                Statements.statements(""),
                Spoke.all("AWS::IAM::Policy").stream()
                        .flatMap(policy -> policy.properties()
                                .at("/PolicyDocument/Statement")
                                .valueStream()));
    }
}
