package io.imagesteward.core.sweep;

import io.imagesteward.core.inventory.Audience;
import io.imagesteward.core.inventory.WorkspaceImage;
import io.imagesteward.core.policy.ImagePolicy;
import io.imagesteward.core.policy.PolicyBook;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Holds every family of WorkSpaces images of one policy against it. */
public final class DesktopJudge {

    private final ImagePolicy policy;
    private final DesktopFamilies families;
    private final Aging aging;
    private final Instant now;

    /** @param audiences whom the policy means with an image */
    public DesktopJudge(
            ImagePolicy policy,
            PolicyBook book,
            Observed observed,
            AmiJudge.Judging judging,
            Function<WorkspaceImage, Audience> audiences) {
        this.policy = policy;
        this.families = new DesktopFamilies(policy, book, observed, judging.hub(), audiences);
        this.aging = new Aging(policy, book, observed, judging);
        this.now = judging.now();
    }

    public Judged judge() {
        var members = families.members();
        var sources = members.stream().filter(DesktopFamilies::isSource).toList();
        var held = sources.stream().map(source -> families.held(source, now)).toList();
        var ruling = new Ruling(policy, held, now);
        var findings = new ArrayList<>(ruling.findings());
        sources.forEach(source -> families.stray(source).forEach(copy -> findings.add(stray(copy))));
        findings.addAll(aging.findings());
        var images = members.stream().map(aging::swept).toList();
        return new Judged(images, Ruling.merged(findings), ruling.distribute(), aging.begins(), List.of());
    }

    private Finding stray(WorkspaceImage copy) {
        return Draft.of(
                        FindingKind.STRAY_COPY,
                        copy.ref(),
                        "no copy in " + copy.ref().region(),
                        "a copy of ours",
                        false)
                .under(policy.name(), Remedy.none(""), now);
    }
}
