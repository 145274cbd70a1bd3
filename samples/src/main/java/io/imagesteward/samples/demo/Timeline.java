package io.imagesteward.samples.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.imagesteward.samples.demo.Screen.Colour;
import io.imagesteward.sandbox.workflow.Execution;
import io.imagesteward.sandbox.workflow.ExecutionListener;
import io.imagesteward.sandbox.workflow.HistoryEntry;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.sfn.model.ExecutionStatus;

/** Prints what an execution does while it does it: virtual time, Region, state, and what came of it. */
final class Timeline implements ExecutionListener {

    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneOffset.UTC);

    private static final int TEXT_COLUMN = 45;

    private final Screen screen;
    private final Map<String, String> regions = new HashMap<>();
    private JsonNode lastDecisions = MissingNode.getInstance();

    Timeline(Screen screen) {
        this.screen = screen;
    }

    @Override
    public void statusChanged(Execution execution) {
        if (execution.status() == ExecutionStatus.RUNNING) {
            screen.line("%s  execution %s".formatted(CLOCK.format(execution.start()), execution.name()));
            return;
        }
        var good = execution.status() == ExecutionStatus.SUCCEEDED;
        var status =
                screen.paint(good ? Colour.GOOD : Colour.BAD, execution.status().toString());
        row(execution.stop().orElseThrow(), "", "execution", status);
    }

    @Override
    public void recorded(String executionArn, HistoryEntry entry) {
        var flow = executionArn + entry.within();
        switch (entry.type()) {
            case TASK_SCHEDULED -> regions.put(flow, region(entry.details().path("parameters")));
            case TASK_SUCCEEDED -> succeeded(entry, regions.getOrDefault(flow, ""));
            case TASK_FAILED -> failed(entry, regions.getOrDefault(flow, ""));
            default -> {}
        }
    }

    private void succeeded(HistoryEntry entry, String region) {
        var answer = entry.details().path("output").path("Payload");
        if (answer.has("decisions")) {
            family(entry, answer);
        } else if (answer.has("steps")) {
            permissions(entry, region, strings(answer.path("steps")));
        } else if (answer.path("status").isTextual()) {
            copy(entry, region, answer);
        } else if (answer.path("image").isObject()) {
            row(entry, region, Colour.CHANGED, answer.at("/image/id").asText() + " begun");
        } else if (answer.has("parameter")) {
            moved(entry, region, answer);
        } else if (entry.state().equals("Check parameter")) {
            checked(entry, region, answer);
        } else if (answer.has("summary")) {
            row(
                    entry,
                    "",
                    Colour.BOLD,
                    answer.path("summary").asText().lines().findFirst().orElse(""));
        }
    }

    /** A look at the family says something new only when its decisions have changed since the last look. */
    private void family(HistoryEntry entry, JsonNode answer) {
        var decisions = answer.path("decisions");
        if (decisions.equals(lastDecisions)) {
            row(entry, "all", Colour.DIM, "as before");
            return;
        }
        lastDecisions = decisions;
        var acts =
                strings(decisions).stream().filter(d -> !d.startsWith("keep ")).toList();
        var status = answer.path("status").asText();
        row(entry, "all", Colour.DIM, acts.isEmpty() ? status : "%s: %d steps planned".formatted(status, acts.size()));
        acts.forEach(act -> bullet(act));
        answer.path("problems")
                .forEach(problem ->
                        bullet(screen.paint(Colour.BAD, problem.path("cause").asText())));
    }

    private void bullet(String text) {
        screen.hanging(" ".repeat(TEXT_COLUMN) + "· ", text);
    }

    private static List<String> strings(JsonNode array) {
        var strings = new ArrayList<String>();
        array.forEach(item -> strings.add(item.asText()));
        return strings;
    }

    /** The image's own step stands for those of its snapshots, which say the same. */
    private void permissions(HistoryEntry entry, String region, List<String> steps) {
        var image = steps.getLast().replace(" in " + region, "");
        var more = steps.size() > 1 ? " (and %d snapshots)".formatted(steps.size() - 1) : "";
        row(entry, region, Colour.CHANGED, image + more);
    }

    private void copy(HistoryEntry entry, String region, JsonNode answer) {
        var status = answer.path("status").asText();
        var wait = answer.path("lookAgainSeconds").asLong();
        switch (status) {
            case "PENDING" -> row(entry, region, Colour.DIM, "pending, next look in %d s".formatted(wait));
            case "AVAILABLE" -> row(entry, region, Colour.GOOD, "available");
            case "CREATE" -> row(entry, region, Colour.GOOD, "nothing speaks against it");
            default ->
                row(entry, region, Colour.BAD, answer.at("/failure/cause").asText(status));
        }
    }

    private void moved(HistoryEntry entry, String region, JsonNode step) {
        var image = step.path("image").asText();
        row(
                entry,
                region,
                Colour.CHANGED,
                "%s → %s".formatted(step.path("parameter").asText(), image));
    }

    private void checked(HistoryEntry entry, String region, JsonNode answer) {
        var step = answer.path("published");
        var text = step.isMissingNode()
                ? "another run has moved it on"
                : "%s names %s"
                        .formatted(
                                step.path("parameter").asText(),
                                step.path("image").asText());
        row(entry, region, Colour.GOOD, text);
    }

    private void failed(HistoryEntry entry, String region) {
        row(
                entry,
                region,
                Colour.BAD,
                shortened(sentence(entry.details().path("cause").asText())));
    }

    private static String sentence(String cause) {
        int from = cause.indexOf("\"errorMessage\":\"");
        return from < 0 ? cause : cause.substring(from + 16, cause.indexOf("\",\"", from));
    }

    private static String shortened(String text) {
        return text.length() > 300 ? text.substring(0, 297) + "…" : text;
    }

    private static String region(JsonNode parameters) {
        var payload = parameters.path("Payload");
        var step = payload.at("/step/region").asText();
        var image = payload.at("/image/region")
                .asText(payload.at("/step/image/place/region").asText());
        return step.isEmpty() ? image : step;
    }

    private void row(HistoryEntry entry, String region, Colour colour, String text) {
        row(entry.at(), region, entry.state(), screen.paint(colour, text));
    }

    private void row(Instant at, String region, String state, String text) {
        var lead = "%s  %-14s  %-18s ".formatted(CLOCK.format(at), region, state);
        screen.hanging(lead, text);
    }
}
