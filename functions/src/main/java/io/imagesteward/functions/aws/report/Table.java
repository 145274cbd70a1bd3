package io.imagesteward.functions.aws.report;

import io.imagesteward.core.workflow.VerdictRow;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The verdicts of a review as a table that a mail or a terminal of a hundred columns shows. What happens comes first. */
final class Table {

    private static final int WIDTH = 100;
    private static final String ROW = "%-21s %-14s %6s %-9s ";
    private static final int REASON = WIDTH - ROW.formatted("", "", "", "").length();
    /** More than this nobody reads in a mail; the record has all. */
    private static final int SHOWN = 300;

    private final List<VerdictRow> rows;
    private final Instant now;

    Table(List<VerdictRow> rows, Instant now) {
        this.rows = rows.stream()
                .sorted(Comparator.comparing(VerdictRow::decision)
                        .thenComparing(row -> row.created().orElse(Instant.MIN))
                        .thenComparing(row -> row.image().id().value()))
                .toList();
        this.now = now;
    }

    String text() {
        var lines = new ArrayList<String>();
        lines.add(ROW.formatted("IMAGE", "REGION", "AGE", "DECISION") + "REASON");
        rows.stream().limit(SHOWN).forEach(row -> lines.addAll(lines(row)));
        if (rows.size() > SHOWN) {
            lines.add("and %d more, which the record names".formatted(rows.size() - SHOWN));
        }
        return String.join("\n", lines);
    }

    private List<String> lines(VerdictRow row) {
        var reason = wrapped(row.reason());
        var lines = new ArrayList<String>();
        lines.add(ROW.formatted(
                        row.image().id().value(),
                        row.image().region(),
                        row.created()
                                .map(made -> "%d d"
                                        .formatted(Duration.between(made, now).toDays()))
                                .orElse("?"),
                        row.decision().name().toLowerCase(Locale.ROOT))
                + reason.getFirst());
        reason.stream().skip(1).forEach(more -> lines.add(" ".repeat(WIDTH - REASON) + more));
        return lines;
    }

    private static List<String> wrapped(String text) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var word : text.split(" ", -1)) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > REASON) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
