package io.imagesteward.sandbox.workflow;

import java.util.List;

/** A state of a flow: how one stay in it goes. Each type holds its fields, reads them and runs. */
sealed interface State
        permits ChoiceState,
                DistributedMapState,
                FailState,
                MapState,
                ParallelState,
                PassState,
                SucceedState,
                TaskState,
                WaitState {
    String name();

    /** As in the definition, and in the names of history events. */
    String type();

    /** The states it may lead to. */
    List<String> targets();

    /** Runs one stay; throws {@link StateFailed} if nothing in the state catches what went wrong. */
    Transition run(Visit visit);
}
