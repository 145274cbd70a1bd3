package io.imagesteward.functions.trigger;

import io.imagesteward.core.image.ImageRef;
import io.imagesteward.functions.aws.Executions;
import io.imagesteward.functions.aws.record.Approvals;
import io.imagesteward.functions.aws.record.Approvals.Question;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Hands what people answer to the execution that waits for it. A question is answered once. */
final class Answers {

    private final Executions executions;
    private final Supplier<Approvals> questions;

    Answers(Executions executions, Supplier<Approvals> questions) {
        this.executions = executions;
        this.questions = questions;
    }

    Triggered yes(ImageRef image, String by) {
        return answer(image, question -> executions.approve(question.taskToken(), by), "approved by " + by);
    }

    Triggered no(ImageRef image, String why) {
        return answer(image, question -> executions.refuse(question.taskToken(), why), "refused: " + why);
    }

    private Triggered answer(ImageRef image, Predicate<Question> handOn, String what) {
        var open = questions.get();
        var question = open.read(image);
        if (question.isEmpty()) {
            return new Triggered.Ignored(image, "nobody is asked about it, or it has been answered");
        }
        var heard = handOn.test(question.get());
        open.close(image);
        return heard
                ? new Triggered.Told("%s of %s was %s".formatted(question.get().execution(), image, what))
                : new Triggered.Ignored(image, "the question has lapsed, and nobody waits for the answer any longer");
    }
}
