package io.imagesteward.core.sweep;

import io.imagesteward.core.image.AccountId;
import io.imagesteward.core.image.ImageRef;
import io.imagesteward.core.image.Principal;
import io.imagesteward.core.inventory.Ami;
import io.imagesteward.core.inventory.AmiState;
import io.imagesteward.core.policy.ImagePolicy;
import io.imagesteward.core.policy.PolicyBook;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Holds every family of AMIs of one policy against it. The planners decide; this says what they found. */
public final class AmiJudge {

    /** Of a thousand that EC2 allows; what is still missing when it is reached can't be shared at all. */
    private static final int MANY = 900;

    private final ImagePolicy policy;
    private final AmiFamilies families;
    private final Aging retirement;
    private final CopyKeys keys;
    private final Instant now;

    public AmiJudge(ImagePolicy policy, PolicyBook book, Observed observed, Judging judging) {
        this.policy = policy;
        this.families = new AmiFamilies(policy, book, observed, judging.hub());
        this.retirement = new Aging(policy, book, observed, judging);
        this.keys = new CopyKeys(policy, observed, judging.hub());
        this.now = judging.now();
    }

    /**
     * Where and when is judged.
     *
     * @param underway whether a retirement of this source is running
     */
    public record Judging(AccountId hub, Instant now, Predicate<ImageRef> underway) {}

    public Judged judge() {
        var members = families.members();
        var sources = members.stream().filter(AmiFamilies::isSource).toList();
        var held = sources.stream().map(source -> families.held(source, now)).toList();
        var report = new Ruling(policy, held, now);
        var findings = new ArrayList<>(report.findings());
        sources.forEach(source -> families.stray(source).forEach(copy -> findings.add(stray(copy))));
        sources.forEach(source -> findings.addAll(keys.findings(source, now)));
        members.forEach(ami -> findings.addAll(remarks(ami)));
        findings.addAll(retirement.findings());
        var images = members.stream().map(retirement::swept).toList();
        return new Judged(images, Ruling.merged(findings), report.distribute(), retirement.begins(), List.of());
    }

    /** What no planner is asked: an image that is held, or stands where no policy wants it, may be public all the same. */
    private List<Finding> remarks(Ami ami) {
        var drafts = new ArrayList<Draft>();
        if (ami.launchPermissions().contains(new Principal.Everyone())) {
            drafts.add(new Draft(
                    FindingKind.PUBLIC_IMAGE,
                    new Subject.OfImage(ami.ref()),
                    Optional.of(new Principal.Everyone()),
                    ami.ref().place(),
                    "never public",
                    "public",
                    false));
        }
        if (ami.state() == AmiState.AVAILABLE && ami.launchPermissions().size() >= MANY) {
            drafts.add(Draft.of(
                    FindingKind.NEAR_QUOTA,
                    ami.ref(),
                    "fewer than %d launch permissions".formatted(MANY),
                    "%d of the 1000 that EC2 allows"
                            .formatted(ami.launchPermissions().size()),
                    false));
        }
        return drafts.stream()
                .map(draft -> draft.under(policy.name(), Remedy.none(""), now))
                .toList();
    }

    private Finding stray(Ami copy) {
        return Draft.of(
                        FindingKind.STRAY_COPY,
                        copy.ref(),
                        "no copy in " + copy.ref().region(),
                        "a copy of ours",
                        false)
                .under(policy.name(), Remedy.none(""), now);
    }
}
