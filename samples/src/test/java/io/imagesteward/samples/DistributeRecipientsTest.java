package io.imagesteward.samples;

import static org.assertj.core.api.Assertions.assertThat;

import io.imagesteward.sandbox.aws.ec2.ImageSeed;
import io.imagesteward.sandbox.call.CallLog;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ec2.model.AllowedImagesSettingsEnabledState;
import software.amazon.awssdk.services.ec2.model.ImageCriterionRequest;
import software.amazon.awssdk.services.sfn.model.ExecutionStatus;

/**
 * The proof as recipients see it: payments lets Image Steward in, data has no roles for it, and both are named by
 * {@code samples/policies/golden-linux.yaml}.
 */
class DistributeRecipientsTest extends WorkspacesRehearsal {

    private static final String OBSERVE_IN_PAYMENTS = "arn:aws:iam::111122223333:role/image-steward-observe";
    private static final String DATA_WAS_NOT_ASKED =
            "- not asked, because ImageStewardSpoke does not let this function in there: " + DATA;

    @Test
    void whoLetsUsInConfirmsTheImageAndItsCopiesAndWhoDoesNotIsNoFailure() {
        company.goldenImage("golden-linux-2025.12");
        var id = company.goldenImage("golden-linux-2026.01");

        send(company.available(id));
        settle();

        assertThat(onlyExecution().status()).isEqualTo(ExecutionStatus.SUCCEEDED);
        assertThat(lastMail())
                .contains("- 1 of 2 recipients confirmed, asked as themselves, that they see it")
                .contains(DATA_WAS_NOT_ASKED);
        assertThat(asked())
                .as("one call for each Region, once all is shared")
                .containsExactlyInAnyOrder(HOME, IRELAND, SYDNEY);
    }

    @Test
    void whoHasHundredsOfOtherImagesIsAskedNoMoreOften() {
        for (int i = 0; i < 150; i++) {
            var other = ImageSeed.named("experiment-" + i).sharedWith(PAYMENTS);
            sandbox.world().account(HUB).region(HOME).ec2().image(other);
            sandbox.world().account(HUB).region(IRELAND).ec2().image(other);
        }
        var id = company.goldenImage("golden-linux-2026.01");

        send(company.available(id));
        settle();

        assertThat(onlyExecution().status()).isEqualTo(ExecutionStatus.SUCCEEDED);
        assertThat(asked()).containsExactlyInAnyOrder(HOME, IRELAND, SYDNEY);
    }

    @Test
    void aRunThatFindsEverythingAsDeclaredAsksNobody() {
        var id = company.goldenImage("golden-linux-2026.01");
        send(company.available(id));
        settle();
        sandbox.calls().clear();

        send(company.request(id, "look again"));
        settle();

        assertThat(asked()).isEmpty();
    }

    @Test
    void whoDoesNotSeeWhatIsSharedWithThemIsNamedAndTheOthersGetTheParameterAllTheSame() {
        allowImagesOfAmazonAloneInIreland();
        var id = company.goldenImage("golden-linux-2026.01");

        send(company.available(id));
        settle();

        var ireland = copy(IRELAND, id);
        assertThat(onlyExecution().status()).isEqualTo(ExecutionStatus.FAILED);
        assertThat(lastMail())
                .contains("- eu-west-1, ask recipients: 111122223333 does not see " + ireland + " in eu-west-1")
                .contains("Allowed AMIs")
                .contains("- 0 of 2 recipients confirmed")
                .doesNotContain("does not see " + id);
        assertThat(asked())
                .filteredOn(IRELAND::equals)
                .as("looked again three times")
                .hasSize(4);
        assertThat(published(HOME)).isEqualTo(id);
        assertThat(published(IRELAND)).isEqualTo(ireland);
    }

    @Test
    void whoSeesItAMomentLaterConfirmsIt() {
        allowImagesOfAmazonAloneInIreland();
        sandbox.time()
                .at(
                        Company.MORNING.plusSeconds(620),
                        () -> ec2(PAYMENTS, IRELAND).disableAllowedImagesSettings(r -> {}));

        send(company.available(company.goldenImage("golden-linux-2026.01")));
        settle();

        assertThat(onlyExecution().status()).as(lastMail()).isEqualTo(ExecutionStatus.SUCCEEDED);
        assertThat(lastMail()).contains("- 1 of 2 recipients confirmed");
        assertThat(asked()).filteredOn(IRELAND::equals).hasSize(3);
    }

    @Test
    void aRoleThatIsDeniedIsSaidAndIsNoFailure() {
        sandbox.faults()
                .deny("DescribeImages")
                .where(call -> call.caller().role().equals(Optional.of(OBSERVE_IN_PAYMENTS)));

        send(company.available(company.goldenImage("golden-linux-2026.01")));
        settle();

        assertThat(onlyExecution().status()).isEqualTo(ExecutionStatus.SUCCEEDED);
        assertThat(lastMail())
                .contains("- 0 of 2 recipients confirmed")
                .contains(DATA_WAS_NOT_ASKED)
                .contains("- 111122223333 could not be asked: DescribeImages for 111122223333 in ");
    }

    @Test
    void recipientsOfADesktopSayWhatWorkspacesShowsThem() {
        var id = desktop("golden-desktop-2026.01");

        send(company.request(id, "a new desktop"));
        settle();

        assertThat(onlyExecution().status()).as(lastMail()).isEqualTo(ExecutionStatus.SUCCEEDED);
        assertThat(lastMail())
                .contains("recipients confirmed, asked as themselves")
                .contains(DATA_WAS_NOT_ASKED);
    }

    private void allowImagesOfAmazonAloneInIreland() {
        var amazon = ImageCriterionRequest.builder().imageProviders("amazon").build();
        var ireland = ec2(PAYMENTS, IRELAND);
        ireland.replaceImageCriteriaInAllowedImagesSettings(r -> r.imageCriteria(amazon));
        ireland.enableAllowedImagesSettings(
                r -> r.allowedImagesSettingsState(AllowedImagesSettingsEnabledState.ENABLED));
    }

    /** The Regions in which payments was asked with the rights of its role, each call once. */
    private List<String> asked() {
        return sandbox.calls().entries().stream()
                .filter(call -> call.operation().equals("DescribeImages"))
                .filter(call ->
                        call.caller().role().filter(OBSERVE_IN_PAYMENTS::equals).isPresent())
                .map(CallLog.Entry::region)
                .toList();
    }
}
