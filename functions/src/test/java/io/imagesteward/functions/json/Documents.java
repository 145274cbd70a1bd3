package io.imagesteward.functions.json;

import io.imagesteward.core.image.AccountId;
import io.imagesteward.core.image.AmiId;
import io.imagesteward.core.image.ImageRef;
import io.imagesteward.core.image.KmsKey;
import io.imagesteward.core.image.Principal;
import io.imagesteward.core.image.RegionId;
import io.imagesteward.core.image.SnapshotId;
import io.imagesteward.core.image.SnapshotRef;
import io.imagesteward.core.image.WorkspaceImageId;
import io.imagesteward.core.plan.Plan;
import io.imagesteward.core.step.Step;
import io.imagesteward.core.workflow.Announcement;
import io.imagesteward.core.workflow.CopyTask;
import io.imagesteward.core.workflow.CopyView;
import io.imagesteward.core.workflow.CopyWork;
import io.imagesteward.core.workflow.DistributeInput;
import io.imagesteward.core.workflow.DistributionReport;
import io.imagesteward.core.workflow.FamilyView;
import io.imagesteward.core.workflow.ParameterView;
import io.imagesteward.core.workflow.Problem;
import io.imagesteward.core.workflow.RecipientsView;
import io.imagesteward.core.workflow.ShareWork;
import io.imagesteward.core.workflow.Shared;
import io.imagesteward.core.workflow.TagWork;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Every document that travels between a workflow and its functions, with every optional field there and not there. */
final class Documents {

    static final AccountId HUB = new AccountId("999999999999");
    private static final RegionId VIRGINIA = new RegionId("us-east-1");
    private static final RegionId IRELAND = new RegionId("eu-west-1");
    static final ImageRef SOURCE = new ImageRef(HUB, VIRGINIA, new AmiId("ami-00000000000000001"));
    static final ImageRef COPY = new ImageRef(HUB, IRELAND, new AmiId("ami-00000000000000002"));
    static final SnapshotRef SNAPSHOT = new SnapshotRef(HUB, VIRGINIA, new SnapshotId("snap-0a1b2c3d"));
    static final Principal.Account PAYMENTS = new Principal.Account(new AccountId("111122223333"));
    private static final Principal.Account ORDERS = new Principal.Account(new AccountId("000000000001"));
    static final Set<Principal> ANYBODY = Set.of(
            PAYMENTS,
            ORDERS,
            new Principal.Everyone(),
            new Principal.Organization("arn:aws:organizations::999999999999:organization/o-exampleorgid"),
            new Principal.OrganizationalUnit(
                    "arn:aws:organizations::999999999999:ou/o-exampleorgid/ou-ab12-workloads"));
    private static final Step.CopyAmi KEYED_COPY = new Step.CopyAmi(
            SOURCE,
            HUB,
            IRELAND,
            "golden-linux-1",
            Optional.of(new KmsKey("alias/golden-images")),
            Map.of("Product", "golden-linux", "Empty", ""),
            "token-1");
    static final Step.CopyAmi UNKEYED_COPY =
            new Step.CopyAmi(SOURCE, HUB, IRELAND, "golden-linux-1", Optional.empty(), Map.of(), "token-2");
    private static final ImageRef DESKTOP = new ImageRef(HUB, VIRGINIA, new WorkspaceImageId("wsi-0a1b2c3d4"));
    private static final Step.CopyWorkspaceImage DESKTOP_COPY = new Step.CopyWorkspaceImage(
            DESKTOP, PAYMENTS.id(), IRELAND, "golden-windows.wsi-0a1b2c3d4", "All in", Map.of("Product", "windows"));
    static final Step.PublishParameter PUBLISH = new Step.PublishParameter(
            HUB,
            IRELAND,
            "/images/golden-linux/latest",
            new AmiId("ami-00000000000000002"),
            Optional.of("ami-00000000000000001"));
    static final DistributeInput INPUT = new DistributeInput(SOURCE, "golden-linux", "0123456789ab", "c0ffee00");
    static final List<Problem> PROBLEMS = List.of(
            new Problem(HUB, IRELAND, Optional.of(COPY.id()), "share", "io.imagesteward.core.failure.Gone", "{}"),
            new Problem(HUB, IRELAND, Optional.empty(), "copy", "States.Timeout", ""));

    private Documents() {}

    static Stream<Step> steps() {
        return Stream.of(
                new Step.ShareAmi(SOURCE, ANYBODY),
                new Step.UnshareAmi(SOURCE, ANYBODY),
                new Step.ShareSnapshot(SNAPSHOT, Set.of(PAYMENTS, ORDERS)),
                new Step.UnshareSnapshot(SNAPSHOT, Set.of(PAYMENTS, new Principal.Everyone())),
                KEYED_COPY,
                new Step.ShareWorkspaceImage(DESKTOP, Set.of(PAYMENTS, ORDERS)),
                new Step.UnshareWorkspaceImage(DESKTOP, Set.of(ORDERS)),
                DESKTOP_COPY,
                CreationDocuments.CREATE,
                PUBLISH);
    }

    static Stream<Object> all() {
        return Stream.of(steps(), RetirementDocuments.all(), CreationDocuments.all(), others())
                .flatMap(documents -> documents);
    }

    private static Stream<Object> others() {
        var work = new ShareWork(SOURCE, steps().toList());
        return Stream.of(
                SOURCE,
                INPUT,
                UNKEYED_COPY,
                work,
                new Shared(SOURCE, 1, List.of("share this", "share that")),
                new CopyTask.Started(COPY),
                new CopyWork(HUB, IRELAND, Optional.of(KEYED_COPY), Optional.empty()),
                new CopyWork(HUB, IRELAND, Optional.empty(), Optional.of(COPY)),
                CopyView.unseen(COPY),
                new CopyView(CopyView.Status.AVAILABLE, 0, Optional.of(work), Optional.empty()),
                new CopyView(CopyView.Status.FAILED, 0, Optional.empty(), Optional.of(PROBLEMS.getFirst())),
                family(work),
                new DistributionReport(
                        "distribute-x",
                        INPUT,
                        List.of(SOURCE, COPY),
                        3,
                        List.of(PUBLISH),
                        PROBLEMS,
                        List.of("one recipient", "two recipients"),
                        List.of("a", "b")),
                new ParameterView(Optional.of(PUBLISH)),
                new ParameterView(Optional.empty()),
                new Announcement(true, "line one\nline two"));
    }

    private static FamilyView family(ShareWork work) {
        return new FamilyView(
                Plan.Status.ACT,
                60,
                false,
                List.of(new CopyWork(HUB, IRELAND, Optional.of(UNKEYED_COPY), Optional.empty())),
                List.of(new CopyWork(PAYMENTS.id(), IRELAND, Optional.of(DESKTOP_COPY), Optional.empty())),
                List.of(work),
                List.of(PUBLISH),
                List.of(SOURCE, COPY),
                PROBLEMS,
                new RecipientsView(
                        PROBLEMS,
                        List.of(new TagWork(PAYMENTS.id(), SOURCE, Map.of("Product", "x"))),
                        List.of("one recipient", "two recipients")),
                List.of("a decision", "another"));
    }
}
