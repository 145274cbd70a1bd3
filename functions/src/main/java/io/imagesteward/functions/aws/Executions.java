package io.imagesteward.functions.aws;

import io.imagesteward.core.workflow.CreateInput;
import io.imagesteward.core.workflow.DistributeInput;
import io.imagesteward.core.workflow.RestoreInput;
import io.imagesteward.core.workflow.RetireInput;
import io.imagesteward.core.workflow.ReviewInput;
import io.imagesteward.core.workflow.SweepInput;
import io.imagesteward.core.workflow.Workflows;
import io.imagesteward.functions.aws.client.AwsClients;
import io.imagesteward.functions.aws.client.Failures;
import io.imagesteward.functions.json.Json;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sfn.model.ExecutionAlreadyExistsException;
import software.amazon.awssdk.services.sfn.model.ExecutionDoesNotExistException;
import software.amazon.awssdk.services.sfn.model.ExecutionStatus;
import software.amazon.awssdk.services.sfn.model.InvalidTokenException;
import software.amazon.awssdk.services.sfn.model.TaskDoesNotExistException;
import software.amazon.awssdk.services.sfn.model.TaskTimedOutException;

/** Starts workflows under names that are the same for the same intent, so that Step Functions drops repetitions. */
public final class Executions {

    /** What the workflow {@code retire} takes for a person's no. */
    private static final String REFUSED = "RetirementRefused";

    private final Supplier<SfnClient> stepFunctions;
    private final Function<Workflows, String> arns;

    public Executions(AwsClients clients, Function<Workflows, String> arns) {
        this(new Once<>(clients::stepFunctions), arns);
    }

    /** With a client that is made elsewhere. */
    public Executions(Supplier<SfnClient> stepFunctions, Function<Workflows, String> arns) {
        this.stepFunctions = stepFunctions;
        this.arns = arns;
    }

    /**
     * Starts {@code distribute}.
     *
     * @return false when an execution of that name has already run; one that is still running counts as started
     */
    public boolean start(DistributeInput input) {
        return start(Workflows.DISTRIBUTE, input.executionName(), input);
    }

    /** Starts {@code review}; answers as {@link #start(DistributeInput)}. */
    public boolean start(ReviewInput input) {
        return start(Workflows.REVIEW, input.executionName(), input);
    }

    /** Starts {@code retire}; answers as {@link #start(DistributeInput)}. */
    public boolean start(RetireInput input) {
        return start(Workflows.RETIRE, input.executionName(), input);
    }

    /** Starts {@code restore}; answers as {@link #start(DistributeInput)}. */
    public boolean start(RestoreInput input) {
        return start(Workflows.RESTORE, input.executionName(), input);
    }

    /** Starts {@code create}; answers as {@link #start(DistributeInput)}. */
    public boolean start(CreateInput input) {
        return start(Workflows.CREATE, input.executionName(), input);
    }

    /** Starts {@code sweep}; answers as {@link #start(DistributeInput)}. */
    public boolean start(SweepInput input) {
        return start(Workflows.SWEEP, input.executionName(), input);
    }

    /** Whether a retirement of this name is under way. Step Functions forgets executions after ninety days. */
    public boolean retiring(String execution) {
        return running(Workflows.RETIRE, execution);
    }

    /** Whether a retirement or a restoration of this name is under way, so that a record that names it is not free. */
    public boolean holding(String execution) {
        return retiring(execution) || running(Workflows.RESTORE, execution);
    }

    private boolean running(Workflows workflow, String execution) {
        var arn = arns.apply(workflow).replace(":stateMachine:", ":execution:") + ":" + execution;
        return Failures.translating("DescribeExecution " + execution, () -> {
            try {
                var status = stepFunctions
                        .get()
                        .describeExecution(r -> r.executionArn(arn))
                        .status();
                return status == ExecutionStatus.RUNNING || status == ExecutionStatus.PENDING_REDRIVE;
            } catch (ExecutionDoesNotExistException never) {
                return false;
            }
        });
    }

    /**
     * Hands on a person's yes.
     *
     * @return false when nobody waits for it any longer
     */
    public boolean approve(String taskToken, String by) {
        return answered(() -> stepFunctions
                .get()
                .sendTaskSuccess(r -> r.taskToken(taskToken).output(Json.write(Map.of("approvedBy", by)))));
    }

    /** Hands on a person's no; answers as {@link #approve}. */
    public boolean refuse(String taskToken, String why) {
        return answered(() -> stepFunctions
                .get()
                .sendTaskFailure(r -> r.taskToken(taskToken).error(REFUSED).cause(why)));
    }

    private boolean start(Workflows workflow, String name, Object input) {
        return Failures.translating("StartExecution " + name, () -> {
            try {
                stepFunctions
                        .get()
                        .startExecution(r -> r.stateMachineArn(arns.apply(workflow))
                                .name(name)
                                .input(Json.write(input)));
                return true;
            } catch (ExecutionAlreadyExistsException alreadyRan) {
                return false;
            }
        });
    }

    private static boolean answered(Runnable answer) {
        return Failures.translating("answering a question", () -> {
            try {
                answer.run();
                return true;
            } catch (TaskTimedOutException | TaskDoesNotExistException | InvalidTokenException nobodyWaits) {
                return false;
            }
        });
    }
}
