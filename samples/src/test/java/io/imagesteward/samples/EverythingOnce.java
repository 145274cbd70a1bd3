package io.imagesteward.samples;

import static org.assertj.core.api.Assertions.assertThat;

import io.imagesteward.sandbox.aws.ec2.ImageSeed;
import io.imagesteward.sandbox.aws.ec2.RetentionRule;
import io.imagesteward.sandbox.aws.ec2.VolumeSeed;
import io.imagesteward.sandbox.aws.workspaces.DesktopImageSeed;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.services.sfn.model.ExecutionStatus;

/** All that Image Steward does for anybody, each kind of it once: whatever no part of this uses, nobody needs to be allowed. */
abstract class EverythingOnce extends RetireRehearsal {

    void everythingHappens() {
        aDistributionThatGivesAndTakes();
        aCopyOfAnEncryptedImage();
        aCopyThatFails();
        retirementsApprovedAndRefused();
        aReviewOfImagesWithAHistory();
        aRetirementThatBrokeOff();
        aDesktopThatBringsItsLicense();
        sweeps();
        imagesThatPeopleAskFor();
        desktopsThatRetire();
    }

    /** One image is shared with somebody whom its policy does not name. */
    private void sweeps() {
        company.image(ImageSeed.named("golden-linux-2026.09")
                .volume(VolumeSeed.ofGiB(8))
                .sharedWith("555566667777"));
        send(company.asked("Image Sweep Requested", "all", Map.of()));
        settle();
        send(company.asked("Image Sweep Requested", "changes", Map.of("tier", "changes")));
        settle();
        sandbox.world().account(HUB).optOut(SYDNEY);
        send(company.asked("Image Sweep Requested", "elsewhere", Map.of("mode", "audit")));
        settle();
        sandbox.world().account(HUB).optIn(SYDNEY);
    }

    private void aDesktopThatBringsItsLicense() {
        for (var account : List.of(HUB, PAYMENTS, WEB)) {
            List.of(HOME, IRELAND)
                    .forEach(region -> sandbox.world()
                            .account(account)
                            .region(region)
                            .workspaces()
                            .bringsLicenses());
        }
        var id = sandbox.world()
                .account(HUB)
                .region(HOME)
                .workspaces()
                .image(DesktopImageSeed.named("golden-desktop-2026.01")
                        .withOwnLicense()
                        .sharedWith("555566667777"));
        sandbox.faults().loseReply("CopyWorkspaceImage").times(1);
        send(company.request(id, "a new desktop"));
        settle();
    }

    /** One of each kind: of an instance, of a WorkSpace, and by either way of importing; a policy selects one of them. */
    private void imagesThatPeopleAskFor() {
        var desktops = sandbox.world().account(HUB).region(HOME).workspaces();
        var ami = company.windowsImage("windows-11-2026.01");
        var workspace =
                desktops.desktop(desktops.bundle("standard", desktops.image(DesktopImageSeed.named("base"))), "alice");
        var described = Map.of("description", "Asked for");
        ask("Image Creation Requested", Map.of("name", "of-a-machine", "instanceId", company.instance(ami)));
        ask("Image Creation Requested", and(described, Map.of("name", "of-a-desktop", "workspaceId", workspace)));
        ask(
                "Image Import Requested",
                and(
                        described,
                        Map.of(
                                "name",
                                "golden-desktop-2026.02",
                                "imageId",
                                ami,
                                "ingestionProcess",
                                "BYOL_REGULAR_WSP")));
        ask("Image Import Requested", and(described, Map.of("name", "built", "custom", built(ami))));
        waitFor(Duration.ofDays(1));
    }

    private static Map<String, String> built(String ami) {
        return Map.of(
                "imageId", ami,
                "infrastructureConfigurationArn",
                        "arn:aws:imagebuilder:us-east-1:999999999999:infrastructure-configuration/desktops",
                "computeType", "BASE",
                "protocol", "DCV",
                "osVersion", "Windows_11");
    }

    private static Map<String, Object> and(Map<String, ?> some, Map<String, ?> more) {
        var all = new TreeMap<String, Object>(some);
        all.putAll(more);
        return all;
    }

