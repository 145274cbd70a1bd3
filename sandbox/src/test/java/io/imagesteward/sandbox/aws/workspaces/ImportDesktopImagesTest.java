package io.imagesteward.sandbox.aws.workspaces;

import static io.imagesteward.sandbox.world.TestWorld.HUB;
import static io.imagesteward.sandbox.world.TestWorld.IRELAND;
import static io.imagesteward.sandbox.world.TestWorld.VIRGINIA;
import static io.imagesteward.sandbox.world.TestWorld.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.imagesteward.sandbox.aws.ec2.ImageSeed;
import io.imagesteward.sandbox.aws.ec2.VolumeSeed;
import java.time.Duration;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ec2.model.PlatformValues;
import software.amazon.awssdk.services.workspaces.WorkSpacesClient;
import software.amazon.awssdk.services.workspaces.model.Application;
import software.amazon.awssdk.services.workspaces.model.CustomImageProtocol;
import software.amazon.awssdk.services.workspaces.model.CustomWorkspaceImageImportState;
import software.amazon.awssdk.services.workspaces.model.ImageComputeType;
import software.amazon.awssdk.services.workspaces.model.ImportCustomWorkspaceImageRequest;
import software.amazon.awssdk.services.workspaces.model.ImportWorkspaceImageRequest;
import software.amazon.awssdk.services.workspaces.model.OSVersion;
import software.amazon.awssdk.services.workspaces.model.Platform;
import software.amazon.awssdk.services.workspaces.model.WorkspaceImageIngestionProcess;
import software.amazon.awssdk.services.workspaces.model.WorkspaceImageRequiredTenancy;
import software.amazon.awssdk.services.workspaces.model.WorkspaceImageState;

/** AMIs that become images of WorkSpaces. */
class ImportDesktopImagesTest {

    private final DesktopWorld desktops = new DesktopWorld();
    private final WorkSpacesClient hub = desktops.client(HUB, VIRGINIA);
    private final String windows = ami("windows", VolumeSeed.ofGiB(60));

    @BeforeEach
    void bringLicenses() {
        desktops.place(HUB, VIRGINIA).bringsLicenses();
    }

    @AfterEach
    void close() {
        desktops.close();
    }

    @Test
    void anImportedImageNeedsDedicatedHardwareAndIsPendingForHours() {
        String image = bring(r -> {});
        desktops.test.pass(Duration.ofMinutes(119));
        assertThat(state(image)).isEqualTo(WorkspaceImageState.PENDING);
        desktops.test.pass(Duration.ofMinutes(2));
        assertThat(state(image)).isEqualTo(WorkspaceImageState.AVAILABLE);
        assertThat(desktops.image(HUB, VIRGINIA, image).requiredTenancy())
                .isEqualTo(WorkspaceImageRequiredTenancy.DEDICATED);
    }

    @Test
    void officeTakesLongerAndTwoOfThemAreOneTooMany() {
        String image = bring(r -> r.applications(Application.MICROSOFT_OFFICE_2019));
        desktops.test.pass(Duration.ofMinutes(179));
        assertThat(state(image)).isEqualTo(WorkspaceImageState.PENDING);
        desktops.test.pass(Duration.ofMinutes(2));
        assertThat(state(image)).isEqualTo(WorkspaceImageState.AVAILABLE);
        assertThat(refusal(() -> bring(r -> r.imageName("two")
                        .applications(Application.MICROSOFT_OFFICE_2016, Application.MICROSOFT_OFFICE_2019))))
                .isEqualTo("InvalidParameterValuesException");
    }

    @Test
    void theAmiIsOwnedByTheCallerAndInTheRegionOfTheCall() {
        String shared =
                desktops.test.spoke().ec2().image(ImageSeed.named("theirs").sharedWith(HUB));
        assertThat(refusal(() -> bring(r -> r.ec2ImageId(shared)))).isEqualTo("ResourceNotFoundException");
        assertThat(refusal(() -> bring(r -> r.ec2ImageId("ami-0a1b2c3d4e5f60718"))))
                .isEqualTo("ResourceNotFoundException");
        desktops.place(HUB, IRELAND).bringsLicenses();
        var ireland = desktops.client(HUB, IRELAND);
        assertThat(refusal(() -> ireland.importWorkspaceImage(this::usual))).isEqualTo("ResourceNotFoundException");
    }

    @Test
    void accountsThatDoNotBringLicensesImportNothing() {
        var ireland = desktops.client(HUB, IRELAND);
        assertThat(refusal(() -> ireland.importWorkspaceImage(this::usual)))
                .isEqualTo("OperationNotSupportedException");
    }

    @Test
    void whatIsWrongInsideShowsAtTheEnd() {
        String linux = bring(
                r -> r.imageName("linux").ec2ImageId(desktops.test.hub().ec2().image(ImageSeed.named("linux"))));
        String large = bring(r -> r.imageName("large").ec2ImageId(ami("large", VolumeSeed.ofGiB(71))));
        String two = bring(r -> r.imageName("two").ec2ImageId(ami("two", VolumeSeed.ofGiB(8), VolumeSeed.ofGiB(8))));
        desktops.test.pass(Duration.ofHours(3));
        assertThat(desktops.image(HUB, VIRGINIA, linux).errorCode()).isEqualTo("OSNotSupported");
        assertThat(desktops.image(HUB, VIRGINIA, large).errorCode()).isEqualTo("DiskSizeExceeded");
        assertThat(desktops.image(HUB, VIRGINIA, two).errorCode()).isEqualTo("AdditionalDrivesAttached");
        assertThat(state(two)).isEqualTo(WorkspaceImageState.ERROR);
    }

