package io.imagesteward.functions.given;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sfn.model.DescribeExecutionRequest;
import software.amazon.awssdk.services.sfn.model.DescribeExecutionResponse;
import software.amazon.awssdk.services.sfn.model.ExecutionAlreadyExistsException;
import software.amazon.awssdk.services.sfn.model.ExecutionDoesNotExistException;
import software.amazon.awssdk.services.sfn.model.ExecutionStatus;
import software.amazon.awssdk.services.sfn.model.SendTaskFailureRequest;
import software.amazon.awssdk.services.sfn.model.SendTaskFailureResponse;
import software.amazon.awssdk.services.sfn.model.SendTaskSuccessRequest;
import software.amazon.awssdk.services.sfn.model.SendTaskSuccessResponse;
import software.amazon.awssdk.services.sfn.model.StartExecutionRequest;
import software.amazon.awssdk.services.sfn.model.StartExecutionResponse;
import software.amazon.awssdk.services.sfn.model.TaskTimedOutException;

/**
 * Step Functions as far as starting goes: a name that runs with the same input is started once, and a name that has
 * ended is taken for ninety days.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/apireference/API_StartExecution.html">StartExecution</a>
 */
public final class RememberedExecutions implements SfnClient {

    private final Map<String, String> inputs = new LinkedHashMap<>();
    private final Map<String, String> answers = new LinkedHashMap<>();
    private final Set<String> ended = new HashSet<>();

    @Override
    public StartExecutionResponse startExecution(StartExecutionRequest request) {
        var before = inputs.get(request.name());
        if (before != null && (ended.contains(request.name()) || !before.equals(request.input()))) {
            throw ExecutionAlreadyExistsException.builder()
                    .message(request.name())
                    .build();
        }
        inputs.put(request.name(), request.input());
        return StartExecutionResponse.builder().build();
    }

    public List<String> names() {
        return List.copyOf(inputs.keySet());
    }

    public Map<String, String> inputs() {
        return new HashMap<>(inputs);
    }

    public void allEnd() {
        ended.addAll(inputs.keySet());
    }

    /** The task token and what it was answered with. */
    public Map<String, String> answers() {
        return Map.copyOf(answers);
    }

    @Override
    public DescribeExecutionResponse describeExecution(DescribeExecutionRequest request) {
        var arn = request.executionArn();
        var name = arn.substring(arn.lastIndexOf(':') + 1);
        if (!arn.contains(":execution:retire:") || !inputs.containsKey(name)) {
            throw ExecutionDoesNotExistException.builder().message(arn).build();
        }
        return DescribeExecutionResponse.builder()
                .status(ended.contains(name) ? ExecutionStatus.SUCCEEDED : ExecutionStatus.RUNNING)
                .build();
    }

    @Override
    public SendTaskSuccessResponse sendTaskSuccess(SendTaskSuccessRequest request) {
        answer(request.taskToken(), request.output());
        return SendTaskSuccessResponse.builder().build();
    }

    @Override
    public SendTaskFailureResponse sendTaskFailure(SendTaskFailureRequest request) {
        answer(request.taskToken(), request.error() + ": " + request.cause());
        return SendTaskFailureResponse.builder().build();
    }

    private void answer(String token, String answer) {
        if (token.contains("lapsed") || answers.putIfAbsent(token, answer) != null) {
            throw TaskTimedOutException.builder().message(token).build();
        }
    }

    @Override
    public String serviceName() {
        return SERVICE_NAME;
    }

    @Override
    public void close() {}
}
