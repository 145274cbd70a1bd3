package io.imagesteward.sandbox.workflow;

import io.imagesteward.sandbox.time.VirtualTime;

/** What all executions of one account and Region share. */
record Workshop(
        VirtualTime time,
        Callbacks callbacks,
        long seed,
        ExecutionListener listener,
        MapRuns mapRuns,
        StateTransitions transitions) {}
