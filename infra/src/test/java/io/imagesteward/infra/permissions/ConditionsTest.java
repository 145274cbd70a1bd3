package io.imagesteward.infra.permissions;

import static io.imagesteward.infra.permissions.Statements.allowing;
import static io.imagesteward.infra.permissions.Statements.statements;
import static io.imagesteward.infra.permissions.Statements.texts;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.imagesteward.infra.Hub;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever narrows an allowed action: a condition, a denial, or the resources it is allowed on. */
class ConditionsTest {

    /** What sweeps hand on and remember: no records, and no tokens. */
    private static final Set<String> OF_SWEEPS = Set.of("/sweeps/*", "/reports/memory/*");

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
        var parts = allowing(role, action).stream()
                .flatMap(statement -> statement.path("Resource").findValues("Fn::Join").stream())
                .map(join -> join.at("/1/1").asText())
                .filter(part -> !OF_SWEEPS.contains(part));

        assertThat(parts).containsExactly(keys);
    }

    @ParameterizedTest
    @CsvSource({
        "Observe, retirements/*",
        "Share, retirements/*",
        "RetireRole, retirements/*",
        "Report, retirements/*",
        "Trigger, approvals/*"
    })
    void aListOfTheBucketIsOfThePartThatTheRoleReads(String role, String prefix) {
        var prefixes = allowing(role, "s3:ListBucket").stream()
                .flatMap(statement ->
                        texts(statement.at("/Condition/StringLikeIfExists").path("s3:prefix")).stream())
                .filter(part -> !OF_SWEEPS.contains("/" + part));

        assertThat(prefixes).containsExactly(prefix);
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
                .hasSize(6)
                .containsOnly("AWS::StepFunctions::StateMachine");
        assertThat(allowing("Trigger", "states:SendTaskSuccess"))
                .hasSize(1)
                .allSatisfy(statement ->
                        assertThat(statement.path("Resource").toString()).contains(":stateMachine:", "-retire\""));
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
        assertThat(allowing("Copy", "ec2:CreateTags").stream()
                        .map(statement ->
                                statement.at("/Condition/StringEquals").path("ec2:CreateAction"))
                        .map(JsonNode::asText))
                .containsExactlyInAnyOrder("CopyImage", "CreateImage");
    }

    @Test
    void copySharesAnAmiOnlyWhereWorkspacesDoesItInItsName() {
        assertThat(allowing("Copy", "ec2:ModifyImageAttribute"))
                .singleElement()
                .satisfies(statement -> assertThat(statement
                                .at("/Condition/Bool")
                                .path("aws:ViaAWSService")
                                .asText())
                        .isEqualTo("true"));
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
        assertThat(grant.getFirst().path("Resource").valueStream().map(ConditionsTest::joined))
                .containsExactlyInAnyOrder(
                        ":ssm:us-east-1::parameter/images/golden-desktop/latest",
                        ":ssm:eu-west-1::parameter/images/golden-desktop/latest",
                        ":ssm:us-east-1::parameter/images/golden-linux/latest",
                        ":ssm:eu-west-1::parameter/images/golden-linux/latest",
                        ":ssm:ap-southeast-2::parameter/images/golden-linux/latest",
                        ":ssm:us-east-1::parameter/images/golden-windows/latest");
    }

    /** The fixed parts of an ARN that CloudFormation puts together. */
    private static String joined(JsonNode arn) {
        var parts = new StringBuilder();
        arn.path("Fn::Join").path(1).forEach(part -> parts.append(part.isTextual() ? part.asText() : ""));
        return parts.substring("arn:".length());
    }
}
