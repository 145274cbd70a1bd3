package io.imagesteward.samples;

import static org.assertj.core.api.Assertions.assertThat;

import io.imagesteward.sandbox.aws.ec2.RetentionRule;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sfn.model.ExecutionStatus;

/** The way back: during the grace period, out of the Recycle Bin, or not at all, and then it is said why. */
class RestoreTest extends RetireRehearsal {

    private String id = "";
    private String ireland = "";
    private String sydney = "";

    @BeforeEach
    void anOldImageWithItsCopies() {
        id = anOldImage();
        ireland = copy(IRELAND, id);
        sydney = copy(SYDNEY, id);
    }

    @Test
    void duringTheGracePeriodEverybodyGetsBackWhatTheyHad() {
        retire(id);
        untilDisabled();
        restore(id);
        waitFor(Duration.ofHours(1));

        assertThat(last("restore").status()).isEqualTo(ExecutionStatus.SUCCEEDED);
        assertThat(said("Image Restored")).hasSize(1);
        assertAsBefore();
    }

    @Test
    void aRestoreAskedForWhileTheFamilyIsStillBeingTakenWaitsAndThenGivesEverythingBack() {
        sandbox.faults().throttle("DisableImage").until(sandbox.time().instant().plus(Duration.ofMinutes(20)));
        retire(id);
        waitFor(Duration.ofMinutes(10));
        assertThat(state(HOME, id)).isEqualTo("available");
        assertThat(sharedWith(HOME, id)).isEmpty();

        restore(id);
        waitFor(Duration.ofHours(3));

        assertThat(last("restore").status()).isEqualTo(ExecutionStatus.SUCCEEDED);
        assertAsBefore();
        graceOver();
        graceOver();
        assertThat(effective("DeregisterImage")).isZero();
        assertAsBefore();
    }

    @Test
    void aRestoreClaimsTheRecordFirstSoThatAYesThatComesTogetherWithItDeletesNothing() {
        retire(id);
        untilDisabled();
        graceOver();
        restore(id);
        waitFor(Duration.ofMinutes(3));
        assertThat(state(HOME, id)).isEqualTo("disabled");

        approve(id);
        waitFor(Duration.ofHours(2));

        assertThat(effective("DeregisterImage")).isZero();
        assertThat(last("restore").status()).isEqualTo(ExecutionStatus.SUCCEEDED);
        assertAsBefore();
    }

    @Test
    void aRetirementAskedForWhileARestoreHoldsTheRecordIsLeftAlone() {
        retire(id);
        untilDisabled();
        restore(id);
        waitFor(Duration.ofMinutes(3));

        retire(id);
        waitFor(Duration.ofHours(2));

        assertThat(last("restore").status()).isEqualTo(ExecutionStatus.SUCCEEDED);
        assertAsBefore();
    }

    @Test
    void theRetirementThatWasUnderWayFindsOutAndDeletesNothing() {
        retire(id);
        untilDisabled();
        restore(id);
        graceOver();
        graceOver();

        assertThat(executionsOf("retire")).allMatch(e -> e.status() == ExecutionStatus.SUCCEEDED);
        assertThat(effective("DeregisterImage")).isZero();
        assertAsBefore();
    }

    @Test
    void afterDeletionTheRecycleBinGivesThemBackSnapshotsFirst() {
        for (var region : List.of(HOME, IRELAND, SYDNEY)) {
            var ec2 = sandbox.world().account(HUB).region(region).ec2();
            ec2.retain(RetentionRule.regionWide(RetentionRule.Kind.IMAGES, 30));
            ec2.retain(RetentionRule.regionWide(RetentionRule.Kind.SNAPSHOTS, 30));
        }
        retireWithApproval(id);
        assertThat(state(HOME, id)).isEqualTo("gone");

        restore(id);
        waitFor(Duration.ofHours(2));

        assertThat(last("restore").status()).isEqualTo(ExecutionStatus.SUCCEEDED);
        assertAsBefore();
    }

    @Test
    void withoutARecycleBinRuleTheAnnouncementSaysThatItCannotBeRestoredAndWhy() {
        retireWithApproval(id);

        restore(id);
        waitFor(Duration.ofHours(2));

        assertThat(last("restore").status()).isEqualTo(ExecutionStatus.FAILED);
        assertThat(lastMail()).contains(id, "cannot be restored, because", "no Recycle Bin rule kept it");
        assertThat(said("Image Restore Failed")).hasSize(1);
    }

    @Test
    void whatCanComeBackDoesWhenACopyIsLost() {
        retire(id);
        untilDisabled();
        ec2(HUB, SYDNEY).deregisterImage(r -> r.imageId(sydney));
        restore(id);
        waitFor(Duration.ofHours(2));

        assertThat(last("restore").status()).isEqualTo(ExecutionStatus.FAILED);
        assertThat(company.messages())
                .anyMatch(mail -> mail.contains(sydney + " in ap-southeast-2 cannot be restored, because"));
        assertThat(state(HOME, id)).isEqualTo("available");
        assertThat(sharedWith(HOME, id)).contains(PAYMENTS, DATA, UNIT);
        assertThat(sharedWith(IRELAND, ireland)).contains(PAYMENTS, DATA, UNIT);
    }

    @Test
    void anImageThatIsNotRetiringIsLeftAsItIs() {
        restore(id);
        waitFor(Duration.ofHours(2));

        assertThat(last("restore").status()).isEqualTo(ExecutionStatus.SUCCEEDED);
        assertAsBefore();
    }

    @Test
    void afterARestoreTheImageCanBeRetiredAgainWithARecordOfItsOwn() {
        retire(id);
        untilDisabled();
        restore(id);
        waitFor(Duration.ofDays(29));
        assertAsBefore();
        waitFor(Duration.ofDays(2));

        graceOver();
        graceOver();
        approve(id);
        waitFor(Duration.ofDays(1));

        assertThat(state(HOME, id)).isEqualTo("gone");
    }

    private void assertAsBefore() {
        assertThat(List.of(state(HOME, id), state(IRELAND, ireland), state(SYDNEY, sydney)))
                .containsOnly("available");
        assertThat(sharedWith(HOME, id)).containsExactlyInAnyOrder(PAYMENTS, DATA, UNIT);
        assertThat(sharedWith(IRELAND, ireland)).containsExactlyInAnyOrder(PAYMENTS, DATA, UNIT);
        assertThat(snapshotsSharedWith(HOME, id)).containsExactlyInAnyOrder(PAYMENTS, DATA);
        assertThat(snapshotsSharedWith(SYDNEY, sydney)).containsExactlyInAnyOrder(PAYMENTS, DATA);
        assertThat(image(HOME, id).orElseThrow().tags()).noneMatch(t -> t.key().equals("image-steward:lifecycle"));
    }
}
