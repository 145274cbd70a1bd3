package io.imagesteward.functions.retire;

import static org.assertj.core.api.Assertions.assertThat;

import io.imagesteward.core.image.AccountId;
import io.imagesteward.core.image.ImageRef;
import io.imagesteward.core.image.Principal;
import io.imagesteward.core.image.SnapshotId;
import io.imagesteward.core.image.SnapshotRef;
import io.imagesteward.core.inventory.ImageFamily;
import io.imagesteward.core.inventory.RetirementRecord;
import io.imagesteward.core.step.RetirementResult;
import io.imagesteward.core.step.RetirementStep;
import io.imagesteward.core.workflow.RetireTask;
import io.imagesteward.core.workflow.RetireTask.Deletion.Status;
import io.imagesteward.functions.aws.ec2.SnapshotInventory;
import io.imagesteward.functions.aws.record.Records;
import io.imagesteward.functions.aws.record.Shelf;
import io.imagesteward.functions.given.RememberedObjects;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The last look before what cannot be undone. */
class DeletingTest {

    private static final String EXECUTION = "retire-1";
    private static final Instant MONDAY = Instant.parse("2026-01-05T09:00:00Z");
    private static final SnapshotRef STRANGE =
            new SnapshotRef(Household.HUB, Household.SOURCE.region(), new SnapshotId("snap-0e0e0e0e"));

    private final RememberedObjects objects = new RememberedObjects();
    private final Records records = new Records(new Shelf(() -> objects, "records"));
    private final Household family = new Household();
    private final Cellar cellar = new Cellar();
    private final List<RetirementStep> done = new ArrayList<>();
    private RetirementResult answer = new RetirementResult.Deregistered(List.of());
    private final Deleting deleting =
            new Deleting(kind -> family, new SnapshotInventory(new OneRegion(cellar), Household.HUB), records, step -> {
                done.add(step);
                return answer;
            });

    @BeforeEach
    void aFamilyThatWasRecordedMarkedAndDisabled() {
        var seen = family.family(Household.SOURCE, Set.of(), Set.of()).images();
        records.open(
                RetirementRecord.of(EXECUTION, "golden-linux", "1", ImageFamily.of(seen.getFirst(), seen), MONDAY));
        family.marked();
        family.disabled();
        cellar.marked(Household.SNAPSHOT);
        cellar.marked(STRANGE);
    }

    @Test
    void anImageThatNothingSpeaksForIsDeregistered() {
        assertThat(delete(Household.COPY).status()).isEqualTo(Status.GONE);
        assertThat(delete(Household.SOURCE).status()).isEqualTo(Status.GONE);
        assertThat(done)
                .containsExactly(
                        new RetirementStep.DeregisterAmi(Household.COPY),
                        new RetirementStep.DeregisterAmi(Household.SOURCE));
    }

    @Test
    void whoeverHasGotItMeanwhileKeepsIt() {
        family.sharedWith(new Principal.Account(new AccountId("444455556666")));

        var deletion = delete(Household.COPY);

        assertThat(deletion.status()).isEqualTo(Status.REFUSED);
        assertThat(deletion.reasons()).singleElement().asString().contains("shared with");
        assertThat(done).isEmpty();
    }

    @Test
    void withoutARecordNothingIsDeletedNorOnTheStrengthOfAnotherExecutionsRecord() {
        var foreign = deleting.delete(new RetireTask.Delete(Household.SOURCE, Household.COPY, "retire-2"));
        assertThat(foreign.status()).isEqualTo(Status.REFUSED);

        records.close(records.read(Household.SOURCE).orElseThrow());
        var deletion = delete(Household.COPY);

        assertThat(deletion.status()).isEqualTo(Status.REFUSED);
        assertThat(deletion.reasons()).containsExactly("there is no record of a retirement of " + Household.SOURCE);
        assertThat(done).isEmpty();
    }

    @Test
    void whatIsGoneAlreadyNeedsNoDeletion() {
        family.deregistered();
        var never = new ImageRef(Household.HUB, Household.COPY.region(), Household.SOURCE.id());

        assertThat(delete(Household.COPY).status()).isEqualTo(Status.GONE);
        assertThat(delete(never).status()).isEqualTo(Status.GONE);
        assertThat(done).isEmpty();
    }

