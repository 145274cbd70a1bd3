package io.imagesteward.functions.json;

import static io.imagesteward.functions.json.Documents.ANYBODY;
import static io.imagesteward.functions.json.Documents.COPY;
import static io.imagesteward.functions.json.Documents.PAYMENTS;
import static io.imagesteward.functions.json.Documents.PROBLEMS;
import static io.imagesteward.functions.json.Documents.SNAPSHOT;
import static io.imagesteward.functions.json.Documents.SOURCE;
import static io.imagesteward.functions.json.TaskFields.MARKED;
import static io.imagesteward.functions.json.TaskFields.NINE;
import static io.imagesteward.functions.json.TaskFields.RESTORE;
import static io.imagesteward.functions.json.TaskFields.RETIRE;
import static io.imagesteward.functions.json.TaskFields.ROW;

import io.imagesteward.core.image.ImageRef;
import io.imagesteward.core.image.WorkspaceImageId;
import io.imagesteward.core.inventory.AmiState;
import io.imagesteward.core.inventory.RetirementRecord;
import io.imagesteward.core.inventory.WorkspaceImageState;
import io.imagesteward.core.plan.RestorePlan.Need;
import io.imagesteward.core.workflow.GateView;
import io.imagesteward.core.workflow.RemainsView;
import io.imagesteward.core.workflow.ReportTask;
import io.imagesteward.core.workflow.RestoreView;
import io.imagesteward.core.workflow.RetireTask;
import io.imagesteward.core.workflow.RetirementView;
import io.imagesteward.core.workflow.ReviewView;
import io.imagesteward.core.workflow.UsageView;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The documents of reviews, retirements and restorations that are no tasks. */
final class RetirementDocuments {

    private static final ImageRef DESKTOP =
            new ImageRef(SOURCE.account(), SOURCE.region(), new WorkspaceImageId("wsi-000000001"));

    static final RetirementRecord RECORD = new RetirementRecord(
            "retire-x",
            SOURCE,
            "golden-linux",
            "0123456789ab",
            NINE,
            List.of(
                    new RetirementRecord.AmiMember(
                            SOURCE,
                            "golden-linux-1",
                            AmiState.AVAILABLE,
                            Map.of("Product", "golden-linux", "Empty", ""),
                            ANYBODY,
                            List.of(new RetirementRecord.Volume(SNAPSHOT, Set.of(PAYMENTS)))),
                    new RetirementRecord.AmiMember(
                            COPY, "golden-linux-1", AmiState.FAILED, Map.of(), Set.of(), List.of()),
                    new RetirementRecord.WorkspaceMember(
                            DESKTOP, "golden-desktop-1", WorkspaceImageState.AVAILABLE, Map.of(), Set.of(PAYMENTS))));

    private RetirementDocuments() {}

    static Stream<Object> all() {
        return Stream.of(
                RECORD,
                RESTORE,
                new ReviewView(
                        List.of(new ReviewView.Retirement(RETIRE.executionName(), RETIRE)),
                        List.of(SOURCE, COPY),
                        List.of(ROW),
                        PROBLEMS),
                new RetirementView(
                        RetirementView.Status.MAY_GO,
                        true,
                        List.of(SOURCE, COPY),
                        604_800,
                        true,
                        List.of(ROW),
                        List.of("older than 90 days"),
                        PROBLEMS),
                new UsageView(UsageView.Status.AWAITED, List.of("usage reports of us-east-1")),
                new GateView(GateView.Status.CLOSED, List.of("held", "shared")),
                new RemainsView(List.of(COPY), List.of(SNAPSHOT), List.of("one stays")),
                new RestoreView(
                        RestoreView.Status.NEEDED,
                        List.of(new Need.Back(SOURCE, true, List.of(SNAPSHOT), true, false)),
                        List.of(MARKED),
                        PROBLEMS),
                new RetireTask.Asked(NINE),
                new RetireTask.Deletion(
                        COPY, RetireTask.Deletion.Status.LATER, List.of("cooling down"), Optional.of(NINE)),
                new RetireTask.Deletion(COPY, RetireTask.Deletion.Status.GONE, List.of(), Optional.empty()),
                new RetireTask.Leftovers(List.of("one stays")),
                new RetireTask.Done("done"),
                new ReportTask.Recorded(List.of(MARKED)));
    }
}
