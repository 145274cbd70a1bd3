package io.imagesteward.samples;

import static org.assertj.core.api.Assertions.assertThat;

import io.imagesteward.sandbox.aws.workspaces.ImageFailure;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sfn.model.ExecutionStatus;
import software.amazon.awssdk.services.workspaces.model.WorkspaceImage;
import software.amazon.awssdk.services.workspaces.model.WorkspaceImageErrorDetailCode;
import software.amazon.awssdk.services.workspaces.model.WorkspaceImageState;

/** WorkSpaces images that are imported or made of a WorkSpace, and then follow {@code samples/policies/golden-desktop.yaml}. */
class CreateDesktopTest extends CreateRehearsal {
    private static final String NAME = "golden-desktop-2026.01";

    private final String ami = company.windowsImage("windows-11-2026.01");
    private final Map<String, String> imported = Map.of(
            "name", NAME,
            "description", "Windows 11 with everything",
            "imageId", ami,
            "ingestionProcess", "BYOL_REGULAR_WSP",
            "policy", "golden-desktop",
            "reason", "Windows 11 is ready");

    @Test
    void anAmiWithItsOwnLicenseIsImportedAndComesToASecondRegionAndToSpokes() {
        licensed();
        bring(imported);
        settle();

        assertThat(creation().status()).as(lastMail()).isEqualTo(ExecutionStatus.SUCCEEDED);
        var id = made().imageId();
        assertThat(made().state()).isEqualTo(WorkspaceImageState.AVAILABLE);
        assertThat(desktopTags(HUB, HOME, id))
                .containsEntry("image-steward:policy", "golden-desktop")
                .containsEntry("image-steward:origin", "999999999999/us-east-1/" + ami);
        assertThat(desktopCopies(HUB, IRELAND, id)).hasSize(1);
        assertThat(desktopCopies(PAYMENTS, HOME, id)).hasSize(1);
        assertThat(desktopCopies(WEB, IRELAND, id)).hasSize(1);
        assertThat(desktopPublished(PAYMENTS, HOME)).isEqualTo(desktopCopy(PAYMENTS, HOME, id));
        // data has not let us in, so nobody has seen that it may bring licenses
        assertThat(distribution().status()).isEqualTo(ExecutionStatus.FAILED);
        assertThat(desktopSharedWith(HOME, id)).containsExactly(PAYMENTS, WEB);
    }

    @Test
    void officeIsSubscribedToAndWaitedFor() {
        licensed();
        var detail = but(but(imported, "osVersion", "Windows_11"), "applications", List.of("Microsoft_Office_2019"));
        bring(detail);
        settle();

        assertThat(creation().status()).as(lastMail()).isEqualTo(ExecutionStatus.SUCCEEDED);
        assertThat(Duration.between(creation().start(), creation().stop().orElseThrow()))
                .isGreaterThanOrEqualTo(Duration.ofHours(3))
                .isLessThan(Duration.ofHours(4));
    }

    @Test
    void anImageOfAWorkspaceIsMadeAndDistributed() {
        var bundle = desktops(HUB, HOME).bundle("standard", desktop("base"));
        var alices = desktops(HUB, HOME).desktop(bundle, "alice");

        create(Map.of("name", NAME, "description", "The desktop that Alice prepared", "workspaceId", alices));
        settle();

        assertThat(creation().status()).as(lastMail()).isEqualTo(ExecutionStatus.SUCCEEDED);
        assertThat(distribution().status()).as(lastMail()).isEqualTo(ExecutionStatus.SUCCEEDED);
        var id = made().imageId();
        assertThat(desktopSharedWith(HOME, id)).containsExactly(PAYMENTS, DATA, WEB);
        assertThat(desktopCopies(PAYMENTS, HOME, id)).hasSize(1);
        assertThat(desktopPublished(HUB, HOME)).isEqualTo(id);
    }

    @Test
    void aCustomImportIsFollowedThroughItsOwnStages() {
        licensed();
        bring(custom());
        settle();

        assertThat(creation().status()).as(lastMail()).isEqualTo(ExecutionStatus.SUCCEEDED);
        assertThat(made().state()).isEqualTo(WorkspaceImageState.AVAILABLE);
        assertThat(effective("DescribeCustomWorkspaceImageImport")).isGreaterThan(5);
        assertThat(desktopCopies(PAYMENTS, HOME, made().imageId())).hasSize(1);
    }

    @Test
    void anImportThatEndsInErrorEndsTheRunWithWhatWorkspacesSays() {
        licensed();
        desktops(HUB, HOME).failImageNamed(NAME, unsupported());

        bring(imported);
        settle();

        assertThat(onlyExecution().status()).isEqualTo(ExecutionStatus.FAILED);
        assertThat(onlyExecution().error()).contains("CreationFailed");
        assertThat(onlyExecution().cause().orElseThrow()).contains("OSNotSupported", "cannot be imported");
        assertThat(lastMail())
                .contains(made().imageId(), "OSNotSupported", "cannot be imported", "delete what was begun");
        assertThat(desktopCopies(HUB, IRELAND, made().imageId())).isEmpty();
    }

    @Test
    void aCustomImportThatEndsInErrorSaysWhyToo() {
        licensed();
        desktops(HUB, HOME).failImageNamed(NAME, unsupported());

        bring(custom());
        settle();

        assertThat(onlyExecution().status()).isEqualTo(ExecutionStatus.FAILED);
        assertThat(lastMail()).contains("the import ended in ERROR: OSNotSupported");
    }

    @Test
    void anImportWhoseAnswerGetsLostIsTakenUpAndNotRepeated() {
        licensed();
        sandbox.faults().loseReply("ImportWorkspaceImage").times(2);

        bring(imported);
        settle();

        assertThat(creation().status()).as(lastMail()).isEqualTo(ExecutionStatus.SUCCEEDED);
        assertThat(effective("ImportWorkspaceImage")).isEqualTo(1);
    }

    @Test
    void aWorkspaceOfWhichTheImageIsBeingMadeAlreadyIsNotAskedAgain() {
        var alices = desktops(HUB, HOME).desktop(desktops(HUB, HOME).bundle("standard", desktop("base")), "alice");
        sandbox.faults().loseReply("CreateWorkspaceImage").times(1);

        create(Map.of("name", NAME, "description", "The desktop that Alice prepared", "workspaceId", alices));
        settle();

        assertThat(creation().status()).as(lastMail()).isEqualTo(ExecutionStatus.SUCCEEDED);
        assertThat(effective("CreateWorkspaceImage")).isEqualTo(1);
    }

    private Map<String, Object> custom() {
        return Map.of(
                "name",
                NAME,
                "description",
                "Windows 11 by way of EC2 Image Builder",
                "policy",
                "golden-desktop",
                "custom",
                Map.of(
                        "imageId", ami,
                        "infrastructureConfigurationArn",
                                "arn:aws:imagebuilder:us-east-1:999999999999:infrastructure-configuration/desktops",
                        "computeType", "BASE",
                        "protocol", "DCV",
                        "osVersion", "Windows_11"));
    }

    private static ImageFailure unsupported() {
        return ImageFailure.of(WorkspaceImageErrorDetailCode.OS_NOT_SUPPORTED, "Windows Vista cannot be imported.");
    }

    private WorkspaceImage made() {
        return workspaces(HUB, HOME).describeWorkspaceImages(r -> {}).images().stream()
                .filter(image -> image.name().equals(NAME))
                .findFirst()
                .orElseThrow();
    }
}
