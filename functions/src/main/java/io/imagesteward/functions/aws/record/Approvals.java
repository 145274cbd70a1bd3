package io.imagesteward.functions.aws.record;

import io.imagesteward.core.image.ImageRef;
import java.util.Optional;

/**
 * Questions that wait for a person. They are kept apart from everything that is told or recorded, because whoever has
 * the token can answer, and they are deleted with the answer.
 */
public final class Approvals {

    private final Shelf shelf;

    public Approvals(Shelf shelf) {
        this.shelf = shelf;
    }

    /**
     * One open question.
     *
     * @param taskToken what Step Functions takes an answer by
     */
    public record Question(String execution, String taskToken) {

        /** Logs and messages get this; they must not get the token. */
        @Override
        public String toString() {
            return "question of " + execution;
        }
    }

    public void open(ImageRef image, Question question) {
        shelf.put(key(image), question);
    }

    public Optional<Question> read(ImageRef image) {
        return shelf.read(key(image), Question.class).map(Shelf.Kept::document);
    }

    public void close(ImageRef image) {
        shelf.delete(key(image));
    }

    private static String key(ImageRef image) {
        return "approvals/%s.json".formatted(image.id().value());
    }
}
