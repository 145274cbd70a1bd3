package io.imagesteward.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sfn.model.ExecutionStatus;

/** A retirement that breaks off half-way: nothing is lost, nothing is done twice, and a later review brings it to an end. */
class RetireLeftoverTest extends RetireRehearsal {

    @Test
    void aRetirementStoppedDuringTheGracePeriodIsTakenUpByTheNextReview() {
        var id = anOldImage();
        retire(id);
        waitFor(Duration.ofHours(2));
        var room = sandbox.stepFunctions(HUB, HOME);
        var stopped = asked();
        room.stopExecution(r -> r.executionArn(stopped.arn()));

        waitFor(Duration.ofDays(9));
        approve(id);
        waitFor(Duration.ofDays(1));

        assertThat(state(HOME, id)).isEqualTo("gone");
        assertThat(state(IRELAND, id)).isEqualTo("gone");
        assertThat(last("retire-" + id).status()).isEqualTo(ExecutionStatus.SUCCEEDED);
    }

    @Test
    void aLeftoverThatIsHeldIsPutBackAsTheFirstRetirementRecordedIt() {
        var id = anOldImage();
        retire(id);
        waitFor(Duration.ofHours(2));
        var stopped = asked();
        sandbox.stepFunctions(HUB, HOME).stopExecution(r -> r.executionArn(stopped.arn()));
        tag(HOME, id, "image-steward:hold", "audit in March");

        waitFor(Duration.ofDays(2));

        assertThat(state(HOME, id)).isEqualTo("available");
        assertThat(sharedWith(HOME, id)).containsExactlyInAnyOrder(PAYMENTS, DATA, UNIT);
        assertThat(snapshotsSharedWith(HOME, id)).containsExactlyInAnyOrder(PAYMENTS, DATA);
    }

    @Test
    void aLeftoverThatItsPolicyNoLongerSelectsIsPutBackByTheNextReview() {
        var id = anOldImage();
        retire(id);
        waitFor(Duration.ofHours(2));
        var stopped = asked();
        sandbox.stepFunctions(HUB, HOME).stopExecution(r -> r.executionArn(stopped.arn()));
        tag(HOME, id, "image-steward:policy", "nobodys");

        waitFor(Duration.ofDays(1));

        assertThat(state(HOME, id)).isEqualTo("available");
        assertThat(state(IRELAND, copy(IRELAND, id))).isEqualTo("available");
        assertThat(sharedWith(HOME, id)).containsExactlyInAnyOrder(PAYMENTS, DATA, UNIT);
    }

    @Test
    void copiesWhoseSourceSomebodyDeregisteredArePutBackByTheNextReview() {
        var id = anOldImage();
        var ireland = copy(IRELAND, id);
        var sydney = copy(SYDNEY, id);
        retire(id);
        waitFor(Duration.ofHours(2));
        var stopped = asked();
        sandbox.stepFunctions(HUB, HOME).stopExecution(r -> r.executionArn(stopped.arn()));
        ec2(HUB, HOME).deregisterImage(r -> r.imageId(id));

        waitFor(Duration.ofDays(1));

        assertThat(List.of(state(IRELAND, ireland), state(SYDNEY, sydney))).containsOnly("available");
        assertThat(sharedWith(IRELAND, ireland)).containsExactlyInAnyOrder(PAYMENTS, DATA, UNIT);
        assertThat(snapshotsSharedWith(SYDNEY, sydney)).containsExactlyInAnyOrder(PAYMENTS, DATA);
        assertThat(company.messages()).anyMatch(mail -> mail.contains(id) && mail.contains("cannot be restored"));
    }

    @Test
    void aDeregistrationWhoseAnswerIsLostCountsAsDoneWhenItIsRepeated() {
        var id = anOldImage();
        var snapshots = snapshotsOf(HOME, id);
        sandbox.faults().loseReply("DeregisterImage").times(2);

        retireWithApproval(id);

        assertThat(asked().status()).isEqualTo(ExecutionStatus.SUCCEEDED);
        assertThat(state(HOME, id)).isEqualTo("gone");
        assertThat(snapshots).noneMatch(s -> snapshotExists(HOME, s));
    }

    @Test
    void aSnapshotThatItsImageLeftBehindIsDeletedAfterwards() {
        var id = anOldImage();
        var snapshots = snapshotsOf(HOME, id);
        sandbox.world().account(HUB).region(HOME).ec2().failDeletionOf(snapshots.getFirst());

        retireWithApproval(id);
        waitFor(Duration.ofDays(2));

        assertThat(state(HOME, id)).isEqualTo("gone");
        assertThat(snapshots).noneMatch(s -> snapshotExists(HOME, s));
    }

    @Test
    void aMarkedFamilyWithoutARecordIsLeftAsItIsAndSomebodyIsTold() {
        var id = anOldImage();
        retire(id);
        waitFor(Duration.ofHours(2));
        var stopped = asked();
        sandbox.stepFunctions(HUB, HOME).stopExecution(r -> r.executionArn(stopped.arn()));
        forgetRecord(id);

        waitFor(Duration.ofDays(3));

        assertThat(state(HOME, id)).isEqualTo("disabled");
        assertThat(effective("DeregisterImage")).isZero();
        assertThat(executionsOf("retire").getLast().status()).isEqualTo(ExecutionStatus.FAILED);
        assertThat(company.messages()).anyMatch(mail -> mail.contains(id) && mail.contains("record"));
    }

    @Test
    void aRegionThatIsDownAtTheEndKeepsWhatIsThereUntilItIsBack() {
        var id = anOldImage();
        var ireland = copy(IRELAND, id);
        retire(id);
        untilDisabled();
        sandbox.faults().regionDown(IRELAND);
        waitFor(Duration.ofDays(8));
        assertThat(state(HOME, id)).isNotEqualTo("gone");

        sandbox.faults().regionUp(IRELAND);
        waitFor(Duration.ofDays(2));

        assertThat(Stream.of(state(HOME, id), state(IRELAND, ireland))).doesNotContain("gone");
        assertThat(company.messages()).anyMatch(mail -> mail.contains("eu-west-1 could not be read"));
    }

    @Test
    void twoRequestsAtOnceRetireOnce() {
        var id = anOldImage();

        retire(id);
        retire(id);
        untilDisabled();
        graceOver();
        approve(id);
        waitFor(Duration.ofDays(1));

        assertThat(List.of(state(HOME, id))).containsExactly("gone");
        assertThat(effective("DisableImage")).isEqualTo(3);
        assertThat(effective("DeregisterImage")).isEqualTo(3);
    }
}
