package io.imagesteward.sandbox.workflow;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/** Ends its flow with an error of its own. */
record FailState(String name, Optional<Template> error, Optional<Template> cause) implements State {
    static FailState read(String name, Fields fields) {
        return new FailState(name, fields.template("Error"), fields.template("Cause"));
    }

    @Override
    public String type() {
        return "Fail";
    }

    @Override
    public List<String> targets() {
        return List.of();
    }

    @Override
    public Transition run(Visit visit) {
        throw new StateFailed(text("Error", error, visit), text("Cause", cause, visit));
    }

    private static String text(String field, Optional<Template> template, Visit visit) {
        JsonNode value = template.map(visit::evaluate).orElse(null);
        if (value == null) {
            return "";
        }
        if (!value.isTextual()) {
            throw StateFailed.query(field + " is " + value.getNodeType() + ", expected a string");
        }
        return value.textValue();
    }
}
