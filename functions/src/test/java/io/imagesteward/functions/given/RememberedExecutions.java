package io.imagesteward.functions.trigger;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sfn.model.ExecutionAlreadyExistsException;
import software.amazon.awssdk.services.sfn.model.StartExecutionRequest;
import software.amazon.awssdk.services.sfn.model.StartExecutionResponse;

/**
 * Step Functions as far as starting goes: a name that runs with the same input is started once, and a name that has
 * ended is taken for ninety days.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/apireference/API_StartExecution.html">StartExecution</a>
 */
final class RememberedExecutions implements SfnClient {

    private final Map<String, String> inputs = new LinkedHashMap<>();
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

    List<String> names() {
        return List.copyOf(inputs.keySet());
    }

    Map<String, String> inputs() {
        return new HashMap<>(inputs);
    }

    void allEnd() {
        ended.addAll(inputs.keySet());
    }

    @Override
    public String serviceName() {
        return SERVICE_NAME;
    }

    @Override
    public void close() {}
}
