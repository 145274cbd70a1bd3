package io.imagesteward.functions.retire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.imagesteward.core.failure.Gone;
import io.imagesteward.core.failure.Rejected;
import io.imagesteward.core.failure.Unreachable;
import io.imagesteward.core.image.AccountId;
import io.imagesteward.core.image.Principal;
import io.imagesteward.core.inventory.RetirementRecord;
import io.imagesteward.core.workflow.ReportTask;
import io.imagesteward.core.workflow.RetireInput;
import io.imagesteward.core.workflow.ShareTask.Marked;
import io.imagesteward.functions.aws.Executions;
import io.imagesteward.functions.aws.record.Records;
import io.imagesteward.functions.aws.record.Shelf;
import io.imagesteward.functions.given.RememberedExecutions;
import io.imagesteward.functions.given.RememberedObjects;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RecordKeepingTest {

    private static final Principal PAYMENTS = new Principal.Account(new AccountId("111122223333"));
    private static final Principal ORDERS = new Principal.Account(new AccountId("222233334444"));
    private final Instant monday = Instant.parse("2026-01-05T09:00:00Z");
    private final RememberedObjects objects = new RememberedObjects();
    private final RememberedExecutions running = new RememberedExecutions();
    private final Records records = new Records(new Shelf(() -> objects, "records"));
    private final Household family = new Household();
    private final RecordKeeping keeping = new RecordKeeping(
            kind -> family,
            records,
            new Executions(
                    () -> running, w -> "arn:aws:states:us-east-1:999999999999:stateMachine:" + w.workflowName()),
            InstantSource.fixed(monday));

    @Test
    void aRecordTellsWhoHadEachImageAndEachSnapshot() {
        family.sharedWith(PAYMENTS);

        assertThat(keeping.keep(asked("first")).members())
                .containsExactly(
                        new Marked(Household.SOURCE, List.of(Household.SNAPSHOT)),
                        new Marked(Household.COPY, List.of()));
        var record = kept();
        assertThat(record.recordedAt()).isEqualTo(monday);
        assertThat(record.members().getFirst())
                .isInstanceOfSatisfying(
                        RetirementRecord.AmiMember.class,
                        had -> assertThat(had.launchPermissions()).containsExactly(PAYMENTS));
        assertThat(record.members().getFirst().snapshots().getFirst().volumePermissions())
                .containsExactly(PAYMENTS);
    }

    @Test
    void askingAgainAnswersTheSameAndWritesNothing() {
        family.sharedWith(PAYMENTS);
        var once = keeping.keep(asked("first"));
        family.sharedWith();

        assertThat(keeping.keep(asked("first"))).isEqualTo(once);
        assertThat(holders()).containsExactly(PAYMENTS);
    }

    @Test
    void aFamilyThatAnotherExecutionRetiresIsLeftToThatOne() {
        keeping.keep(asked("first"));
        running.startExecution(r -> r.name("first").input("{}"));

        assertThatExceptionOfType(Rejected.class)
                .isThrownBy(() -> keeping.keep(asked("second")))
                .withMessageContaining("is being retired or restored by first");
    }

    @Test
    void aFamilyThatARestorationGivesBackIsLeftToThatOne() {
        keeping.keep(asked("first"));
        keeping.claim(Household.SOURCE, "giving-back");
        running.startExecution(r -> r.name("giving-back").input("{}"));

        assertThatExceptionOfType(Rejected.class)
                .isThrownBy(() -> keeping.keep(asked("second")))
                .withMessageContaining("is being retired or restored by giving-back");
    }

    @Test
    void whatAnEarlierExecutionBeganIsTakenOverAsItWasRecordedThen() {
        family.sharedWith(PAYMENTS);
        keeping.keep(asked("first"));
        family.sharedWith();
        family.marked();

        assertThat(keeping.keep(asked("second")).members())
                .extracting(Marked::image)
                .containsExactly(Household.SOURCE, Household.COPY);

        var record = kept();
        assertThat(record.execution()).isEqualTo("second");
        assertThat(record.members().getFirst())
                .isInstanceOfSatisfying(
                        RetirementRecord.AmiMember.class,
                        had -> assertThat(had.launchPermissions()).containsExactly(PAYMENTS));
        assertThat(objects.keys()).hasSize(1);
    }

    @Test
    void aFamilyOutOfServiceWhoseMarkSomebodyTookOffKeepsItsFirstRecord() {
        family.sharedWith(PAYMENTS);
        keeping.keep(asked("first"));
        family.sharedWith();
        family.disabled();

        keeping.keep(asked("second"));

        var record = kept();
        assertThat(record.execution()).isEqualTo("second");
        assertThat(record.members().getFirst())
                .isInstanceOfSatisfying(
                        RetirementRecord.AmiMember.class,
                        had -> assertThat(had.launchPermissions()).containsExactly(PAYMENTS));
    }

    @Test
    void aFamilyThatWasOutOfServiceBeforeWeCameAndIsUnmarkedNowIsRecordedAnew() {
        family.disabled();
        keeping.keep(asked("first"));

        keeping.keep(asked("second"));

        assertThat(kept().execution()).isEqualTo("second");
        assertThat(objects.keys()).hasSize(2);
    }

    @Test
    void theSourceComesFirstInTheRecordWhicheverWasSeenFirst() {
        family.copyFirst();

        assertThat(keeping.keep(asked("first")).members())
                .extracting(Marked::image)
                .containsExactly(Household.SOURCE, Household.COPY);
    }

    @Test
    void aSourceThatEc2DoesNotShowAnyLongerIsNotRecorded() {
        family.withoutSource();

        assertThatExceptionOfType(Gone.class)
                .isThrownBy(() -> keeping.keep(asked("first")))
                .withMessageContaining("does not show " + Household.SOURCE);
        assertThat(objects.keys()).isEmpty();
    }

    @Test
    void whatNobodyGaveBackStaysInTheRecordAlthoughSomebodyTookTheMarkOff() {
        family.sharedWith(PAYMENTS);
        keeping.keep(asked("first"));
        family.sharedWith(ORDERS);

        keeping.keep(asked("second"));

        var source = kept().members().getFirst();
        assertThat(holders()).containsExactlyInAnyOrder(PAYMENTS, ORDERS);
        assertThat(source.snapshots().getFirst().volumePermissions()).containsExactlyInAnyOrder(PAYMENTS, ORDERS);
        assertThat(kept().execution()).isEqualTo("second");
    }

    @Test
    void aRecordThatWasOvertakenByARestoreIsPutAsideAndANewOneIsMade() {
        family.sharedWith(PAYMENTS);
        keeping.keep(asked("first"));
        family.sharedWith(PAYMENTS, ORDERS);

        keeping.keep(asked("second"));

        assertThat(holders()).containsExactlyInAnyOrder(PAYMENTS, ORDERS);
        assertThat(objects.keys())
                .containsExactly(
                        "retirements/us-east-1/ami-00000000000000001/closed/first.json",
                        "retirements/us-east-1/ami-00000000000000001/record.json");
    }

    @Test
    void aMarkedFamilyWithoutARecordIsNotRecordedAsIfItHadAlwaysLookedSo() {
        family.marked();

        assertThatExceptionOfType(Rejected.class)
                .isThrownBy(() -> keeping.keep(asked("first")))
                .withMessageContaining("no record of how it was");
        assertThat(objects.keys()).isEmpty();
    }

    @Test
    void aFamilyThatGrewSinceItWasProvenUnusedIsNotRecorded() {
        var task = new ReportTask.Keep(input("first"), List.of(Household.SOURCE), "first");

        assertThatExceptionOfType(Rejected.class)
                .isThrownBy(() -> keeping.keep(task))
                .withMessageContaining("has changed since");
    }

    @Test
    void aRegionThatCannotBeReadIsTriedAgain() {
        family.unreadable();

        assertThatExceptionOfType(Unreachable.class).isThrownBy(() -> keeping.keep(asked("first")));
        assertThat(objects.keys()).isEmpty();
    }

    @Test
    void aRecordIsPutAsideOnceAndKept() {
        keeping.keep(asked("first"));
        keeping.close(Household.SOURCE);
        keeping.close(Household.SOURCE);

        assertThat(records.read(Household.SOURCE)).isEmpty();
        assertThat(objects.keys()).containsExactly("retirements/us-east-1/ami-00000000000000001/closed/first.json");
    }

    private Set<Principal> holders() {
        return switch (kept().members().getFirst()) {
            case RetirementRecord.AmiMember ami -> ami.launchPermissions();
            case RetirementRecord.WorkspaceMember desktop -> Set.copyOf(desktop.sharedWith());
        };
    }

    private RetirementRecord kept() {
        return records.read(Household.SOURCE).orElseThrow();
    }

    private static ReportTask.Keep asked(String execution) {
        return new ReportTask.Keep(input(execution), List.of(Household.SOURCE, Household.COPY), execution);
    }

    private static RetireInput input(String occasion) {
        return new RetireInput(Household.SOURCE, "golden-linux", "0123456789ab", occasion, false);
    }
}
