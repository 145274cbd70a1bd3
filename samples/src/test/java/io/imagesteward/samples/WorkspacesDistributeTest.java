package io.imagesteward.samples;

import static org.assertj.core.api.Assertions.assertThat;

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
}
