package io.imagesteward.sandbox.lambda;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** What could not be delivered, by queue. Nothing is lost in silence: tests look here. */
public final class DeadLetters {

    private final List<Letter> letters = new CopyOnWriteArrayList<>();

    /**
     * One message in a dead-letter queue.
     *
     * @param why what the last attempt ended with
     */
    public record Letter(String queueArn, JsonNode event, String why) {}

    public void add(Letter letter) {
        letters.add(letter);
    }

    public List<Letter> letters() {
        return List.copyOf(letters);
    }
}
