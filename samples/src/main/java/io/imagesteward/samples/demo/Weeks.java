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
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import software.amazon.awssdk.services.sfn.model.ExecutionStatus;

/** Prints what becomes of one family as the weeks pass: only the states that tell something, with their day. */
final class Weeks implements ExecutionListener {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("EEE dd MMM HH:mm", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private final Screen screen;
    private final Map<String, JsonNode> payloads = new HashMap<>();
    private String followed = "";
    private boolean briefly;

    Weeks(Screen screen) {
        this.screen = screen;
    }

    /** From now on this family is told of, and no other. */
    void follow(OldFamily family) {
        follow(family.source());
    }

    /** The same for one that stands alone. */
    void follow(String source) {
        followed = source;
    }

    /** From now on the first member stands for all, where something is done to each of them. */
    void tellBriefly() {
        briefly = true;
    }

    /** Something that people do at this moment. */
    void note(Instant now, String what) {
        screen.hanging(
                DAY.format(now) + "  " + screen.paint(Colour.BOLD, "%-36s ".formatted("somebody, by hand")), what);
    }

    @Override
    public void statusChanged(Execution execution) {
        if (!concerns(execution.name())) {
            return;
        }
        if (execution.status() == ExecutionStatus.RUNNING) {
            screen.line("%s  execution %s".formatted(DAY.format(execution.start()), execution.name()));
        } else {
            var good = execution.status() == ExecutionStatus.SUCCEEDED;
            var text = screen.paint(
                    good ? Colour.GOOD : Colour.BAD, execution.status().toString());
            row(execution.stop().orElseThrow(), "", "execution", text);
        }
    }

    @Override
    public void recorded(String executionArn, HistoryEntry entry) {
        if (!concerns(executionArn.substring(executionArn.lastIndexOf(':') + 1))) {
            return;
        }
        var flow = executionArn + entry.within();
        var details = entry.details();
        switch (entry.type()) {
            case TASK_SCHEDULED -> payloads.put(flow, details.path("parameters").path("Payload"));
            case TASK_SUCCEEDED -> succeeded(entry, payloads.getOrDefault(flow, MissingNode.getInstance()));
            case TASK_FAILED ->
                row(
                        entry.at(),
                        "",
                        entry.state(),
                        screen.paint(Colour.BAD, details.path("cause").asText()));
            default -> {}
        }
    }

    private void succeeded(HistoryEntry entry, JsonNode payload) {
        boolean ofMember = !entry.within().isEmpty();
        boolean forAll = briefly && ofMember && !entry.state().startsWith("Delete");
        if (forAll && !entry.within().endsWith("[0]")) {
            return;
        }
        var output = entry.details().path("output");
        var region = forAll ? "all" : ofMember ? region(payload) : "";
        Telling.of(entry.state(), payload, output.has("Payload") ? output.path("Payload") : output)
                .map(told -> screen.paint(told.colour(), forAll ? ofEach(told.text()) : told.text()))
                .ifPresent(text -> row(entry.at(), region, entry.state(), text));
    }

    private static String ofEach(String text) {
        return text.replaceFirst("^ami-\\S+", "each image");
    }

    private static String region(JsonNode payload) {
        var image = payload.path("image");
        return (image.has("image") ? image.path("image") : image).path("region").asText();
    }

    private boolean concerns(String execution) {
        return execution.startsWith("retire-" + followed) || execution.startsWith("restore-" + followed);
    }

    private void row(Instant at, String region, String state, String text) {
        screen.hanging("%s  %-14s  %-20s ".formatted(DAY.format(at), region, state), text);
    }
}
