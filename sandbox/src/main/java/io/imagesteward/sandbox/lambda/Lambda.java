package io.imagesteward.sandbox.lambda;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.imagesteward.functions.Wiring;
import io.imagesteward.functions.aws.client.AwsClients;
import io.imagesteward.functions.aws.client.LambdaEnvironment;
import io.imagesteward.sandbox.call.Deadline;
import io.imagesteward.sandbox.call.FunctionKilled;
import io.imagesteward.sandbox.time.VirtualTime;
import io.imagesteward.sandbox.wire.IssuedKeys;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

/**
 * Lambda as far as functions notice it: each runs with the variables of the template and with keys of its own role, stays
 * warm between invocations, and is killed when it is out of time.
 */
public final class Lambda {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final VirtualTime clock;
    private final IssuedKeys keys;
    private final Starter starter;
    private final Map<String, Deployed> functions = new ConcurrentHashMap<>();
    private final Map<String, Environments> environments = new ConcurrentHashMap<>();
    private final AtomicLong requests = new AtomicLong();
    private final Invocations invocations = new Invocations();

    public Lambda(VirtualTime clock, IssuedKeys keys, Starter starter) {
        this.clock = clock;
        this.keys = keys;
        this.starter = starter;
    }

    /** Makes a function callable under an ARN: its own, a version's or an alias's. */
    public void add(String arn, Deployed function) {
        functions.put(arn, function);
    }

    /** The function behind an ARN. */
    public Deployed function(String arn) {
        var function = functions.get(arn);
        if (function == null) {
            throw new IllegalArgumentException("no function %s has been deployed".formatted(arn));
        }
        return function;
    }

    /**
     * Calls a function and waits for its answer.
     *
     * @throws FunctionFailed when the handler threw
     */
    public JsonNode invoke(String arn, JsonNode payload) throws FunctionFailed {
        var function = function(arn);
        var context = new Invocation(function, "00000000-0000-4000-8000-%012d".formatted(requests.incrementAndGet()));
        var all = environments.computeIfAbsent(function.arn(), a -> new Environments(clock, () -> start(function)));
        var environment = all.take();
        var begun = clock.instant();
        try {
            var answer = Deadline.until(
                    clock.instant().plus(function.timeout()),
                    () -> JSON.readTree(environment.handler().handle(JSON.writeValueAsBytes(payload), context)));
            all.giveBack(environment);
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (RuntimeException thrown) {
            all.giveBack(environment);
            throw new FunctionFailed(thrown);
        } catch (FunctionKilled killed) {
            throw new FunctionFailed(killed);
        } finally {
            invocations.ran(function, Duration.between(begun, clock.instant()));
        }
    }

    /** How often and for how long functions ran. */
    public Invocations invocations() {
        return invocations;
    }

    /** The ARNs under which functions can be called. */
    public Set<String> arns() {
        return new TreeSet<>(functions.keySet());
    }

    /** AWS as a function sees it, with its role and its variables: to try its rights without running it. */
    public AwsClients aws(String arn) {
        var function = function(arn);
        return starter.connect(function, environment(function));
    }

    private Handler start(Deployed function) {
        var environment = environment(function);
        return Handler.create(function.handler(), new Wiring(environment, starter.connect(function, environment)));
    }

    private LambdaEnvironment environment(Deployed function) {
        var variables = new HashMap<>(function.variables());
        // The SDK waits on the real clock between attempts; here the workflow's own retries do the waiting.
        variables.put("AWS_MAX_ATTEMPTS", "1");
        variables.put(
                "AWS_LAMBDA_FUNCTION_NAME",
                function.arn().substring(function.arn().lastIndexOf(':') + 1));
        var key = keys.issue(function.account(), function.role());
        var credentials = StaticCredentialsProvider.create(AwsSessionCredentials.create(key, "secret", "session"));
        return new LambdaEnvironment(variables, credentials, clock, new VirtualPause(clock));
    }
}
