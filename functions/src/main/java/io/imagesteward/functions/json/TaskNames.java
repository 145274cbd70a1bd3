package io.imagesteward.functions.json;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.imagesteward.core.workflow.CopyTask;
import io.imagesteward.core.workflow.ObserveTask;
import io.imagesteward.core.workflow.ReportTask;
import io.imagesteward.core.workflow.RetireTask;
import io.imagesteward.core.workflow.ShareTask;

/** What the workflow definitions call the tasks: in JSON, a task says under {@code task} which one it is. */
final class TaskNames {

    private TaskNames() {}

    static void teach(SimpleModule module) {
        module.setMixInAnnotation(ObserveTask.class, ObserveNames.class);
        module.setMixInAnnotation(ShareTask.class, ShareNames.class);
        module.setMixInAnnotation(CopyTask.class, CopyNames.class);
        module.setMixInAnnotation(RetireTask.class, RetireNames.class);
        module.setMixInAnnotation(ReportTask.class, ReportNames.class);
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "task")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = ObserveTask.Family.class, name = "observe-family"),
        @JsonSubTypes.Type(value = ObserveTask.Copy.class, name = "observe-copy"),
        @JsonSubTypes.Type(value = ObserveTask.Parameter.class, name = "observe-parameter"),
        @JsonSubTypes.Type(value = ObserveTask.DueImages.class, name = "observe-due"),
        @JsonSubTypes.Type(value = ObserveTask.Retirement.class, name = "observe-retirement"),
        @JsonSubTypes.Type(value = ObserveTask.Use.class, name = "observe-use"),
        @JsonSubTypes.Type(value = ObserveTask.Gate.class, name = "observe-gate"),
        @JsonSubTypes.Type(value = ObserveTask.Remains.class, name = "observe-remains"),
        @JsonSubTypes.Type(value = ObserveTask.Restoration.class, name = "observe-restoration"),
        @JsonSubTypes.Type(value = ObserveTask.Creation.class, name = "observe-creation"),
        @JsonSubTypes.Type(value = ObserveTask.Created.class, name = "observe-created"),
        @JsonSubTypes.Type(value = ObserveTask.Scopes.class, name = "list-scopes"),
        @JsonSubTypes.Type(value = ObserveTask.Audit.class, name = "audit-scopes"),
        @JsonSubTypes.Type(value = ObserveTask.Judge.class, name = "judge-sweep")
    })
    private interface ObserveNames {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "task")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = ShareTask.Share.class, name = "share"),
        @JsonSubTypes.Type(value = ShareTask.Mark.class, name = "mark"),
        @JsonSubTypes.Type(value = ShareTask.Unmark.class, name = "unmark"),
        @JsonSubTypes.Type(value = ShareTask.UnshareFromAll.class, name = "unshare-from-all"),
        @JsonSubTypes.Type(value = ShareTask.ShareAsRecorded.class, name = "share-as-recorded"),
        @JsonSubTypes.Type(value = ShareTask.Leave.class, name = "leave"),
        @JsonSubTypes.Type(value = ShareTask.ShowTags.class, name = "show-tags")
    })
    private interface ShareNames {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "task")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = CopyTask.Copy.class, name = "copy"),
        @JsonSubTypes.Type(value = CopyTask.Publish.class, name = "publish"),
        @JsonSubTypes.Type(value = CopyTask.Create.class, name = "create")
    })
    private interface CopyNames {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "task")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = RetireTask.AskForUsage.class, name = "ask-for-usage"),
        @JsonSubTypes.Type(value = RetireTask.Deprecate.class, name = "deprecate"),
        @JsonSubTypes.Type(value = RetireTask.Disable.class, name = "disable"),
        @JsonSubTypes.Type(value = RetireTask.Enable.class, name = "enable"),
        @JsonSubTypes.Type(value = RetireTask.Delete.class, name = "delete"),
        @JsonSubTypes.Type(value = RetireTask.DeleteSnapshots.class, name = "delete-snapshots"),
        @JsonSubTypes.Type(value = RetireTask.Recover.class, name = "recover")
    })
    private interface RetireNames {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "task")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = ReportTask.Distribution.class, name = "announce-distribution"),
        @JsonSubTypes.Type(value = ReportTask.Review.class, name = "announce-review"),
        @JsonSubTypes.Type(value = ReportTask.Retirement.class, name = "announce-retirement"),
        @JsonSubTypes.Type(value = ReportTask.Restoration.class, name = "announce-restoration"),
        @JsonSubTypes.Type(value = ReportTask.Creation.class, name = "announce-creation"),
        @JsonSubTypes.Type(value = ReportTask.Sweep.class, name = "report-sweep"),
        @JsonSubTypes.Type(value = ReportTask.Keep.class, name = "keep-record"),
        @JsonSubTypes.Type(value = ReportTask.Claim.class, name = "claim-record"),
        @JsonSubTypes.Type(value = ReportTask.Close.class, name = "close-record"),
        @JsonSubTypes.Type(value = ReportTask.AskApproval.class, name = "ask-approval")
    })
    private interface ReportNames {}
}
