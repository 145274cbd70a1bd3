package io.imagesteward.sandbox.workflow;

import java.util.Optional;
import java.util.Set;

/** Reads a state by its type, and refuses every field that the type does not have. */
final class StateReader {
    private static final String TYPES = "Pass, Task, Choice, Wait, Parallel, Map, Succeed, Fail";

    private StateReader() {}

    static Optional<State> read(String name, Fields fields, Set<String> variables) {
        if (name.length() > 80) {
            fields.violation("a name has at most 80 characters");
        }
        String type = fields.requiredText("Type");
        fields.text("Comment");
        fields.text("QueryLanguage")
                .filter(language -> !language.equals("JSONata"))
                .ifPresent(other -> fields.violation("QueryLanguage is " + other + ", expected JSONata"));
        Optional<State> state = Optional.ofNullable(
                switch (type) {
                    case "Pass" -> PassState.read(name, fields);
                    case "Task" -> TaskState.read(name, fields);
                    case "Choice" -> ChoiceState.read(name, fields);
                    case "Wait" -> WaitState.read(name, fields);
                    case "Parallel" -> ParallelState.read(name, fields, variables);
                    case "Map" -> map(name, fields, variables);
                    case "Succeed" -> SucceedState.read(name, fields);
                    case "Fail" -> FailState.read(name, fields);
                    default -> null;
                });
        if (state.isPresent()) {
            fields.nothingElse();
        } else {
            fields.violation("unknown Type '" + type + "', expected one of " + TYPES);
        }
        return state;
    }

    private static State map(String name, Fields fields, Set<String> variables) {
        return fields.peek("ItemProcessor").at("/ProcessorConfig/Mode").asText().equals("DISTRIBUTED")
                ? DistributedMapState.read(name, fields)
                : MapState.read(name, fields, variables);
    }
}
