package io.imagesteward.infra.permissions;

import static org.assertj.core.api.Assertions.assertThat;

import io.imagesteward.core.image.RegionId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WorkspacesPermissionsTest {

    private static final Reach WITH = new Reach(new RegionId("us-east-1"), List.of(), true);
    private static final Reach WITHOUT = new Reach(new RegionId("us-east-1"), List.of(), false);

    @Test
    void withoutAPolicyForThemNobodyTouchesImagesOfWorkSpaces() {
        assertThat(everything(WITHOUT).flatMap(WorkspacesPermissionsTest::actions))
                .isNotEmpty()
                .noneMatch(action -> action.startsWith("workspaces:") || action.startsWith("organizations:"));
    }

    @Test
    void everyFunctionGetsItsOwnKindOfRight() {
        assertThat(workspaces(ObservePermissions.statements("p", "b", List.of("e"), WITH)))
                .containsExactlyInAnyOrder(
                        "DescribeWorkspaceImages",
                        "DescribeWorkspaceBundles",
                        "DescribeTags",
                        "DescribeAccount",
                        "DescribeWorkspaceImagePermissions",
                        "DescribeWorkspaces",
                        "DescribeCustomWorkspaceImageImport");
        assertThat(workspaces(SharePermissions.statements("b", WITH)))
                .containsExactlyInAnyOrder(
                        "UpdateWorkspaceImagePermission",
                        "DescribeWorkspaceImagePermissions",
                        "CreateTags",
                        "DeleteTags");
        assertThat(workspaces(CopyPermissions.statements(WITH)))
                .containsExactlyInAnyOrder(
                        "CopyWorkspaceImage",
                        "DescribeWorkspaceImages",
                        "DescribeTags",
                        "CreateTags",
                        "CreateWorkspaceImage",
                        "ImportWorkspaceImage",
                        "ImportCustomWorkspaceImage");
    }

    @Test
    void aSpokeMayListAndPullAndNothingElse() {
        assertThat(workspaces(MemberPermissions.statements(MemberFunction.OBSERVE, WITH)))
                .containsExactlyInAnyOrder(
                        "DescribeWorkspaceImages", "DescribeWorkspaceBundles", "DescribeTags", "DescribeAccount");
        assertThat(workspaces(MemberPermissions.statements(MemberFunction.COPY, WITH)))
                .containsExactlyInAnyOrder(
                        "CopyWorkspaceImage", "CreateTags", "DescribeTags", "DescribeWorkspaceImages");
        assertThat(workspaces(MemberPermissions.statements(MemberFunction.SHARE, WITH)))
                .isEmpty();
    }

    @Test
    void onlyRetireDeletesAndOnlyWhatCarriesTheMark() {
        assertThat(everything(WITH).filter(grant -> actions(grant).anyMatch("workspaces:DeleteWorkspaceImage"::equals)))
                .singleElement()
                .satisfies(grant -> {
                    assertThat(grant.statement().getResources())
                            .allMatch(arn -> arn.endsWith(":workspaceimage/*") && !arn.contains("*:*:"));
                    assertThat(grant.statement().getConditions())
                            .isEqualTo(Map.of(
                                    "StringEquals", Map.of("aws:ResourceTag/image-steward:lifecycle", "retiring")));
                });
    }

    @Test
    void whatIsPulledBelongsToAnyAccountAndWhatTheHubCopiesToTheHub() {
        assertThat(resources(MemberPermissions.statements(MemberFunction.COPY, WITH), "workspaces:CopyWorkspaceImage"))
                .singleElement()
                .asString()
                .endsWith(":workspaces:*:*:workspaceimage/*");
        assertThat(resources(CopyPermissions.statements(WITH), "workspaces:CopyWorkspaceImage"))
                .singleElement()
                .asString()
                .endsWith(":workspaceimage/*")
                .doesNotContain("*:*:workspaceimage");
    }

    @Test
    void copySharesNoImageButWhatWorkspacesDoesInItsNameDuringAnImport() {
        assertThat(CopyPermissions.statements(WITH))
                .filteredOn(grant -> actions(grant).toList().contains("ec2:ModifyImageAttribute"))
                .singleElement()
                .satisfies(
                        grant -> assertThat(grant.statement().toStatementJson().toString())
                                .contains("aws:ViaAWSService"));
        assertThat(CopyPermissions.statements(WITHOUT).stream().flatMap(WorkspacesPermissionsTest::actions))
                .doesNotContain("ec2:ModifyImageAttribute");
    }

    @ParameterizedTest
    @MethodSource("grants")
    void onlyActionsThatKnowNoResourceStandOnEverything(Grant grant) {
        if (grant.statement().getResources().contains("*")) {
            assertThat(WildcardsTest.KNOW_NO_RESOURCE_TYPES)
                    .containsAll(grant.statement().getActions());
        }
        assertThat(actions(grant)).isNotEmpty().noneMatch(action -> action.contains("*"));
    }

    static Stream<Grant> grants() {
        return everything(WITH);
    }

    private static Stream<Grant> everything(Reach reach) {
        var grants = new ArrayList<Grant>();
        grants.addAll(ObservePermissions.statements("p", "b", List.of("e"), reach));
        grants.addAll(SharePermissions.statements("b", reach));
        grants.addAll(CopyPermissions.statements(reach));
        grants.addAll(RetirePermissions.statements("b", reach.workspaces()));
        for (var function : MemberFunction.values()) {
            grants.addAll(MemberPermissions.statements(function, reach));
        }
        return grants.stream();
    }

    private static List<String> workspaces(List<Grant> grants) {
        return grants.stream()
                .flatMap(WorkspacesPermissionsTest::actions)
                .filter(action -> action.startsWith("workspaces:"))
                .map(action -> action.substring("workspaces:".length()))
                .distinct()
                .toList();
    }

    private static List<String> resources(List<Grant> grants, String action) {
        return grants.stream()
                .filter(grant -> actions(grant).anyMatch(action::equals))
                .flatMap(grant -> grant.statement().getResources().stream())
                .toList();
    }

    private static Stream<String> actions(Grant grant) {
        return grant.statement().getActions().stream();
    }
}
