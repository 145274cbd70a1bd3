package io.imagesteward.functions.sweep.report;

import io.imagesteward.core.image.ImageRef;
import io.imagesteward.core.image.Place;
import io.imagesteward.core.image.Principal;
import io.imagesteward.core.policy.PolicyName;
import io.imagesteward.core.sweep.Finding;
import io.imagesteward.core.sweep.FindingKind;
import io.imagesteward.core.sweep.SweepReport;
import io.imagesteward.core.sweep.SweptImage;
import io.imagesteward.core.sweep.SweptPolicy;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Packs one report into the form its page carries. */
final class Packing {

    private static final int ABSENT = -1;
    private static final List<FindingKind> KINDS = List.of(FindingKind.values());

    private final SweepReport report;
    private final Indexed<Place> places = new Indexed<>();
    private final Indexed<Principal> principals = new Indexed<>();
    private final Indexed<String> texts = new Indexed<>();
    private final Map<PolicyName, Integer> policies = new HashMap<>();
    private final Map<ImageRef, Integer> images = new HashMap<>();

    private Packing(SweepReport report) {
        this.report = report;
        report.policies().forEach(policy -> policies.put(policy.name(), policies.size()));
        report.images().forEach(image -> images.put(image.ref(), images.size()));
    }

    static PageData of(SweepReport report) {
        return new Packing(report).data();
    }

    private PageData data() {
        return new PageData(
                report.execution(),
                report.tier(),
                report.started().getEpochSecond(),
                report.ended().getEpochSecond(),
                report.scopes(),
                report.blind(),
                report.before().map(before -> new PageData.Before(before.ended().getEpochSecond(), before.findings())),
                KINDS.stream()
                        .map(kind -> new PageData.Kind(kind, kind.title()))
                        .toList(),
                report.unreached().stream()
                        .map(u -> new PageData.Unreached(
                                places.of(u.scope().place()), u.scope().kind(), texts.of(u.why())))
                        .toList(),
                report.notEnabled().stream().map(places::of).toList(),
                report.policies().stream().map(this::policy).toList(),
                report.images().stream().map(this::image).toList(),
                report.findings().stream().map(this::finding).toList(),
                places.values().stream().map(PageData.Where::of).toList(),
                principals.values().stream()
                        .map(who -> new PageData.Who(who.text(), who.toString()))
                        .toList(),
                texts.values());
    }

    private PageData.Policy policy(SweptPolicy policy) {
        return new PageData.Policy(
                policy.name().value(),
                policy.kind(),
                policy.mode(),
                policy.shared().stream().map(principals::of).toList(),
                policy.regions().stream().map(region -> region.value()).toList(),
                policy.into().stream().map(places::of).toList());
    }

    private PageData.Image image(SweptImage image) {
        return new PageData.Image(
                image.ref().id().value(),
                places.of(image.ref().place()),
                image.name(),
                index(image.policy()),
                image.source().equals(image.ref()) ? ABSENT : images.getOrDefault(image.source(), ABSENT),
                texts.of(image.state()),
                image.created().getEpochSecond(),
                image.retires().map(Instant::getEpochSecond).orElse((long) ABSENT));
    }

    private PageData.Finding finding(Finding finding) {
        return new PageData.Finding(
                KINDS.indexOf(finding.kind()),
                SubjectText.id(finding.subject()),
                places.of(finding.subject().place()),
                index(finding.policy()),
                finding.principal().map(principals::of).orElse(ABSENT),
                places.of(finding.where()),
                texts.of(finding.declared()),
                texts.of(finding.seen()),
                finding.since().getEpochSecond(),
                finding.remedy().kind(),
                texts.of(finding.remedy().sentence()));
    }

    private int index(Optional<PolicyName> policy) {
        return policy.map(name -> policies.getOrDefault(name, ABSENT)).orElse(ABSENT);
    }
}
