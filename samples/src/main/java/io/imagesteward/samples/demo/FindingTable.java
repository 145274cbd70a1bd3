package io.imagesteward.samples.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.imagesteward.samples.Company;
import io.imagesteward.samples.demo.Screen.Colour;
import java.util.Locale;
import java.util.function.Function;

/** The findings of a sweep as its report tells them, a row for each. */
record FindingTable(Screen screen) {

    private static final String ROW = "%-20s  %-22s  %-14s  ";

    /** What was seen, for who wants to know what is wrong. */
    void printSeen(JsonNode report) {
        print(report, "seen", FindingTable::seen);
    }

    /** What is done, for who knows what is wrong. */
    void printDone(JsonNode report) {
        print(report, "what is done", finding -> finding.at("/remedy/sentence").asText());
    }

    private void print(JsonNode report, String title, Function<JsonNode, String> text) {
        screen.line(screen.paint(Colour.DIM, ROW.formatted("finding", "image or snapshot", "Region") + title));
        report.path("findings").forEach(finding -> {
            var lead = ROW.formatted(
                    finding.path("kind").asText().toLowerCase(Locale.ROOT).replace('_', ' '),
                    finding.path("subject").findValue("id").asText(),
                    finding.at("/where/region").asText());
            screen.hanging(lead, text.apply(finding));
        });
    }

    private static String seen(JsonNode finding) {
        var seen = finding.path("seen").asText();
        var principal = finding.path("principal").asText();
        return principal.isEmpty() || principal.equals("all") ? seen : "%s with %s".formatted(seen, named(principal));
    }

    private static String named(String account) {
        var name = Company.spokes().get(account);
        return name == null ? account : "%s %s".formatted(account, name);
    }
}
