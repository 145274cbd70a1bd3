package io.imagesteward.samples.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.imagesteward.samples.demo.Screen.Colour;
import java.util.ArrayList;
import java.util.Optional;

/** What a state of {@code retire} or {@code restore} has to say for itself, if anything. */
record Telling(Colour colour, String text) {

    static Optional<Telling> of(String state, JsonNode asked, JsonNode answer) {
        return Optional.ofNullable(
                switch (state) {
                    case "Check use", "Check use again" -> use(answer);
                    case "Keep a record" -> changed("how %d images are shared".formatted(images(answer, "members")));
                    case "Mark retiring" -> changed("%d images and their snapshots".formatted(images(asked, "family")));
                    case "Take all permissions" ->
                        changed(asked.at("/image/image/id").asText() + " and its snapshots");
                    case "Check unshared", "Check again" -> gate(answer);
                    case "Take out of service" -> changed(asked.at("/image/id").asText() + " disabled");
                    case "Approve" -> good("by " + answer.path("approvedBy").asText());
                    case "Delete copy", "Delete source" -> deletion(asked, answer);
                    case "Check gone" -> remains(answer);
                    case "Put back" -> changed("the workflow restore begins");
                    case "Enable" -> changed(asked.at("/image/id").asText() + " enabled");
                    case "Share as recorded" -> changed(asked.at("/image/id").asText() + " and its snapshots");
                    case "Put the record aside" -> changed("a next retirement makes its own");
                    default -> null;
                });
    }

    private static Telling use(JsonNode answer) {
        return switch (answer.path("status").asText()) {
            case "UNUSED" -> good("every source was read, and none names a user");
            case "AWAITED" -> new Telling(Colour.DIM, "usage reports are being made");
            default -> bad(sentences(answer.path("evidence")));
        };
    }

    private static Telling gate(JsonNode answer) {
        return switch (answer.path("status").asText()) {
            case "OPEN" -> good("read back: nobody can use it");
            case "WAIT" -> new Telling(Colour.DIM, sentences(answer.path("reasons")));
            default -> bad(sentences(answer.path("reasons")));
        };
    }

    private static Telling deletion(JsonNode asked, JsonNode answer) {
        var id = asked.at("/image/id").asText();
        return answer.path("status").asText().equals("GONE")
                ? changed(id + " and its snapshots")
                : bad(id + ": " + sentences(answer.path("reasons")));
    }

    private static Telling remains(JsonNode answer) {
        return answer.path("images").isEmpty() && answer.path("snapshots").isEmpty()
                ? good("nothing is left of it")
                : new Telling(Colour.DIM, "not yet");
    }

    private static int images(JsonNode where, String name) {
        return where.path(name).size();
    }

    private static String sentences(JsonNode array) {
        var sentences = new ArrayList<String>();
        array.forEach(sentence -> sentences.add(sentence.asText()));
        return String.join("; ", sentences);
    }

    private static Telling changed(String text) {
        return new Telling(Colour.CHANGED, text);
    }

    private static Telling good(String text) {
        return new Telling(Colour.GOOD, text);
    }

    private static Telling bad(String text) {
        return new Telling(Colour.BAD, text);
    }
}
