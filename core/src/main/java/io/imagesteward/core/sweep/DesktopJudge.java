package io.imagesteward.core.sweep;

import io.imagesteward.core.image.StewardTags;
import io.imagesteward.core.inventory.Audience;
import io.imagesteward.core.inventory.WorkspaceImage;
import io.imagesteward.core.policy.ImagePolicy;
import io.imagesteward.core.policy.PolicyBook;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Holds every family of WorkSpaces images of one policy against it. */
public final class DesktopJudge {

    private final ImagePolicy policy;
    private final DesktopFamilies families;
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
        this.now = judging.now();
    }

    public Judged judge() {
        var members = families.members();
        var sources = members.stream().filter(DesktopFamilies::isSource).toList();
        var held = sources.stream().map(source -> families.held(source, now)).toList();
        var ruling = new Ruling(policy, held, now);
        var findings = new ArrayList<>(ruling.findings());
        sources.forEach(source -> families.stray(source).forEach(copy -> findings.add(stray(copy))));
        var byMark =
                sources.stream().collect(Collectors.toMap(image -> StewardTags.source(image.ref()), image -> image));
        var images = members.stream()
                .map(image -> swept(image, byMark.getOrDefault(mark(image), image)))
                .toList();
        return new Judged(images, Ruling.merged(findings), ruling.distribute(), false, List.of());
    }

    private static String mark(WorkspaceImage image) {
        return image.tags().getOrDefault(StewardTags.SOURCE, StewardTags.source(image.ref()));
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

    private SweptImage swept(WorkspaceImage image, WorkspaceImage source) {
        return new SweptImage(
                image.ref(),
                image.name(),
                Optional.of(policy.name()),
                source.ref(),
                image.state().name().toLowerCase(Locale.ROOT),
                image.created().orElse(now),
                Optional.empty());
    }
}
