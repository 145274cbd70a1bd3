package io.imagesteward.functions.aws.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.imagesteward.core.image.ImageRef;
import io.imagesteward.core.workflow.Problem;
import io.imagesteward.events.Failure;
import io.imagesteward.events.ImageAddress;
import io.imagesteward.functions.json.Json;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** How all summaries speak of images, policies and failures. */
final class Wording {

    private static final int POLICY_SHOWN = 40;

    private Wording() {}

    static ImageAddress address(ImageRef image) {
        return new ImageAddress(
                image.account().value(), image.region().value(), image.id().value());
    }

    static List<ImageAddress> addresses(Collection<ImageRef> images) {
        return images.stream().map(Wording::address).toList();
    }

    /**
     * A policy as a mail subject can show it: one that nobody knows may come from a tag, which is longer and freer.
     *
     * @see <a href="https://docs.aws.amazon.com/sns/latest/api/API_Publish.html">Publish: Subject</a>
     */
    static String printable(String policy) {
        var ascii = policy.replaceAll("[^ -~]", "?");
        return ascii.length() > POLICY_SHOWN ? ascii.substring(0, POLICY_SHOWN) + "..." : ascii;
    }

    /** Each failure once. */
    static List<Failure> failures(Collection<Problem> problems, String advice) {
        return problems.stream().map(p -> failure(p, advice)).distinct().toList();
    }

    static Failure failure(Problem problem, String advice) {
        return new Failure(
                problem.image().map(i -> i.value()).orElse(null),
                problem.account().value(),
                problem.region().value(),
                problem.step(),
                reason(problem),
                advice);
    }

    /** Every place with what happened there. */
    static String places(Collection<Failure> failures) {
        return failures.stream()
                .map(f -> "- account %s, %s%s, %s: %s"
                        .formatted(
                                f.account(),
                                f.region(),
                                f.image() == null ? "" : ", " + f.image(),
                                f.step(),
                                f.reason()))
                .collect(Collectors.joining("\n"));
    }

    /** So many things, or one. */
    static String count(int number, String one, String several) {
        return "%d %s".formatted(number, number == 1 ? one : several);
    }

    static String points(Collection<String> sentences) {
        return sentences.stream().distinct().map(s -> "- " + s).collect(Collectors.joining("\n"));
    }

    /** Lambda wraps a function's failure in JSON with a stack trace; people get the sentence in it. */
    private static String reason(Problem problem) {
        return sentence(problem.cause()).orElseGet(() -> switch (problem.error()) {
            case "States.Timeout", "Sandbox.Timedout" -> "the function did not finish in time";
            default -> problem.cause().isBlank() ? problem.error() : problem.cause();
        });
    }

    private static Optional<String> sentence(String cause) {
        if (!cause.startsWith("{")) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(Json.MAPPER.readTree(cause).get("errorMessage"))
                    .map(JsonNode::asText);
        } catch (JsonProcessingException notFromLambda) {
            return Optional.empty();
        }
    }
}
