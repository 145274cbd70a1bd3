package io.imagesteward.functions.retire;

import io.imagesteward.core.image.AccountId;
import io.imagesteward.core.image.Principal;
import io.imagesteward.core.inventory.RetirementRecord;
import io.imagesteward.core.workflow.ReportTask;
import io.imagesteward.core.workflow.RetireInput;
import io.imagesteward.functions.aws.Executions;
import io.imagesteward.functions.aws.record.Records;
import io.imagesteward.functions.aws.record.Shelf;
import io.imagesteward.functions.given.RememberedExecutions;
import io.imagesteward.functions.given.RememberedObjects;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;

/** A household whose record is kept, and by whom. */
abstract class KeptRecords {

    static final Principal PAYMENTS = new Principal.Account(new AccountId("111122223333"));
    static final Principal ORDERS = new Principal.Account(new AccountId("222233334444"));
    final Instant monday = Instant.parse("2026-01-05T09:00:00Z");
    final RememberedObjects objects = new RememberedObjects();
    final RememberedExecutions running = new RememberedExecutions();
    final Records records = new Records(new Shelf(() -> objects, "records"));
    final Household family = new Household();
    final RecordKeeping keeping = new RecordKeeping(
            kind -> family,
            records,
            new Executions(
                    () -> running, w -> "arn:aws:states:us-east-1:999999999999:stateMachine:" + w.workflowName()),
            InstantSource.fixed(monday));

    Set<Principal> holders() {
        return switch (kept().members().getFirst()) {
            case RetirementRecord.AmiMember ami -> ami.launchPermissions();
            case RetirementRecord.WorkspaceMember desktop -> Set.copyOf(desktop.sharedWith());
        };
    }

    RetirementRecord kept() {
        return records.read(Household.SOURCE).orElseThrow();
    }

    static ReportTask.Keep asked(String execution) {
        return new ReportTask.Keep(input(execution), List.of(Household.SOURCE, Household.COPY), execution);
    }

    static RetireInput input(String occasion) {
        return new RetireInput(Household.SOURCE, "golden-linux", "0123456789ab", occasion, false);
    }
}
