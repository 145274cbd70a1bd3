package io.imagesteward.functions.aws;

import io.imagesteward.core.workflow.DistributeInput;
import io.imagesteward.functions.aws.client.Failures;
import io.imagesteward.functions.json.Json;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sfn.model.ExecutionAlreadyExistsException;

/** Starts workflows under names that are the same for the same intent, so that Step Functions drops repetitions. */
public final class Executions {

    private final SfnClient stepFunctions;
    private final String distributeArn;

    public Executions(SfnClient stepFunctions, String distributeArn) {
        this.stepFunctions = stepFunctions;
        this.distributeArn = distributeArn;
    }

    /**
     * Starts {@code distribute}.
     *
     * @return false when an execution of that name has already run; one that is still running counts as started
     */
    public boolean start(DistributeInput input) {
        return Failures.translating("StartExecution " + input.executionName(), () -> {
            try {
                stepFunctions.startExecution(r -> r.stateMachineArn(distributeArn)
                        .name(input.executionName())
                        .input(Json.write(input)));
                return true;
            } catch (ExecutionAlreadyExistsException alreadyRan) {
                return false;
            }
        });
    }
}
