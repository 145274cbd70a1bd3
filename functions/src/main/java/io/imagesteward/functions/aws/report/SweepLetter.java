package io.imagesteward.functions.aws.report;

import io.imagesteward.core.sweep.Finding;
import io.imagesteward.core.sweep.Remedy;
import io.imagesteward.core.sweep.Subject;
import io.imagesteward.core.sweep.SweepReport;
import io.imagesteward.core.sweep.SweptImage;
import io.imagesteward.core.sweep.Tier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What a sweep found, as a mail: as much as is read at breakfast. The page has the rest. */
public final class SweepLetter {

    private static final int MOST_IMPORTANT = 5;
    private static final int UNREACHED_SHOWN = 5;
    private static final int SHOWN = 300;

    private final SweepReport report;
    private final String page;

    /** @param page the key of the page in the records bucket */
    public SweepLetter(SweepReport report, String page) {
        this.report = report;
        this.page = page;
    }

    /** A heading that fits a mail subject. */
    public String subject() {
        return "%s: %s%s"
                .formatted(
                        report.unreached().isEmpty() ? "Swept" : "Not swept in full",
                        count(report.findings().size(), "finding"),
                        report.unreached().isEmpty()
                                ? ""
                                : ", %d of %s not reached"
                                        .formatted(report.unreached().size(), count(report.scopes(), "scope")));
    }

    public String text() {
        var parts = new ArrayList<String>();
        parts.add(totals());
        if (!report.unreached().isEmpty()) {
            parts.add(unreached());
        }
        if (!report.notEnabled().isEmpty()) {
            parts.add(notEnabled());
        }
        if (!report.findings().isEmpty()) {
            parts.add(findings());
        }
        parts.add("The whole report, to open in a browser, is in the records bucket:\n%s".formatted(page));
        return String.join("\n\n", parts);
    }

    /** Whether anything is not as declared, or not known; a quiet morning needs no mail. */
    public boolean worthReading() {
        return !report.findings().isEmpty() || !report.unreached().isEmpty();
    }

    private String totals() {
        var mended = report.findings().stream()
                .filter(finding -> finding.remedy().kind() != Remedy.Kind.NONE)
                .count();
        return "%s of %s: %s, of which %d %s put right%s. %s."
                .formatted(
                        count(report.images().size(), "image"),
                        Wording.count(report.policies().size(), "policy", "policies"),
                        count(report.findings().size(), "finding"),
                        mended,
                        mended == 1 ? "is" : "are",
                        report.before()
                                .map(before -> "; %d the time before"
                                        .formatted(before.findings().values().stream()
                                                .mapToInt(Integer::intValue)
                                                .sum()))
                                .orElse(""),
                        report.tier() == Tier.FULL
                                ? "Every permission of every image was read"
                                : "Only what changed was looked at");
    }

    private String unreached() {
        var sentences = report.unreached().stream()
                .limit(UNREACHED_SHOWN)
                .map(u -> "account %s, %s, %s: %s"
                        .formatted(
                                u.scope().place().account(),
                                u.scope().place().region(),
                                u.scope().kind().word(),
                                u.why()))
                .toList();
        return "Not reached, so that nothing is known of it:\n%s%s"
                .formatted(Wording.points(sentences), more(report.unreached().size() - UNREACHED_SHOWN));
    }

    private String notEnabled() {
        var places = report.notEnabled().stream()
                .limit(UNREACHED_SHOWN)
                .map(place -> "account %s, %s".formatted(place.account(), place.region()))
                .toList();
        return "Not looked at, because the account does not use the Region. Enable it there, or take it out of the policies:\n%s%s"
                .formatted(Wording.points(places), more(report.notEnabled().size() - UNREACHED_SHOWN));
    }

    private String findings() {
        var names = report.images().stream()
                .collect(Collectors.toMap(SweptImage::ref, SweptImage::name, (one, same) -> one));
        var important = new ArrayList<String>();
        for (var finding : report.findings()
                .subList(0, Math.min(MOST_IMPORTANT, report.findings().size()))) {
            important.add("%d. %s".formatted(important.size() + 1, String.join("\n   ", lines(finding, names))));
        }
        return "%s:\n%s%s"
                .formatted(
                        report.findings().size() > MOST_IMPORTANT ? "The most important" : "What was found",
                        String.join("\n", important),
                        more(report.findings().size() - MOST_IMPORTANT));
    }

    private static List<String> lines(Finding finding, Map<?, String> names) {
        var name = finding.subject() instanceof Subject.OfImage(var image) ? names.get(image) : null;
        return List.of(
                "%s: %s%s, account %s, %s%s"
                        .formatted(
                                finding.kind().title(),
                                subject(finding.subject()),
                                name == null ? "" : " (" + printable(name) + ")",
                                finding.where().account(),
                                finding.where().region(),
                                finding.policy()
                                        .map(policy -> ", policy " + policy)
                                        .orElse("")),
                "declared: %s; seen: %s, since %s"
                        .formatted(printable(finding.declared()), printable(finding.seen()), finding.since()),
                printable(finding.remedy().sentence()));
    }

    private static String subject(Subject subject) {
        return switch (subject) {
            case Subject.OfImage(var image) -> image.id().value();
            case Subject.OfSnapshot(var snapshot) -> snapshot.id().value();
            case Subject.OfPlace place -> "the account";
        };
    }

    /** Names come from strangers: a line feed in one would let it write lines of its own. */
    private static String printable(String text) {
        var plain = text.replaceAll("\\p{Cntrl}", " ");
        return plain.length() > SHOWN ? plain.substring(0, SHOWN) + "..." : plain;
    }

    private static String count(int number, String one) {
        return Wording.count(number, one, one + "s");
    }

    private static String more(int left) {
        return left > 0 ? "\nand %d more in the report".formatted(left) : "";
    }
}
