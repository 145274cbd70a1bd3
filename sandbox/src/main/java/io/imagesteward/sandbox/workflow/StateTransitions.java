package io.imagesteward.sandbox.workflow;

import java.util.Map;
import java.util.TreeMap;

/**
 * What Standard workflows are billed by, for each state machine: every state entered, and every retry. Those of a Map Run's
 * children count with the machine that the Map state is in.
 *
 * @see <a href="https://aws.amazon.com/step-functions/pricing/">AWS Step Functions pricing</a>
 */
final class StateTransitions {
    private final Map<String, Long> byMachine = new TreeMap<>();

    synchronized void count(RegisteredMachine machine) {
        byMachine.merge(MapRunNames.machineOf(machine.arn()), 1L, Long::sum);
    }

    synchronized Map<String, Long> byMachine() {
        return Map.copyOf(byMachine);
    }
}