    @Test
    void aCustomImportHasStatesOfItsOwnWhileItsImageIsPending() {
        String image = bringCustom(r -> {});
        assertThat(progress(image)).isEqualTo("PENDING");
        desktops.test.pass(Duration.ofMinutes(20));
        assertThat(progress(image)).isEqualTo("IN_PROGRESS");
        desktops.test.pass(Duration.ofMinutes(20));
        assertThat(progress(image)).isEqualTo("PROCESSING_SOURCE_IMAGE");
        assertThat(hub.describeCustomWorkspaceImageImport(r -> r.imageId(image)).state())
                .isEqualTo(CustomWorkspaceImageImportState.UNKNOWN_TO_SDK_VERSION);
        assertThat(state(image)).isEqualTo(WorkspaceImageState.PENDING);
        desktops.test.pass(Duration.ofHours(3));
        assertThat(progress(image)).isEqualTo("COMPLETED");
        assertThat(state(image)).isEqualTo(WorkspaceImageState.AVAILABLE);
    }

    @Test
    void aCustomImportThatFailsSaysWhy() {
        String image =
                bringCustom(r -> r.imageSource(source -> source.ec2ImageId(ami("large", VolumeSeed.ofGiB(100)))));
        desktops.test.pass(Duration.ofHours(4));
        var ended = hub.describeCustomWorkspaceImageImport(r -> r.imageId(image));
        assertThat(ended.stateAsString()).isEqualTo("ERROR");
        assertThat(ended.errorDetails()).hasSize(1);
        assertThat(ended.errorDetails().getFirst().errorCode()).isEqualTo("DiskSizeExceeded");
        assertThat(state(image)).isEqualTo(WorkspaceImageState.ERROR);
        assertThat(refusal(() -> hub.describeCustomWorkspaceImageImport(r -> r.imageId("wsi-000000000"))))
                .isEqualTo("ResourceNotFoundException");
    }

    @Test
    void aCustomImportHasExactlyOneSource() {
        assertThat(refusal(() -> bringCustom(r -> r.imageSource(
                        source -> source.ec2ImageId(windows).ec2ImportTaskId("import-ami-0a1b2c3d4e5f60718")))))
                .isEqualTo("ValidationException");
        assertThat(refusal(() -> bringCustom(r -> r.imageSource(source -> {})))).isEqualTo("ValidationException");
        bringCustom(r -> r.imageSource(source -> source.ec2ImportTaskId("import-ami-0a1b2c3d4e5f60718")));
    }

    @Test
    void windowsElevenIsNotImportedForPcoip() {
        assertThat(refusal(
                        () -> bringCustom(r -> r.osVersion(OSVersion.WINDOWS_11).protocol(CustomImageProtocol.PCOIP))))
                .isEqualTo("InvalidParameterValuesException");
        bringCustom(r -> r.osVersion(OSVersion.WINDOWS_11).protocol(CustomImageProtocol.DCV));
    }

    private String ami(String name, VolumeSeed... volumes) {
        var seed = ImageSeed.named(name).with(image -> image.platform(PlatformValues.WINDOWS));
        for (var volume : volumes) {
            seed = seed.volume(volume);
        }
        return desktops.test.hub().ec2().image(seed);
    }

    private String bring(Consumer<ImportWorkspaceImageRequest.Builder> change) {
        return hub.importWorkspaceImage(r -> {
                    usual(r);
                    change.accept(r);
                })
                .imageId();
    }

    private void usual(ImportWorkspaceImageRequest.Builder request) {
        request.ec2ImageId(windows)
                .imageName("golden")
                .imageDescription("imported")
                .ingestionProcess(WorkspaceImageIngestionProcess.BYOL_REGULAR_WSP);
    }

    private String bringCustom(Consumer<ImportCustomWorkspaceImageRequest.Builder> change) {
        return hub.importCustomWorkspaceImage(r -> change.accept(r.imageName("custom")
                        .imageDescription("imported")
                        .computeType(ImageComputeType.BASE)
                        .protocol(CustomImageProtocol.DCV)
                        .platform(Platform.WINDOWS)
                        .osVersion(OSVersion.WINDOWS_10)
                        .imageSource(source -> source.ec2ImageId(windows))
                        .infrastructureConfigurationArn(
                                "arn:aws:imagebuilder:us-east-1:999999999999:infrastructure-configuration/desktops")))
                .imageId();
    }

    private String progress(String image) {
        return hub.describeCustomWorkspaceImageImport(r -> r.imageId(image)).stateAsString();
    }

    private WorkspaceImageState state(String image) {
        return desktops.image(HUB, VIRGINIA, image).state();
    }
}
