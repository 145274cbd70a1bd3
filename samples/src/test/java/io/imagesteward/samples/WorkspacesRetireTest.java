package io.imagesteward.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sfn.model.ExecutionStatus;

/**
 * An old desktop, its copy in Ireland and what two spokes made of it, week by week: unshared from all, also from those of
 * the second page, gone for good in the end, and until then put back whenever anything speaks for it.
 */
class WorkspacesRetireTest extends WorkspacesRetireRehearsal {

    private String id = "";
    private String ofPayments = "";
    private String ofWeb = "";

    @BeforeEach
    void anOldDesktopThatTwoSpokesHaveCopied() {
        id = anOldDesktop();
        ofPayments = pulled(PAYMENTS, HOME, id);
        ofWeb = pulled(WEB, IRELAND, id);
    }

    @Test
    void itIsTakenFromEverybodyAndAfterTheGracePeriodAndAYesItIsGone() {
        var copy = desktopCopy(HUB, IRELAND, id);
        retire(id);
        untilUnshared();
        assertThat(desktops(HUB, HOME).recipientsOf(id)).isEmpty();
        assertThat(desktops(HUB, IRELAND).recipientsOf(copy)).isEmpty();
        assertThat(exists(HUB, HOME, id)).isTrue();

        waitFor(Duration.ofDays(7));
        assertThat(exists(HUB, HOME, id)).as("without a yes").isTrue();
        approve(id);
        waitFor(Duration.ofHours(2));

        assertThat(last("retire").status()).isEqualTo(ExecutionStatus.SUCCEEDED);
        assertThat(exists(HUB, HOME, id)).isFalse();
        assertThat(exists(HUB, IRELAND, copy)).isFalse();
        assertThat(company.newestMessage("Retired:").body())
                .contains("It cannot come back")
                .contains("%s in us-east-1 is a copy that belongs to account 111122223333".formatted(ofPayments))
                .contains("%s in eu-west-1 is a copy that belongs to account 444455556666".formatted(ofWeb));
        assertThat(exists(PAYMENTS, HOME, ofPayments)).isTrue();
        assertThat(exists(WEB, IRELAND, ofWeb)).isTrue();
    }

    @Test
    void aBundleOfASpokeOnItsCopyKeepsIt() {
        var bundle = desktops(WEB, IRELAND).bundle("web-desktop", ofWeb);

        retire(id);
        waitFor(Duration.ofHours(3));

        assertKept(id, bundle, ofWeb, WEB);
    }

    @Test
    void aBundleOfTheHubOnItsCopyKeepsIt() {
        desktops(HUB, IRELAND).bundle("ours", desktopCopy(HUB, IRELAND, id));

        retire(id);
        waitFor(Duration.ofHours(3));

        assertKept(id, "ours", HUB);
    }

    @Test
    void aBundleThatIsMadeDuringTheGracePeriodPutsItBack() {
        retire(id);
        untilUnshared();
        desktops(PAYMENTS, HOME).bundle("payments-desktop", ofPayments);
        waitFor(Duration.ofDays(8));

        assertPutBack(id, "payments-desktop");
    }

    @Test
    void somebodyWhoSharesItDuringTheGracePeriodPutsItBack() {
        retire(id);
        untilUnshared();
        workspaces(HUB, HOME)
                .updateWorkspaceImagePermission(
                        r -> r.imageId(id).sharedAccountId("777788889999").allowCopyImage(true));
        waitFor(Duration.ofDays(8));

        assertPutBack(id, "shared with", "777788889999");
        assertThat(desktopSharedWith(HOME, id)).contains("777788889999");
    }

    @Test
    void aPersonWhoSaysNoPutsItBack() {
        retire(id);
        untilUnshared();
        waitFor(Duration.ofDays(7));
        refuse(id, "the auditors want it");
        waitFor(Duration.ofHours(2));

        assertPutBack(id, "the auditors want it");
    }

    @Test
    void itIsRestoredWithinTheGracePeriodAndTheRetirementFindsOut() {
        retire(id);
        untilUnshared();
        restore(id);
        waitFor(Duration.ofHours(2));

        assertPutBack(id, "the rollback plan names it");
        assertThat(desktopTags(HUB, HOME, id)).containsKey("image-steward:restored");
        waitFor(Duration.ofDays(14));
        assertThat(last("retire").status()).isEqualTo(ExecutionStatus.SUCCEEDED);
        assertAsBefore(id);
    }

    @Test
    void aRestoreTakesTheRecordFirstSoThatAYesThatComesWithItDeletesNothing() {
        retire(id);
        untilUnshared();
        waitFor(Duration.ofDays(7));
        restore(id);
        waitFor(Duration.ofMinutes(3));
        approve(id);
        waitFor(Duration.ofHours(3));

        assertPutBack(id);
    }

    @Test
    void afterItsDeletionPeopleAreToldThatItCannotComeBackAndWhereCopiesAre() {
        retireWithApproval(id);
        assertThat(exists(HUB, HOME, id)).isFalse();

        restore(id);
        waitFor(Duration.ofHours(1));

        assertThat(last("restore").status()).isEqualTo(ExecutionStatus.FAILED);
        assertThat(company.newestMessage("Not restored in full:").body())
                .contains("WorkSpaces keeps nothing of what is deleted", ofPayments, PAYMENTS, ofWeb, WEB);
    }
}
