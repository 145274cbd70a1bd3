package io.imagesteward.functions.sweep.report;

import io.imagesteward.core.image.ImageRef;
import io.imagesteward.core.image.Principal;
import io.imagesteward.core.policy.PolicyName;
import io.imagesteward.core.sweep.Finding;
import io.imagesteward.core.sweep.Subject;
import io.imagesteward.core.sweep.SweepReport;
import io.imagesteward.core.sweep.SweptImage;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The findings as a table for spreadsheets, one a line.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc4180">RFC 4180</a>
 * @see <a href="https://owasp.org/www-community/attacks/CSV_Injection">CSV injection</a>
 */
final class Csv {

    private static final String LINE_END = "\r\n";
    private static final List<String> TITLES = List.of(
            "kind",
            "subject",
            "name",
            "owner",
            "subject_region",
            "policy",
            "principal",
            "account",
            "region",
            "declared",
            "seen",
            "since",
            "remedy",
            "what_will_be_done");
    /** What spreadsheets take for the start of a formula; the last two open one after they are dropped. */
    private static final String FORMULA = "=+-@\t\r";

    private final Map<ImageRef, String> names;

    private Csv(SweepReport report) {
        this.names = report.images().stream().collect(Collectors.toMap(SweptImage::ref, SweptImage::name, (a, b) -> a));
    }

    static String of(SweepReport report) {
        var csv = new Csv(report);
        return Stream.concat(Stream.of(TITLES), report.findings().stream().map(csv::cells))
                .map(Csv::line)
                .collect(Collectors.joining());
    }

    private List<String> cells(Finding finding) {
        var home = finding.subject().place();
        return List.of(
                finding.kind().name(),
                SubjectText.id(finding.subject()),
                name(finding.subject()),
                home.account().value(),
                home.region().value(),
                finding.policy().map(PolicyName::value).orElse(""),
                finding.principal().map(Principal::text).orElse(""),
                finding.where().account().value(),
                finding.where().region().value(),
                finding.declared(),
                finding.seen(),
                finding.since().toString(),
                finding.remedy().kind().name(),
                finding.remedy().sentence());
    }

    private String name(Subject subject) {
        return subject instanceof Subject.OfImage(var image) ? names.getOrDefault(image, "") : "";
    }

    private static String line(List<String> cells) {
        return cells.stream().map(Csv::cell).collect(Collectors.joining(",", "", LINE_END));
    }

    /** An apostrophe makes a spreadsheet show the rest as it is. */
    private static String cell(String text) {
        var safe = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return safe.chars().anyMatch(c -> ",\"\r\n".indexOf(c) >= 0) ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
