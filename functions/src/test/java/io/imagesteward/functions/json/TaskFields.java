package io.imagesteward.functions.json;

import static io.imagesteward.functions.json.Documents.COPY;
import static io.imagesteward.functions.json.Documents.INPUT;
import static io.imagesteward.functions.json.Documents.PAYMENTS;
import static io.imagesteward.functions.json.Documents.PROBLEMS;
import static io.imagesteward.functions.json.Documents.PUBLISH;
import static io.imagesteward.functions.json.Documents.SNAPSHOT;
import static io.imagesteward.functions.json.Documents.SOURCE;

import io.imagesteward.core.plan.Reason;
import io.imagesteward.core.plan.RetirementGate.Phase;
import io.imagesteward.core.policy.ImageKind;
import io.imagesteward.core.policy.Mode;
import io.imagesteward.core.step.Step;
import io.imagesteward.core.sweep.Cursor;
import io.imagesteward.core.sweep.Scope;
import io.imagesteward.core.sweep.Tier;
import io.imagesteward.core.workflow.RestoreInput;
import io.imagesteward.core.workflow.RetireInput;
import io.imagesteward.core.workflow.RetirementReport;
import io.imagesteward.core.workflow.ReviewInput;
import io.imagesteward.core.workflow.ShareTask.Marked;
import io.imagesteward.core.workflow.SweepInput;
import io.imagesteward.core.workflow.VerdictRow;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A value for every field that a workflow can compute. */
final class TaskFields {

    static final Instant NINE = Instant.parse("2026-01-05T09:00:00Z");
    static final Marked MARKED = new Marked(SOURCE, List.of(SNAPSHOT));
    static final RetireInput RETIRE = new RetireInput(SOURCE, "golden-linux", "0123456789ab", "20260105", false);
    static final RestoreInput RESTORE = new RestoreInput(SOURCE, "20260105", "it is missed");
    static final VerdictRow ROW = new VerdictRow(
            SOURCE,
            "golden-linux-1",
            Optional.of(NINE),
            2,
            VerdictRow.Decided.RETIRE,
            Reason.Code.EXPIRED,
            "older than 90 days");

    private TaskFields() {}

    static Object value(String task, String field) {
        return switch (field) {
            case "image" -> task.equals("unshare-from-all") ? MARKED : SOURCE;
            case "source" -> SOURCE;
            case "images", "members", "restored" -> List.of(SOURCE, COPY);
            case "snapshots" -> List.of(SNAPSHOT);
            case "family" -> List.of(MARKED, new Marked(COPY, List.of()));
            case "step" ->
                switch (task) {
                    case "copy" -> Documents.UNKEYED_COPY;
                    case "create", "observe-created" -> CreationDocuments.CREATE;
                    default -> PUBLISH;
                };
            case "steps" ->
                List.of(
                        new Step.ShareAmi(SOURCE, Set.of(PAYMENTS)),
                        new Step.UnshareSnapshot(SNAPSHOT, Set.of(PAYMENTS)));
            case "published" -> List.of(PUBLISH);
            case "input" -> input(task);
            case "table" -> List.of(ROW, ROW);
            case "failures" -> PROBLEMS;
            case "reportsSince" -> NINE;
            case "acted" -> List.of("sweeps/one/acted/manifest.json");
            case "spoke" -> PAYMENTS.id();
            case "tags" -> Map.of("Product", "golden-linux", "image-steward:policy", "golden-linux");
            case "cursors" ->
                List.of(
                        Cursor.at(new Scope(COPY.place(), ImageKind.AMI), Optional.of(NINE)),
                        new Cursor(
                                new Scope(SOURCE.place(), ImageKind.WORKSPACES_IMAGE),
                                2,
                                Optional.of("next"),
                                1,
                                Optional.empty()));
            case "phase" -> Phase.UNSHARED;
            case "outcome" -> RetirementReport.Outcome.PENDING;
            case "imageToo" -> true;
            case "changes" -> 3;
            case "decisions", "recipients", "evidence", "reasons", "started" -> List.of("one", "two");
            case "policy", "execution", "token", "taskToken", "distribution" -> field + "-1";
            default -> throw new AssertionError(task + " has a new field " + field);
        };
    }

    private static Object input(String task) {
        return switch (task) {
            case "announce-distribution" -> INPUT;
            case "announce-review" -> new ReviewInput("golden-linux", "20260105", true);
            case "announce-restoration" -> RESTORE;
            case "list-scopes" ->
                new SweepInput(Optional.of(Tier.FULL), Optional.of(Mode.AUDIT), Optional.of("by-hand"));
            case "observe-creation", "announce-creation" -> CreationDocuments.INPUT;
            default -> RETIRE;
        };
    }
}