    /** One goes with a yes, and one comes back with a no. */
    private void desktopsThatRetire() {
        var going = agedDesktop("golden-desktop-2025.01", 400);
        var staying = agedDesktop("golden-desktop-2025.02", 390);
        agedDesktop("golden-desktop-2025.11", 40);
        agedDesktop("golden-desktop-2025.12", 39);
        retire(going);
        retire(staying);
        waitFor(Duration.ofDays(7).plusHours(2));
        approve(going);
        refuse(staying, "the auditors want it");
        waitFor(Duration.ofHours(3));
    }

    private String agedDesktop(String name, int days) {
        return company.desktopImage(DesktopImageSeed.named(name)
                .sharedWith(PAYMENTS)
                .with(image -> image.created(sandbox.time().instant().minus(Duration.ofDays(days)))));
    }

    private void aDistributionThatGivesAndTakes() {
        var id = company.image(ImageSeed.named("golden-linux-2026.01")
                .volume(VolumeSeed.ofGiB(8).snapshotSharedWith("555566667777"))
                .sharedWith("555566667777"));
        send(company.available(id));
        settle();
        assertThat(onlyExecution().status()).isEqualTo(ExecutionStatus.SUCCEEDED);
    }

    private void aCopyOfAnEncryptedImage() {
        var key = sandbox.world().account(HUB).region(HOME).kms().key("alias/source");
        var id = company.image(ImageSeed.named("golden-linux-2026.03")
                .volume(VolumeSeed.ofGiB(8).encryptedUnder(key)));
        send(company.available(id));
        settle();
        assertThat(copy(IRELAND, id)).startsWith("ami-");
    }

    private void aCopyThatFails() {
        var keys = sandbox.world().account(HUB).region(IRELAND).kms();
        keys.disable(keys.arnOf("alias/golden-images"));
        send(company.available(company.goldenImage("golden-linux-2026.02")));
        settle();
    }

    private void retirementsApprovedAndRefused() {
        for (var region : List.of(HOME, IRELAND, SYDNEY)) {
            var ec2 = sandbox.world().account(HUB).region(region).ec2();
            ec2.retain(RetentionRule.regionWide(RetentionRule.Kind.IMAGES, 30));
            ec2.retain(RetentionRule.regionWide(RetentionRule.Kind.SNAPSHOTS, 30));
        }
        var going = distributed("golden-linux-2025.01", 300);
        var staying = distributed("golden-linux-2025.02", 250);
        threeNewerImages();
        retire(going);
        retire(staying);
        untilDisabled();
        graceOver();
        approve(going);
        refuse(staying, "still needed");
        waitFor(Duration.ofDays(1));
        assertThat(state(HOME, going)).isEqualTo("gone");
        assertThat(state(HOME, staying)).isEqualTo("available");
        restore(going);
        waitFor(Duration.ofHours(2));
        assertThat(state(HOME, going)).isEqualTo("available");
    }

    /** One is due to be deprecated, one was made from an image of somebody else's, one leaves a snapshot behind. */
    private void aReviewOfImagesWithAHistory() {
        distributed("golden-linux-2025.11", 70);
        image(HOME, ImageSeed.named("built on another").copiedFrom("ami-0f0e0d0c0b0a09080", HOME));
        review();
        waitFor(Duration.ofHours(2));
    }

    /** The next review takes it up, and its snapshot stays behind at first. */
    private void aRetirementThatBrokeOff() {
        var id = distributed("golden-linux-2025.03", 240);
        sandbox.world()
                .account(HUB)
                .region(HOME)
                .ec2()
                .failDeletionOf(snapshotsOf(HOME, id).getFirst());
        retire(id);
        waitFor(Duration.ofHours(2));
        var broken = asked();
        sandbox.stepFunctions(HUB, HOME).stopExecution(r -> r.executionArn(broken.arn()));
        waitFor(Duration.ofDays(9));
        approve(id);
        waitFor(Duration.ofDays(1));
        assertThat(state(HOME, id)).isEqualTo("gone");
    }
}
