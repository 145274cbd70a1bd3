package io.imagesteward.samples;

import static org.assertj.core.api.Assertions.assertThat;

import io.imagesteward.sandbox.aws.workspaces.DesktopImageSeed;
import io.imagesteward.sandbox.call.Call;
import io.imagesteward.sandbox.call.Gate;
import io.imagesteward.sandbox.call.Refusal;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sfn.model.ExecutionStatus;
import software.amazon.awssdk.services.sts.model.AssumeRoleRequest;
import software.amazon.awssdk.services.workspaces.model.WorkspaceImageState;

/** What goes wrong while a desktop retires, and that nothing is deleted because of it. */
class WorkspacesRetireFailureTest extends WorkspacesRetireRehearsal {

    private String id = "";

    @BeforeEach
    void anOldDesktopThatTwoSpokesHaveCopied() {
        id = anOldDesktop();
        pulled(PAYMENTS, HOME, id);
        pulled(WEB, IRELAND, id);
    }

    @Test
    void aSpokeThatLetsNobodyLookKeepsIt() {
        sandbox.faults()
                .deny("AssumeRole")
                .where(call -> call.request() instanceof AssumeRoleRequest assume
                        && assume.roleArn().contains(WEB));

        retire(id);
        waitFor(Duration.ofHours(6));

        assertThat(last("retire").status()).isEqualTo(ExecutionStatus.FAILED);
        assertThat(company.messages())
                .anyMatch(mail -> mail.contains("could not be read") && mail.contains("444455556666"));
        assertAsBefore(id);
    }

    @Test
    void aSpokeThatStillCopiesItKeepsIt() {
        var again = DesktopImageSeed.named("again." + id);
        copiedTo(PAYMENTS, HOME, id, again.with(image -> image.state(WorkspaceImageState.PENDING)));

        retire(id);
        waitFor(Duration.ofHours(3));

        assertKept(id, "a copy is being made", PAYMENTS);
    }

    @Test
    void aBundleThatIsMadeRightBeforeTheDeletionIsWhyWorkspacesRefusesItAndItIsPutBack() {
        beforeDeletion(() -> desktops(HUB, IRELAND).bundle("late", desktopCopy(HUB, IRELAND, id)));

        retireWithApproval(id);
        waitFor(Duration.ofHours(2));

        assertPutBack(id, "ResourceAssociatedException", "give every bundle that is made of it another image");
    }

    @Test
    void anImageInAStateThatPassesIsLeftForTheNextReview() {
        beforeDeletion(() -> {
            throw Refusal.of("workspaces", 400, "InvalidResourceStateException", "The image is being validated.");
        });

        retireWithApproval(id);

        assertThat(said("Image Retirement Stopped")).contains("PENDING", "being validated");
        assertThat(exists(HUB, HOME, id)).isTrue();
        assertThat(desktops(HUB, HOME).recipientsOf(id)).isEmpty();
    }

    @Test
    void anAnswerThatGotLostDeletesNothingTwice() {
        sandbox.faults().loseReply("DeleteWorkspaceImage").times(2);

        retireWithApproval(id);

        assertThat(last("retire").status()).isEqualTo(ExecutionStatus.SUCCEEDED);
        assertThat(exists(HUB, HOME, id)).isFalse();
    }

    @Test
    void whoeverTakesTheMarkOffWhileCopiesAreDeletedKeepsTheSourceAndHearsOfTheCopy() {
        var copy = desktopCopy(HUB, IRELAND, id);
        beforeDeletion(
                () -> workspaces(HUB, HOME).deleteTags(r -> r.resourceId(id).tagKeys("image-steward:lifecycle")));

        retireWithApproval(id);
        waitFor(Duration.ofHours(2));

        assertThat(exists(HUB, IRELAND, copy)).isFalse();
        assertThat(desktopSharedWith(HOME, id)).containsAll(MANY);
        assertThat(last("restore").status()).isEqualTo(ExecutionStatus.FAILED);
        assertThat(company.newestMessage("Not restored in full:").body()).contains(copy, "cannot be restored");
    }

    @Test
    void anAccountThatMayBringNoLicenseAnyMoreKeepsNobodyElseFromGettingItBack() {
        desktops(HUB, HOME).bringsLicenses();
        desktops(DATA, HOME).bringsLicenses();
        desktops(WEB, HOME).bringsLicenses();
        var licensed = desktops(HUB, HOME)
                .image(DesktopImageSeed.named("golden-desktop-2025.01")
                        .withOwnLicense()
                        .sharedWith(PAYMENTS, DATA, WEB)
                        .with(image -> image.created(Company.MORNING.minus(Duration.ofDays(300)))));

        retire(licensed);
        untilUnshared();
        assertThat(desktops(HUB, HOME).recipientsOf(licensed)).isEmpty();
        restore(licensed);
        waitFor(Duration.ofHours(2));

        assertThat(desktopSharedWith(HOME, licensed)).containsExactlyInAnyOrder(DATA, WEB);
        assertThat(company.newestMessage("Not restored in full:").body()).contains(licensed, PAYMENTS);
    }

    /** Something that happens between the last look and the call, once. */
    private void beforeDeletion(Runnable deed) {
        sandbox.faults().of(new Gate() {
            private boolean done;

            @Override
            public void before(Call call) {
                if (!done && call.operation().equals("DeleteWorkspaceImage")) {
                    done = true;
                    deed.run();
                }
            }
        });
    }
}
