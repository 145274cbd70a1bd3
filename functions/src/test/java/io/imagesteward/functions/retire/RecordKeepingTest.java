package io.imagesteward.functions.retire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.imagesteward.core.failure.Gone;
import io.imagesteward.core.failure.Rejected;
import io.imagesteward.core.failure.Unreachable;
import io.imagesteward.core.inventory.RetirementRecord;
import io.imagesteward.core.workflow.ReportTask;
import io.imagesteward.core.workflow.ShareTask.Marked;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecordKeepingTest extends KeptRecords {

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
}
