package io.imagesteward.sandbox.workflow;

import java.time.Instant;

/** A state machine of one account and Region, with the role it acts as. */
record RegisteredMachine(String arn, String roleArn, StateMachine machine, TaskRunner runner, Instant created) {
    String executionArn(String execution) {
        return arn.replace(":stateMachine:", ":execution:") + ":" + execution;
    }

    /** The machine that children of a Map Run execute, as this one's role. */
    RegisteredMachine processor(String label, Flow processor) {
        return new RegisteredMachine(arn + "/" + label, roleArn, machine.processor(label, processor), runner, created);
    }
}
