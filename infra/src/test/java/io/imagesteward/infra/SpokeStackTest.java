package io.imagesteward.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.imagesteward.infra.Hub.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpokeStackTest {

    /** What a StackSet takes as text; see the CloudFormation quotas. */
    private static final int LONGEST_BODY = 51_200;

    @Test
    void aSpokeHasOneRoleForEachFunctionThatWorksThereUnderANameThatTheHubKnows() {
        assertThat(roles())
                .extracting(role -> role.properties().path("RoleName").asText())
                .containsExactlyInAnyOrder("image-steward-observe", "image-steward-copy", "image-steward-share");
        assertThat(Spoke.resources().map(Resource::type).distinct())
                .containsExactlyInAnyOrder("AWS::IAM::Role", "AWS::IAM::Policy");
    }

    @ParameterizedTest
    @MethodSource("roles")
    void aRoleLetsInOneFunctionOfTheHubAsLongAsItIsInTheOrganizationAndKnowsTheExternalId(Resource role) {
        var trust = role.properties().at("/AssumeRolePolicyDocument/Statement");
        assertThat(trust).hasSize(1);
        var function = role.properties().path("RoleName").asText().replace("image-steward-", "image-steward-hub-");

        assertThat(trust.path(0).path("Action").asText()).isEqualTo("sts:AssumeRole");
        assertThat(trust.path(0).path("Principal").toString()).contains(":iam::999999999999:root");
        var conditions = trust.path(0).path("Condition");
        assertThat(conditions.at("/StringEquals/aws:PrincipalOrgID").asText()).isEqualTo("o-exampleorgid");
        assertThat(conditions.at("/StringEquals/sts:ExternalId").asText()).isEqualTo("image-steward-example");
        assertThat(conditions.at("/ArnEquals/aws:PrincipalArn").toString())
                .contains(":iam::999999999999:role/" + function + "\"");
    }

    @ParameterizedTest
    @MethodSource("roles")
    void theHubHasTheFunctionUnderTheNameThatTheSpokeLetsIn(Resource role) {
        var name = role.properties().path("RoleName").asText();
        var function = Hub.all("AWS::Lambda::Function").stream()
                .filter(candidate -> candidate
                        .properties()
                        .at("/Environment/Variables/MEMBER_ROLE")
                        .asText()
                        .equals(name))
                .toList();

        assertThat(function).hasSize(1);
        assertThat(function.getFirst()
                        .properties()
                        .at("/Environment/Variables/EXTERNAL_ID")
                        .asText())
                .isEqualTo("image-steward-example");
        assertThat(Hub.target(function.getFirst().properties().path("Role"))
                        .properties()
                        .path("RoleName")
                        .asText())
                .isEqualTo(name.replace("image-steward-", "image-steward-hub-"));
    }

    @Test
    void eachRoleMayDoItsOwnAndNoMore() {
        assertThat(allowed("Observe"))
                .containsExactlyInAnyOrder(
                        "autoscaling:DescribeAutoScalingGroups",
                        "autoscaling:DescribeLaunchConfigurations",
                        "ec2:DescribeImageReferences",
                        "ec2:DescribeImages",
                        "ec2:DescribeInstances",
                        "ec2:DescribeLaunchTemplateVersions",
                        "ec2:DescribeLaunchTemplates",
                        "ec2:DescribeRegions",
                        "ec2:DescribeSnapshots",
                        "kms:DescribeKey",
                        "ssm:GetParameters",
                        "tag:GetResources",
                        "workspaces:DescribeAccount",
                        "workspaces:DescribeTags",
                        "workspaces:DescribeWorkspaceBundles",
                        "workspaces:DescribeWorkspaceImages");
        assertThat(allowed("Copy"))
                .containsExactlyInAnyOrder(
                        "ec2:CopyImage",
                        "ec2:CreateTags",
                        "ec2:DescribeImages",
                        "kms:CreateGrant",
                        "kms:Decrypt",
                        "kms:DescribeKey",
                        "kms:GenerateDataKey",
                        "kms:GenerateDataKeyWithoutPlaintext",
                        "kms:ReEncryptFrom",
                        "kms:ReEncryptTo",
                        "ssm:GetParameters",
                        "ssm:PutParameter",
                        "workspaces:CopyWorkspaceImage",
                        "workspaces:CreateTags",
                        "workspaces:DescribeTags",
                        "workspaces:DescribeWorkspaceImages");
        assertThat(allowed("Share"))
                .containsExactlyInAnyOrder("ec2:CancelImageLaunchPermission", "ec2:CreateTags", "ec2:DeleteTags");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ec2:CreateTags", "ec2:DeleteTags"})
    void shareTouchesNoTagsButOursAndThoseThatPoliciesNameAndNeverTakesAll(String action) {
        assertThat(statements("Share")
                        .filter(statement -> texts(statement.path("Action")).contains(action)))
                .hasSize(1)
                .allSatisfy(statement -> {
                    assertThat(texts(statement.at("/Condition/ForAllValues:StringLike/aws:TagKeys")))
                            .contains("image-steward:*")
                            .doesNotContain("*");
                    assertThat(statement.at("/Condition/Null/aws:TagKeys").asText())
                            .isEqualTo("false");
                });
    }

    @Test
    void aSpokeNeedNotBeBootstrappedAndItsTemplateFitsIntoAStackSet() throws JsonProcessingException {
        assertThat(Spoke.template().has("Parameters")).isFalse();
        assertThat(Spoke.template().has("Rules")).isFalse();
        assertThat(new ObjectMapper().writeValueAsString(Spoke.template())).hasSizeLessThan(LONGEST_BODY);
    }

    @Test
    void theStackSetDeploysTheSameTemplateToTheUnitsAndToThoseWhoJoinThem() throws JsonProcessingException {
        var set = Hub.only("AWS::CloudFormation::StackSet").properties();

        assertThat(set.path("PermissionModel").asText()).isEqualTo("SERVICE_MANAGED");
        assertThat(set.at("/AutoDeployment/Enabled").asBoolean()).isTrue();
        assertThat(texts(set.path("Capabilities"))).containsExactly("CAPABILITY_NAMED_IAM");
        assertThat(texts(set.at("/StackInstancesGroup/0/DeploymentTargets/OrganizationalUnitIds")))
                .containsExactly("ou-ab12-workloads");
        assertThat(texts(set.at("/StackInstancesGroup/0/Regions"))).containsExactly("us-east-1");
        assertThat(new ObjectMapper().readTree(set.path("TemplateBody").asText()))
                .isEqualTo(Spoke.template());
    }

    static List<Resource> roles() {
        return Spoke.all("AWS::IAM::Role");
    }

    private static Set<String> allowed(String role) {
        var actions = new TreeSet<String>();
        statements(role).forEach(statement -> actions.addAll(texts(statement.path("Action"))));
        return actions;
    }

    private static Stream<JsonNode> statements(String role) {
        return Spoke.all("AWS::IAM::Policy").stream()
                .filter(policy -> policy.id().startsWith(role))
                .flatMap(policy ->
                        policy.properties().at("/PolicyDocument/Statement").valueStream());
    }

    private static List<String> texts(JsonNode oneOrMany) {
        var texts = new ArrayList<String>();
        if (oneOrMany.isTextual()) {
            texts.add(oneOrMany.asText());
        }
        oneOrMany.forEach(item -> texts.add(item.asText()));
        return texts;
    }
}
