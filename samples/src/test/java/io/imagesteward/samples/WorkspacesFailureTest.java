package io.imagesteward.samples;

import static org.assertj.core.api.Assertions.assertThat;

import io.imagesteward.sandbox.aws.workspaces.DesktopImageSeed;
import io.imagesteward.sandbox.aws.workspaces.ImageFailure;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sfn.model.ExecutionStatus;
import software.amazon.awssdk.services.sts.model.AssumeRoleRequest;
import software.amazon.awssdk.services.workspaces.model.WorkspaceImageErrorDetailCode;

/** What goes wrong with WorkSpaces images, in one place each, and what becomes of the others. */
class WorkspacesFailureTest extends WorkspacesRehearsal {

    @Test
    void aSpokeThatTakesItsRolesAwayIsNamedAndTheOthersAreServed() {
        var id = desktop("golden-desktop-2026.01");
        sandbox.faults()
                .deny("AssumeRole")
                .where(call -> call.request() instanceof AssumeRoleRequest assume
                        && assume.roleArn().contains(WEB));

        send(company.request(id, "a new desktop"));
        settle();

        assertThat(onlyExecution().status()).isEqualTo(ExecutionStatus.FAILED);
        assertThat(lastMail()).contains("444455556666 in eu-west-1", "Deploy the stack ImageStewardSpoke there");
        assertThat(desktopCopies(PAYMENTS, HOME, id)).hasSize(1);
        assertThat(desktopCopies(HUB, IRELAND, id)).hasSize(1);
        assertThat(desktopCopies(WEB, IRELAND, id)).isEmpty();
        assertThat(desktopPublished(PAYMENTS, HOME)).isEqualTo(desktopCopy(PAYMENTS, HOME, id));
    }

    @Test
    void aCopyThatFailsSaysWhatWorkspacesSays() {
        var id = desktop("golden-desktop-2026.01");
        desktops(PAYMENTS, HOME)
                .failImageNamed(
                        "golden-desktop-2026.01." + id,
                        ImageFailure.of(
                                WorkspaceImageErrorDetailCode.PENDING_REBOOT, "The WorkSpace has to be restarted."));

        send(company.request(id, "a new desktop"));
        settle();

        assertThat(onlyExecution().status()).isEqualTo(ExecutionStatus.FAILED);
        assertThat(lastMail()).contains("PendingReboot", "The WorkSpace has to be restarted.");
        assertThat(desktopCopies(WEB, IRELAND, id)).hasSize(1);
        assertThat(desktopPublished(PAYMENTS, HOME)).isEqualTo("nothing");
    }

    @Test
    void aSpokeWhoseQuotaIsUsedUpIsRefusedBeforeAnythingIsCopiedThere() {
        var id = desktop("golden-desktop-2026.01");
        for (int n = 0; n < 40; n++) {
            desktops(PAYMENTS, HOME).image(DesktopImageSeed.named("theirs-" + n));
        }

        send(company.request(id, "a new desktop"));
        settle();

        assertThat(onlyExecution().status()).isEqualTo(ExecutionStatus.FAILED);
        assertThat(lastMail()).contains("111122223333 in us-east-1 has 40 WorkSpaces images");
        assertThat(sandbox.calls().entries())
                .filteredOn(call -> call.operation().equals("CopyWorkspaceImage"))
                .noneMatch(call -> call.errorCode().isPresent())
                .hasSize(2);
    }

    @Test
    void anAnswerThatGotLostMakesNoSecondCopy() {
        var id = desktop("golden-desktop-2026.01");
        sandbox.faults().loseReply("CopyWorkspaceImage").times(2);

        send(company.request(id, "a new desktop"));
        settle();

        assertThat(onlyExecution().status()).as(lastMail()).isEqualTo(ExecutionStatus.SUCCEEDED);
        assertThat(desktopCopies(HUB, IRELAND, id)).hasSize(1);
        assertThat(desktopCopies(WEB, IRELAND, id)).hasSize(1);
    }

    @Test
    void aDesktopThatBringsItsLicenseGoesOnlyWhereThatIsAllowed() {
        desktops(HUB, HOME).bringsLicenses();
        desktops(HUB, IRELAND).bringsLicenses();
        desktops(PAYMENTS, HOME).bringsLicenses();
        desktops(PAYMENTS, IRELAND).bringsLicenses();
        var id = desktops(HUB, HOME)
                .image(DesktopImageSeed.named("golden-desktop-2026.01").withOwnLicense());

        send(company.request(id, "a new desktop"));
        settle();

        assertThat(onlyExecution().status()).isEqualTo(ExecutionStatus.FAILED);
        assertThat(desktopSharedWith(HOME, id)).as(lastMail()).containsExactly(PAYMENTS);
        assertThat(desktopCopies(PAYMENTS, HOME, id)).hasSize(1);
        assertThat(lastMail()).contains("brings its own license", "222233334444", "444455556666");
    }
}
