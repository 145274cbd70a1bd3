package io.imagesteward.functions.sweep;

import io.imagesteward.core.failure.BadInput;
import io.imagesteward.core.image.ImageRef;
import io.imagesteward.core.image.Place;
import io.imagesteward.core.inventory.Audience;
import io.imagesteward.core.inventory.Tenancy;
import io.imagesteward.core.inventory.WorkspaceImage;
import io.imagesteward.core.policy.ImagePolicy;
import io.imagesteward.core.policy.Mode;
import io.imagesteward.core.policy.PolicyBook;
import io.imagesteward.core.policy.VersionedPolicy;
import io.imagesteward.core.sweep.AmiJudge;
import io.imagesteward.core.sweep.DesktopJudge;
import io.imagesteward.core.sweep.Finding;
import io.imagesteward.core.sweep.Judged;
import io.imagesteward.core.sweep.Observed;
import io.imagesteward.core.sweep.Outline;
import io.imagesteward.core.sweep.Remedy;
import io.imagesteward.core.sweep.Scope;
import io.imagesteward.core.sweep.StrayJudge;
import io.imagesteward.core.sweep.SweepReport;
import io.imagesteward.core.sweep.SweptImage;
import io.imagesteward.core.sweep.SweptPolicy;
import io.imagesteward.core.workflow.JudgeView;
import io.imagesteward.core.workflow.ObserveTask;
import io.imagesteward.functions.Wiring;
import io.imagesteward.functions.aws.Policies;
import io.imagesteward.functions.aws.sweep.Notes;
import io.imagesteward.functions.observe.WorkspaceDistributions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Holds all that a sweep saw against all policies at once, so that it is read once. */
public final class Judgements {

    private final Wiring wiring;
    private final PolicyBook book;

    public Judgements(Wiring wiring, Policies policies) {
        this.wiring = wiring;
        this.book = policies.read();
    }

    public JudgeView judge(ObserveTask.Judge task) {
        var notes = wiring.archive().notes();
        var outline = notes.read(Notes.key(task.execution(), SweepFiles.OUTLINE), Outline.class)
                .orElseThrow(() -> new BadInput("no sweep is called " + task.execution(), null));
        var observed = new Sightings(notes, task.execution()).all(outline);
        var judging = new AmiJudge.Judging(wiring.hub(), wiring.clock().instant(), this::underway);
        var actions = new Actions(task.execution(), judging.now());
        var verdicts = new ArrayList<Judged>();
        for (var versioned : judged(outline)) {
            var judged = of(versioned.policy(), observed, judging);
            actions.add(versioned, judged, observed);
            verdicts.add(judged);
        }
        var strays = new StrayJudge(book, observed, judging).judge();
        actions.leave(strays);
        verdicts.add(strays);
        boolean audit = outline.mode() == Mode.AUDIT;
        var todo = audit ? List.<Actions.Batch>of() : actions.batches();
        var report = report(task.execution(), outline, observed, verdicts);
        notes.put(Notes.key(task.execution(), SweepFiles.FOUND), report);
        var key = Notes.key(task.execution(), SweepFiles.ACTIONS);
        notes.putItems(key, todo.toArray());
        return new JudgeView(notes.bucket(), key, report.findings().size(), audit ? 0 : actions.size());
    }

    /** Policies of kinds that nobody looked at are not judged. */
    private List<VersionedPolicy> judged(Outline outline) {
        var kinds = outline.scopes().stream().map(Scope::kind).collect(Collectors.toSet());
        return book.all().stream()
                .filter(versioned -> kinds.contains(versioned.policy().kind()))
                .toList();
    }

    private Judged of(ImagePolicy policy, Observed observed, AmiJudge.Judging judging) {
        return switch (policy.kind()) {
            case AMI -> new AmiJudge(policy, book, observed, judging).judge();
            case WORKSPACES_IMAGE -> new DesktopJudge(policy, book, observed, judging, audiences(policy)).judge();
        };
    }

    /** Whom a policy means is the same for all its images of one tenancy, and costs calls to find out. */
    private Function<WorkspaceImage, Audience> audiences(ImagePolicy policy) {
        var inventory = wiring.workspaceImages();
        var known = new EnumMap<Tenancy, Audience>(Tenancy.class);
        return image -> known.computeIfAbsent(
                image.tenancy(),
                tenancy -> inventory.audience(WorkspaceDistributions.query(image.ref(), policy), tenancy));
    }

    private boolean underway(ImageRef source) {
        return wiring.archive()
                .records()
                .read(source)
                .filter(record -> wiring.executions().holding(record.execution()))
                .isPresent();
    }

    private SweepReport report(String execution, Outline outline, Observed observed, List<Judged> verdicts) {
        var images = new ArrayList<SweptImage>();
        var findings = new ArrayList<Finding>();
        verdicts.forEach(judged -> {
            images.addAll(judged.images());
            findings.addAll(judged.findings());
        });
        var told = outline.mode() == Mode.AUDIT
                ? findings.stream().map(Judgements::onlyFound).toList()
                : findings;
        return new SweepReport(
                execution,
                outline.tier(),
                outline.started(),
                wiring.clock().instant(),
                (int) outline.scopes().stream()
                        .filter(scope -> !observed.notEnabled().contains(scope.place()))
                        .count(),
                observed.unreached(),
                List.copyOf(observed.notEnabled()),
                book.all().stream().map(this::swept).toList(),
                images,
                told.stream().sorted(Comparator.comparing(Finding::kind)).toList(),
                outline.blind(),
                Optional.empty());
    }

    private static Finding onlyFound(Finding finding) {
        return finding.remedy().kind() == Remedy.Kind.NONE
                ? finding
                : finding.remediedBy(Remedy.none("this sweep only audits"));
    }

    private SweptPolicy swept(VersionedPolicy versioned) {
        var policy = versioned.policy();
        var regions = new HashSet<>(policy.copy().regionIds());
        regions.add(wiring.home());
        Set<Place> into = policy.copy().places();
        return new SweptPolicy(
                policy.name(), policy.kind(), policy.mode(), policy.share().principals(), regions, into);
    }
}
