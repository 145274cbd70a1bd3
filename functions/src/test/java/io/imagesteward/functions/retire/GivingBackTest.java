package io.imagesteward.functions.retire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.imagesteward.core.failure.Rejected;
import io.imagesteward.core.image.AccountId;
import io.imagesteward.core.image.Principal;
import io.imagesteward.core.inventory.ImageFamily;
import io.imagesteward.core.inventory.RetirementRecord;
import io.imagesteward.core.step.ImageOperations;
import io.imagesteward.core.step.Step;
import io.imagesteward.core.step.StepResult;
import io.imagesteward.core.workflow.ShareTask;
import io.imagesteward.functions.aws.record.Records;
import io.imagesteward.functions.aws.record.Shelf;
import io.imagesteward.functions.given.RememberedObjects;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GivingBackTest {

    private static final Principal.Account PAYMENTS = new Principal.Account(new AccountId("111122223333"));
    private static final Principal.Organization ORGANIZATION =
            new Principal.Organization("arn:aws:organizations::999999999999:organization/o-exampleorgid");

    private final RememberedObjects objects = new RememberedObjects();
    private final Records records = new Records(new Shelf(() -> objects, "records"));
    private final Household family = new Household();
    private final List<Step> done = new ArrayList<>();
    private final ImageOperations operations = step -> {
        done.add(step);
        return new StepResult.Changed(step.describe());
    };
    private final GivingBack giving = new GivingBack(records, operations);

    @Test
    void whoHadTheImageAndItsSnapshotsGetsThemBackAndThePublicNothing() {
        recorded(PAYMENTS, ORGANIZATION, new Principal.Everyone());

        var shared = giving.share(new ShareTask.ShareAsRecorded(Household.SOURCE, Household.SOURCE));

        assertThat(done)
                .containsExactly(
                        new Step.ShareAmi(Household.SOURCE, Set.of(PAYMENTS, ORGANIZATION)),
                        new Step.ShareSnapshot(Household.SNAPSHOT, Set.of(PAYMENTS)));
        assertThat(shared.image()).isEqualTo(Household.SOURCE);
        assertThat(shared.changed()).isEqualTo(1);
        assertThat(shared.steps()).hasSize(2).allMatch(what -> what.contains("111122223333"));
    }

    @Test
    void anImageThatNobodyHadIsGivenToNobody() {
        recorded(new Principal.Everyone());

        var shared = giving.share(new ShareTask.ShareAsRecorded(Household.SOURCE, Household.COPY));

        assertThat(done).isEmpty();
        assertThat(shared.changed()).isZero();
        assertThat(shared.steps()).isEmpty();
    }

    @Test
    void withoutARecordNobodyKnowsWhoHadIt() {
        assertThatExceptionOfType(Rejected.class)
                .isThrownBy(() -> giving.share(new ShareTask.ShareAsRecorded(Household.SOURCE, Household.COPY)))
                .withMessageContaining("no record of")
                .withMessageContaining(Household.COPY.toString());
    }

    private void recorded(Principal... principals) {
        family.sharedWith(principals);
        var seen = family.family(Household.SOURCE, Set.of(), Set.of()).images();
        records.open(RetirementRecord.of(
                "retire-1",
                "golden-linux",
                "1",
                ImageFamily.of(seen.getFirst(), seen),
                Instant.parse("2026-01-05T09:00:00Z")));
    }
}
