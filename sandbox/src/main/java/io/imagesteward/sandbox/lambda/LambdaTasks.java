package io.imagesteward.sandbox.lambda;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.imagesteward.sandbox.iam.Request;
import io.imagesteward.sandbox.iam.Roles;
import io.imagesteward.sandbox.workflow.TaskFailed;
import io.imagesteward.sandbox.workflow.TaskRunner;
import java.util.List;
import java.util.Map;

/**
 * The optimized Lambda integration of Step Functions, as far as a state machine notices: it may call what its role
 * allows, gets the answer as {@code Payload}, and sees a thrown exception by its class name.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/connect-lambda.html">Invoke Lambda functions with
 *     Step Functions</a>
 */
public final class LambdaTasks implements TaskRunner {

    public static final String INVOKE = "arn:aws:states:::lambda:invoke";

    /** The same call, after which the state waits for whoever was given the token. */
    public static final String INVOKE_AND_WAIT = INVOKE + ".waitForTaskToken";

    private final Lambda lambda;
    private final Roles roles;
    private final String role;

    public LambdaTasks(Lambda lambda, Roles roles, String role) {
        this.lambda = lambda;
        this.roles = roles;
        this.role = role;
    }

    @Override
    public JsonNode run(String resource, JsonNode arguments) throws TaskFailed {
        var function = arguments.path("FunctionName").asText();
        if (!roles.allows(new Request(role, "lambda:InvokeFunction", List.of(function), Map.of()))) {
            throw new TaskFailed("Lambda.AWSLambdaException", role + " is not authorized to invoke " + function);
        }
        try {
            var result = JsonNodeFactory.instance.objectNode().put("StatusCode", 200);
            return result.set("Payload", lambda.invoke(function, arguments.path("Payload")));
        } catch (FunctionFailed failed) {
            var cause = JsonNodeFactory.instance
                    .objectNode()
                    .put("errorMessage", failed.getMessage())
                    .put("errorType", failed.errorType());
            throw new TaskFailed(failed.errorType(), cause.toString());
        }
    }
}
