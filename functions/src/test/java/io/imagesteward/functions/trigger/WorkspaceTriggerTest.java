package io.imagesteward.functions.trigger;

import static io.imagesteward.events.HeardType.IMAGE_DISTRIBUTION_REQUESTED;
import static io.imagesteward.events.HeardType.IMAGE_RESTORE_REQUESTED;
import static io.imagesteward.events.HeardType.IMAGE_RETIREMENT_REQUESTED;
import static io.imagesteward.events.HeardType.WORKSPACE_IMAGE_CALL;
import static io.imagesteward.functions.trigger.Desktops.DESKTOP;
import static org.assertj.core.api.Assertions.assertThat;

import io.imagesteward.core.image.StewardTags;
import io.imagesteward.core.inventory.WorkspaceImageState;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkspaceTriggerTest {

    private final Stage stage = new Stage();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CreateWorkspaceImage",
                "CopyWorkspaceImage",
                "ImportWorkspaceImage",
                "ImportCustomWorkspaceImage",
                "CreateUpdatedWorkspaceImage"
            })
    void anImageThatHasOnlyBegunToBeMadeIsDistributedByARunThatWaits(String call) {
        golden(WorkspaceImageState.PENDING);

        assertThat(stage.hears(WORKSPACE_IMAGE_CALL, Map.of("eventName", call)))
                .singleElement()
                .isInstanceOf(Triggered.Started.class);
        assertThat(stage.executions().names()).singleElement().asString().startsWith("distribute-wsi-0a1b2c3d4-");
    }

    @ParameterizedTest
    @ValueSource(strings = {"CreateTags", "DeleteTags"})
    void aTagIsHeardOfAndFieldNamesMayBeSpeltAsTheyLike(String call) {
        golden(WorkspaceImageState.AVAILABLE);

        assertThat(stage.hears(
                        WORKSPACE_IMAGE_CALL,
                        Map.of("eventName", call, "requestParameters", Map.of("ResourceId", "wsi-0a1b2c3d4"))))
                .singleElement()
                .isInstanceOf(Triggered.Started.class);
    }

    @Test
    void aTagOnADirectoryIsNobodysImage() {
        assertThat(stage.hears(
                        WORKSPACE_IMAGE_CALL,
                        Map.of("eventName", "CreateTags", "requestParameters", Map.of("resourceId", "d-1234567890"))))
                .isEmpty();
    }

    @Test
    void aCallThatFailedAndOneOfOurOwnStartNothing() {
        golden(WorkspaceImageState.PENDING);

        assertThat(stage.hears(WORKSPACE_IMAGE_CALL, Map.of("errorCode", "AccessDeniedException")))
                .isEmpty();
        assertThat(stage.hears(
                        WORKSPACE_IMAGE_CALL,
                        Map.of(
                                "userIdentity",
                                Map.of(
                                        "sessionContext",
                                        Map.of(
                                                "sessionIssuer",
                                                Map.of("arn", "arn:aws:iam::999999999999:role/image-steward-copy"))))))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = WorkspaceImageState.class,
            names = {"ERROR", "UNKNOWN"})
    void anImageThatCannotBeUsedStartsNothing(WorkspaceImageState state) {
        golden(state);

        assertThat(stage.hears(WORKSPACE_IMAGE_CALL, Map.of()))
                .singleElement()
                .extracting(Triggered::sentence)
                .asString()
                .endsWith("it is " + state);
    }

    @Test
    void aPolicyForAmisThatATagNamesIsAnsweredByARunThatSaysSo() {
        stage.desktops()
                .show(
                        DESKTOP,
                        "golden-desktop-7",
                        WorkspaceImageState.AVAILABLE,
                        Map.of(StewardTags.POLICY, "golden-linux"));

        stage.hears(WORKSPACE_IMAGE_CALL, Map.of());

        assertThat(stage.executions().inputs().values())
                .singleElement()
                .asString()
                .contains("is not about images of kind workspaces-image");
    }

    @Test
    void somebodyMayAskForAWorkspacesImageByItsId() {
        golden(WorkspaceImageState.AVAILABLE);

        assertThat(stage.hears(
                        IMAGE_DISTRIBUTION_REQUESTED,
                        Map.of("imageId", "wsi-0a1b2c3d4", "region", "us-east-1", "policy", Stage.ABSENT)))
                .hasSize(1);
        assertThat(stage.executions().names()).singleElement().asString().startsWith("distribute-wsi-0a1b2c3d4-");
    }

    @Test
    void somebodyMayAskForAWorkspacesImageToRetireOrToComeBack() {
        golden(WorkspaceImageState.AVAILABLE);

        stage.hears(IMAGE_RETIREMENT_REQUESTED, Map.of("imageId", "wsi-0a1b2c3d4", "policy", Stage.ABSENT));
        stage.hears(IMAGE_RESTORE_REQUESTED, Map.of("imageId", "wsi-0a1b2c3d4"));

        assertThat(stage.executions().names())
                .satisfiesExactlyInAnyOrder(
                        name -> assertThat(name).startsWith("retire-wsi-0a1b2c3d4-"),
                        name -> assertThat(name).startsWith("restore-wsi-0a1b2c3d4-"));
    }

    private void golden(WorkspaceImageState state) {
        stage.desktops().show(DESKTOP, "golden-desktop-7", state, Map.of());
    }
}