    @Test
    void aSnapshotThatStaysBehindIsTold() {
        answer = new RetirementResult.Deregistered(List.of(
                new RetirementResult.Leaving(Household.SNAPSHOT, false, "skipped"),
                new RetirementResult.Leaving(STRANGE, true, "success")));

        assertThat(delete(Household.SOURCE).reasons()).containsExactly(Household.SNAPSHOT + " stays: EC2 says skipped");
    }

    @Test
    void whatEc2AnswersIsHandedOn() {
        answer = new RetirementResult.Already("it is deregistered");
        assertThat(delete(Household.SOURCE).status()).isEqualTo(Status.GONE);
        answer = new RetirementResult.Done("deregistered");
        assertThat(delete(Household.SOURCE).status()).isEqualTo(Status.GONE);
        answer = new RetirementResult.Refused("it is protected");
        assertThat(delete(Household.SOURCE).status()).isEqualTo(Status.REFUSED);
        assertThat(delete(Household.SOURCE).reasons()).containsExactly("it is protected");
        answer = new RetirementResult.Later(MONDAY, "it cools down");
        assertThat(delete(Household.SOURCE).status()).isEqualTo(Status.LATER);
        assertThat(delete(Household.SOURCE).reasons()).containsExactly("it cools down");
        assertThat(delete(Household.SOURCE).lookAgainAt()).contains(MONDAY);
    }

    @Test
    void aSnapshotOfTheRecordThatNobodyHasAndNothingUsesIsDeletedAndOneThatIsGoneIsNotMissed() {
        answer = new RetirementResult.Done("deleted");
        var gone = new SnapshotRef(Household.HUB, Household.SOURCE.region(), new SnapshotId("snap-0f0f0f0f"));

        assertThat(leftovers(Household.SNAPSHOT, gone)).isEmpty();
        assertThat(done).containsExactly(new RetirementStep.DeleteSnapshot(Household.SNAPSHOT));
    }

    @Test
    void aSnapshotThatTheRecordDoesNotNameOrSomebodyHasStays() {
        cellar.shared(Household.SNAPSHOT, "444455556666");

        assertThat(leftovers(Household.SNAPSHOT, STRANGE))
                .hasSize(2)
                .anyMatch(reason -> reason.contains("is shared with"))
                .anyMatch(reason -> reason.startsWith(STRANGE + " stays: ") && reason.contains("not in the record"));
        assertThat(done).isEmpty();
    }

    @Test
    void aSnapshotThatAnImageIsMadeOfStays() {
        cellar.used(Household.SNAPSHOT, Household.SOURCE);

        assertThat(leftovers(Household.SNAPSHOT))
                .singleElement()
                .asString()
                .contains(Household.SOURCE.toString(), "is made of it");
        assertThat(done).isEmpty();
    }

    @Test
    void aSnapshotThatEc2DoesNotDeleteStaysWithItsReason() {
        answer = new RetirementResult.Already("gone");
        assertThat(leftovers(Household.SNAPSHOT)).isEmpty();
        answer = new RetirementResult.Deregistered(List.of());
        assertThat(leftovers(Household.SNAPSHOT)).isEmpty();
        answer = new RetirementResult.Refused("it is locked");
        assertThat(leftovers(Household.SNAPSHOT)).containsExactly(Household.SNAPSHOT + " stays: it is locked");
        answer = new RetirementResult.Later(MONDAY, "not yet");
        assertThat(leftovers(Household.SNAPSHOT)).containsExactly(Household.SNAPSHOT + " stays: not yet");
    }

    @Test
    void withoutARecordSnapshotsStayToo() {
        records.close(records.read(Household.SOURCE).orElseThrow());

        assertThat(leftovers(Household.SNAPSHOT))
                .containsExactly("there is no record of a retirement of " + Household.SOURCE);
        assertThat(done).isEmpty();
    }

    private RetireTask.Deletion delete(ImageRef image) {
        return deleting.delete(new RetireTask.Delete(Household.SOURCE, image, EXECUTION));
    }

    private List<String> leftovers(SnapshotRef... snapshots) {
        return deleting.delete(new RetireTask.DeleteSnapshots(Household.SOURCE, List.of(snapshots), EXECUTION))
                .reasons();
    }
}
