package io.imagesteward.functions.retire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.imagesteward.core.failure.Rejected;
import io.imagesteward.core.inventory.RetirementRecord;
import io.imagesteward.core.workflow.ShareTask.Marked;
import org.junit.jupiter.api.Test;

/** What becomes of a record that an earlier retirement, or a restoration, left behind. */
class RecordTakeoverTest extends KeptRecords {

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
}
