package io.imagesteward.samples;

import static org.assertj.core.api.Assertions.assertThat;

import io.imagesteward.sandbox.aws.workspaces.DesktopImageSeed;
import io.imagesteward.sandbox.call.CallLog;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sfn.model.ExecutionStatus;

/** WorkSpaces images under {@code samples/policies/golden-desktop.yaml}. */
class WorkspacesDistributeTest extends WorkspacesRehearsal {

    @Test
    void aDesktopIsCopiedSharedAndPulledIntoSpokesAndPublished() {
        var id = desktop("golden-desktop-2026.01");

        send(company.request(id, "a new desktop"));
        settle();

        assertThat(onlyExecution().status()).as(lastMail()).isEqualTo(ExecutionStatus.SUCCEEDED);
        var ireland = desktopCopy(HUB, IRELAND, id);
        var payments = desktopCopy(PAYMENTS, HOME, id);
        var web = desktopCopy(WEB, IRELAND, id);
        assertThat(desktopSharedWith(HOME, id)).containsExactly(PAYMENTS, DATA, WEB);
        assertThat(desktopSharedWith(IRELAND, ireland)).containsExactly(PAYMENTS, DATA, WEB);
        assertThat(desktopTags(PAYMENTS, HOME, payments))
                .containsEntry("image-steward:source", "999999999999/us-east-1/" + id)
                .containsEntry("image-steward:policy", "golden-desktop");
        assertThat(desktopPublished(HUB, HOME)).isEqualTo(id);
        assertThat(desktopPublished(HUB, IRELAND)).isEqualTo(ireland);
        assertThat(desktopPublished(PAYMENTS, HOME)).isEqualTo(payments);
        assertThat(desktopPublished(WEB, IRELAND)).isEqualTo(web);
    }

    @Test
    void aSecondRunChangesNothing() {
        var id = desktop("golden-desktop-2026.01");
        send(company.request(id, "a new desktop"));
        settle();
        sandbox.calls().clear();

        send(company.request(id, "look again"));
        settle();

        assertThat(executions()).hasSize(2).allMatch(e -> e.status() == ExecutionStatus.SUCCEEDED);
        assertThat(sandbox.calls().entries())
                .filteredOn(call -> call.caller().role().isPresent())
                .extracting(CallLog.Entry::operation)
                .doesNotContain("UpdateWorkspaceImagePermission", "CopyWorkspaceImage", "PutParameter", "CreateTags");
    }

    @Test
    void twoDesktopsEachGetTheirCopies() {
        var first = desktop("golden-desktop-2026.01");
        var second = desktop("golden-desktop-2026.02");

        send(company.request(first, "one"), company.request(second, "another"));
        settle();

        assertThat(executions()).hasSize(2).allMatch(e -> e.status() == ExecutionStatus.SUCCEEDED);
        assertThat(desktopCopies(PAYMENTS, HOME, first)).hasSize(1);
        assertThat(desktopCopies(PAYMENTS, HOME, second)).hasSize(1);
    }

    @Test
    void whoeverThePolicyDoesNotNameLosesTheImageAfterTheCopiesAreMadeAndKeepsTheirOwn() {
        var id = desktops(HUB, HOME)
                .image(DesktopImageSeed.named("golden-desktop-2026.01").sharedWith("555566667777"));

        send(company.request(id, "a new desktop"));
        settle();

        assertThat(onlyExecution().status()).as(lastMail()).isEqualTo(ExecutionStatus.SUCCEEDED);
        assertThat(desktopSharedWith(HOME, id)).containsExactly(PAYMENTS, DATA, WEB);
    }

    @Test
    void aDesktopThatSomebodyImportsIsDistributedOnceWorkspacesHasMadeIt() {
        for (var account : List.of(HUB, PAYMENTS, DATA, WEB)) {
            desktops(account, HOME).bringsLicenses();
            desktops(account, IRELAND).bringsLicenses();
        }
        var ami = company.windowsImage("windows-11-2026.01");

        workspaces(HUB, HOME)
                .importWorkspaceImage(r -> r.ec2ImageId(ami)
                        .ingestionProcess("BYOL_REGULAR_WSP")
                        .imageName("golden-desktop-2026.01")
                        .imageDescription("Windows 11"));
        settle();

        var id = workspaces(HUB, HOME)
                .describeWorkspaceImages(r -> {})
                .images()
                .getFirst()
                .imageId();
        assertThat(onlyExecution().status()).isEqualTo(ExecutionStatus.FAILED);
        assertThat(lastMail()).contains("222233334444", "deploy ImageStewardSpoke so that it can be seen");
        assertThat(desktopSharedWith(HOME, id)).containsExactly(PAYMENTS, WEB);
        assertThat(desktopCopies(PAYMENTS, HOME, id)).hasSize(1);
        assertThat(desktopCopies(WEB, IRELAND, id)).hasSize(1);
    }
}
