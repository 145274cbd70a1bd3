package io.imagesteward.core.sweep;

import io.imagesteward.core.image.Principal;
import io.imagesteward.core.image.SnapshotRef;
import io.imagesteward.core.inventory.Ami;
import io.imagesteward.core.inventory.AmiState;
import io.imagesteward.core.inventory.Image;
import io.imagesteward.core.policy.ImageKind;
import io.imagesteward.core.policy.PolicyBook;
import io.imagesteward.core.policy.PolicyBook.Selection;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Judges what belongs to no policy: public images, tags that lead nowhere, snapshots left behind, strangers' shares. */
public final class StrayJudge {

    private final PolicyBook book;
    private final Observed observed;
    private final AmiJudge.Judging judging;

    public StrayJudge(PolicyBook book, Observed observed, AmiJudge.Judging judging) {
        this.book = book;
        this.observed = observed;
        this.judging = judging;
    }

    public Judged judge() {
        var strays = observed.amis().stream()
                .filter(ami -> ami.ref().account().equals(judging.hub()) && ami.state() != AmiState.DEREGISTERED)
                .filter(ami -> !(select(ami) instanceof Selection.One))
                .toList();
        var strangers = new Strangers(book, observed, judging);
        var findings = new ArrayList<Finding>();
        strays.forEach(ami -> findings.addAll(open(ami)));
        var desktops = observed.desktops().stream()
                .filter(image -> image.ref().account().equals(judging.hub()));
        Stream.concat(strays.stream(), desktops).forEach(image -> misled(image).ifPresent(findings::add));
        orphans().map(this::orphan).forEach(findings::add);
        findings.addAll(strangers.findings());
        findings.addAll(Quotas.near(book, observed, judging.now()));
        return new Judged(
                strays.stream().map(StrayJudge::swept).toList(),
                Ruling.merged(findings),
                List.of(),
                false,
                strangers.leave());
    }

    private Selection select(Image image) {
        return book.select(ImageKind.of(image.ref().id()), image.name(), image.tags());
    }

    private List<Finding> open(Ami ami) {
        return ami.launchPermissions().contains(new Principal.Everyone())
                ? List.of(finding(
                        FindingKind.PUBLIC_IMAGE,
                        ami,
                        Optional.of(new Principal.Everyone()),
                        "public, and no policy is about it"))
                : List.of();
    }

    /** A tag that names no policy of this kind: whoever wrote it expects something that never happens. */
    private Optional<Finding> misled(Image image) {
        return switch (select(image)) {
            case Selection.Unknown unknown ->
                Optional.of(finding(FindingKind.UNKNOWN_POLICY, image, Optional.empty(), unknown.sentence()));
            case Selection.OtherKind other ->
                Optional.of(finding(FindingKind.UNKNOWN_POLICY, image, Optional.empty(), other.sentence()));
            case Selection.Several several ->
                Optional.of(finding(FindingKind.UNKNOWN_POLICY, image, Optional.empty(), several.sentence()));
            case Selection.One one -> Optional.empty();
            case Selection.None none -> Optional.empty();
        };
    }

    private Finding finding(FindingKind kind, Image image, Optional<Principal> principal, String seen) {
        return new Finding(
                kind,
                new Subject.OfImage(image.ref()),
                Optional.empty(),
                principal,
                image.ref().place(),
                kind == FindingKind.PUBLIC_IMAGE ? "never public" : "a policy in force, or no tag",
                seen,
                judging.now(),
                Remedy.none("no policy says what should be; a person has to decide"));
    }

    /** Only where every image was seen: in a place that was not read to its end, its image may be the next one. */
    private Stream<SnapshotRef> orphans() {
        var completeness = observed.completeness(ImageKind.AMI);
        Set<SnapshotRef> used = observed.amis().stream()
                .flatMap(ami -> ami.snapshots().stream())
                .map(snapshot -> snapshot.ref())
                .collect(Collectors.toSet());
        return observed.snapshots().stream()
                .map(Sighting.OfSnapshot::snapshot)
                .filter(snapshot -> !used.contains(snapshot))
                .filter(snapshot -> completeness
                        .gapAt(new Subject.OfSnapshot(snapshot).place())
                        .isEmpty());
    }

    private Finding orphan(SnapshotRef snapshot) {
        var subject = new Subject.OfSnapshot(snapshot);
        return new Finding(
                FindingKind.ORPHANED_SNAPSHOT,
                subject,
                Optional.empty(),
                Optional.empty(),
                subject.place(),
                "a snapshot goes with its last image",
                "it carries our tags, and no image uses it",
                judging.now(),
                Remedy.none("delete it by hand once nobody restores from it"));
    }

    private static SweptImage swept(Ami ami) {
        return new SweptImage(
                ami.ref(),
                ami.name(),
                Optional.empty(),
                ami.ref(),
                ami.state().name().toLowerCase(Locale.ROOT),
                ami.created(),
                Optional.empty());
    }
}
