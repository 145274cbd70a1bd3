package io.imagesteward.functions.json;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
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
        @Type(value = ObserveTask.Family.class, name = "observe-family"),
        @Type(value = ObserveTask.Copy.class, name = "observe-copy"),
        @Type(value = ObserveTask.Parameter.class, name = "observe-parameter"),
        @Type(value = ObserveTask.DueImages.class, name = "observe-due"),
        @Type(value = ObserveTask.Retirement.class, name = "observe-retirement"),
        @Type(value = ObserveTask.Use.class, name = "observe-use"),
        @Type(value = ObserveTask.Gate.class, name = "observe-gate"),
        @Type(value = ObserveTask.Remains.class, name = "observe-remains"),
        @Type(value = ObserveTask.Restoration.class, name = "observe-restoration")
    })
    private interface ObserveNames {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "task")
    @JsonSubTypes({
        @Type(value = ShareTask.Share.class, name = "share"),
        @Type(value = ShareTask.Mark.class, name = "mark"),
        @Type(value = ShareTask.Unmark.class, name = "unmark"),
        @Type(value = ShareTask.UnshareFromAll.class, name = "unshare-from-all"),
        @Type(value = ShareTask.ShareAsRecorded.class, name = "share-as-recorded")
    })
    private interface ShareNames {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "task")
    @JsonSubTypes({
        @Type(value = CopyTask.Copy.class, name = "copy"),
        @Type(value = CopyTask.Publish.class, name = "publish")
    })
    private interface CopyNames {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "task")
    @JsonSubTypes({
        @Type(value = RetireTask.AskForUsage.class, name = "ask-for-usage"),
        @Type(value = RetireTask.Deprecate.class, name = "deprecate"),
        @Type(value = RetireTask.Disable.class, name = "disable"),
        @Type(value = RetireTask.Enable.class, name = "enable"),
        @Type(value = RetireTask.Delete.class, name = "delete"),
        @Type(value = RetireTask.DeleteSnapshots.class, name = "delete-snapshots"),
        @Type(value = RetireTask.Recover.class, name = "recover")
    })
    private interface RetireNames {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "task")
    @JsonSubTypes({
        @Type(value = ReportTask.Distribution.class, name = "announce-distribution"),
        @Type(value = ReportTask.Review.class, name = "announce-review"),
        @Type(value = ReportTask.Retirement.class, name = "announce-retirement"),
        @Type(value = ReportTask.Restoration.class, name = "announce-restoration"),
        @Type(value = ReportTask.Keep.class, name = "keep-record"),
        @Type(value = ReportTask.Close.class, name = "close-record"),
        @Type(value = ReportTask.AskApproval.class, name = "ask-approval")
    })
    private interface ReportNames {}
}
