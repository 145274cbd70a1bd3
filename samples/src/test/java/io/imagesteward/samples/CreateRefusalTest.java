package io.imagesteward.samples;

import static org.assertj.core.api.Assertions.assertThat;

import io.imagesteward.sandbox.aws.ec2.ImageSeed;
import io.imagesteward.sandbox.aws.ec2.VolumeSeed;
import io.imagesteward.sandbox.aws.workspaces.DesktopImageSeed;
import io.imagesteward.sandbox.call.CallLog;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sfn.model.ExecutionStatus;

/** Requests for images that cannot be made: all that is wrong is told at once, and nothing is begun. */
class CreateRefusalTest extends CreateRehearsal {
    private static final List<String> MAKING = List.of(
            "CreateImage", "CreateWorkspaceImage", "ImportWorkspaceImage", "ImportCustomWorkspaceImage", "CreateTags");

    @Test
    void everythingThatIsWrongWithAnImportIsToldAtOnce() {
        var ami = company.image(ImageSeed.named("linux with two disks")
                .volume(VolumeSeed.ofGiB(80))
                .volume(VolumeSeed.ofGiB(8)));

        bring(Map.of(
                "name", "golden desktop",
                "description", "Windows 11: everything, everywhere",
                "imageId", ami,
                "ingestionProcess", "BYOL_REGULAR_WSP",
                "osVersion", "Windows_11",
                "applications", List.of("Microsoft_Office_2016", "Microsoft_Office_2019"),
                "policy", "golden-dekstop",
                "tags", Map.of("aws:team", "desktops")));
        settle();

        refused(
                "name: found 'golden desktop'",
                "description: found 'Windows 11: everything, everywhere'",
                "applications: found 2",
                "Microsoft_Office_2019, the only one for Windows 11 over DCV",
                "did you mean 'golden-desktop'?",
                "tags.aws:team",
                "one without Windows",
                "one with 2 volumes",
                "a volume of 80 GiB",
                "enable BYOL there");
    }

    @Test
    void everythingThatIsWrongWithAnInstanceIsToldAtOnce() {
        company.goldenImage("taken");

        create(Map.of(
                "name",
                "taken",
                "instanceId",
                "i-0123456789abcdef0",
                "policy",
                "golden-desktop",
                "description",
                "x".repeat(300)));
        settle();

        refused("nothing of that name", "'taken', which ami-", "policy golden-desktop is not about", "255 characters");
    }

    @Test
    void aTerminatedInstanceIsNoOrigin() {
        var instance = company.instance(company.goldenImage("builder"));
        ec2(HUB, HOME).terminateInstances(r -> r.instanceIds(instance));

        create(Map.of("name", "golden-linux-2026.02", "instanceId", instance));
        settle();

        refused("an instance that is running or stopped");
    }

    @Test
    void anAmiUnderTheKeyOfAwsCannotBeImported() {
        licensed();
        var ami = company.image(ImageSeed.named("windows")
                .volume(VolumeSeed.ofGiB(60).encryptedUnderAwsManagedKey())
                .with(image -> image.platform("windows")));

        bring(licensedImage(ami));
        settle();

        refused("aws/ebs");
    }

    @Test
    void theQuotaIsReadAhead() {
        licensed();
        for (int i = 0; i < 40; i++) {
            desktops(HUB, HOME).image(DesktopImageSeed.named("old-" + i));
        }

        bring(licensedImage(company.windowsImage("windows")));
        settle();

        refused("with 40 WorkSpaces images", "limits.workspaceImages");
    }

    @Test
    void aWorkspaceThatIsEncryptedOrNotAvailableIsNoOrigin() {
        var bundle = desktops(HUB, HOME).bundle("standard", desktop("base"));
        var alices = desktops(HUB, HOME)
                .desktop(
                        bundle,
                        "alice",
                        w -> w.rootVolumeEncryptionEnabled(true).state("SUSPENDED"));

        create(Map.of(
                "name", "golden-desktop-2026.01", "description", "Of Alice", "workspaceId", alices, "noReboot", true));
        settle();

        refused("noReboot: found true", "one that is SUSPENDED", "one with encrypted volumes");
    }

    @Test
    void aCustomImportTakesOneSourceAndNothingOfTheOther() {
        bring(Map.of(
                "name", "golden-desktop-2026.01",
                "description", "Windows 11",
                "ingestionProcess", "BYOL_REGULAR",
                "custom",
                        Map.of(
                                "imageId", "ami-0a1b2c3d4e5f60718",
                                "importTaskId", "import-ami-0a1b2c3d",
                                "infrastructureConfigurationArn", "desktops",
                                "computeType", "LARGE",
                                "protocol", "PCOIP",
                                "osVersion", "Windows_11")));
        settle();

        refused(
                "ingestionProcess: found 'BYOL_REGULAR'; expected nothing beside 'custom'",
                "custom: found 2 sources",
                "custom.infrastructureConfigurationArn: found 'desktops'",
                "custom.computeType: found 'LARGE'; expected one of BASE, GRAPHICS_G4DN, GRAPHICS_G6",
                "Windows 11 knows no PCoIP");
    }

    private static Map<String, String> licensedImage(String ami) {
        return Map.of(
                "name", "golden-desktop-2026.01",
                "description", "Windows 11",
                "imageId", ami,
                "ingestionProcess", "BYOL_REGULAR_WSP");
    }

    private void refused(String... sentences) {
        assertThat(onlyExecution().status()).isEqualTo(ExecutionStatus.FAILED);
        assertThat(lastMail()).contains(sentences).contains("Nothing was changed. Correct the request");
        assertThat(sandbox.calls().entries())
                .filteredOn(call -> call.caller().role().isPresent())
                .extracting(CallLog.Entry::operation)
                .doesNotContainAnyElementsOf(MAKING);
    }
}
