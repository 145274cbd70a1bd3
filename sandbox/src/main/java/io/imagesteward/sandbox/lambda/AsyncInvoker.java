package io.imagesteward.sandbox.lambda;

import com.fasterxml.jackson.databind.JsonNode;
import io.imagesteward.sandbox.time.VirtualTime;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Calls functions as EventBridge does: without waiting, again after a minute and after two when they fail, and then
 * into the queue that the template names.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-error-handling.html">How Lambda handles
 *     errors with asynchronous invocation</a>
 */
public final class AsyncInvoker {

    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);

    private final VirtualTime time;
    private final Lambda lambda;
    private final DeadLetters deadLetters;
    private volatile Deliveries deliveries = Deliveries.reliable();
    private final Map<String, OnFailure> configured = new ConcurrentHashMap<>();
    private final Map<String, Set<String>> permitted = new ConcurrentHashMap<>();

    /** What the template says about failed asynchronous calls of a function. */
    public record OnFailure(int retries, String queueArn) {}

    public AsyncInvoker(VirtualTime time, Lambda lambda, DeadLetters deadLetters) {
        this.time = time;
        this.lambda = lambda;
        this.deadLetters = deadLetters;
    }

    public void configure(String functionArn, OnFailure onFailure) {
        configured.put(functionArn, onFailure);
    }

    /** Lets a rule call a function, as its resource policy would. */
    public void permit(String functionArn, String ruleArn) {
        permitted
                .computeIfAbsent(functionArn, f -> ConcurrentHashMap.newKeySet())
                .add(ruleArn);
    }

    /** A rule matched an event; what the rule may not call is a dead letter at once. */
    public void deliver(Target target, JsonNode event) {
        if (!permitted.getOrDefault(target.functionArn(), Set.of()).contains(target.ruleArn())) {
            deadLetters.add(new DeadLetters.Letter(
                    target.undeliveredQueueArn(), event, target.ruleArn() + " may not call " + target.functionArn()));
            return;
        }
        for (var delay : deliveries.of(event)) {
            time.spawn(() -> {
                time.sleep(delay);
                attempt(target.functionArn(), event);
                return true;
            });
        }
    }

    /** From now on events come as somebody else decides. */
    public void deliveries(Deliveries decided) {
        this.deliveries = decided;
    }

    /** Where a rule sends what it matches. */
    public record Target(String ruleArn, String functionArn, String undeliveredQueueArn) {}

    private void attempt(String functionArn, JsonNode event) {
        var onFailure = configured.getOrDefault(functionArn, new OnFailure(2, "(none)"));
        for (int attempt = 0; ; attempt++) {
            try {
                lambda.invoke(functionArn, event);
                return;
            } catch (FunctionFailed failed) {
                if (attempt == onFailure.retries()) {
                    deadLetters.add(new DeadLetters.Letter(
                            onFailure.queueArn(), event, failed.errorType() + ": " + failed.getMessage()));
                    return;
                }
                time.sleep(FIRST_PAUSE.multipliedBy(attempt + 1L));
            }
        }
    }
}
