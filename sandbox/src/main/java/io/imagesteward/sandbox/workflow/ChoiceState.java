package io.imagesteward.sandbox.workflow;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Goes where the first true condition points. */
record ChoiceState(String name, List<Rule> rules, Optional<Exit> otherwise) implements State {
    record Rule(Template condition, Exit exit) {}

    static ChoiceState read(String name, Fields fields) {
        List<Rule> rules = new ArrayList<>();
        for (Fields rule : fields.objects("Choices")) {
            Exit exit = Exit.read(rule, Optional.of(rule.requiredText("Next")));
            rule.template("Condition")
                    .ifPresentOrElse(
                            condition -> rules.add(new Rule(condition, exit)),
                            () -> rule.violation("Condition is missing"));
            rule.text("Comment");
            rule.nothingElse();
        }
        if (rules.isEmpty()) {
            fields.violation("Choices is missing or empty");
        }
        Optional<String> otherwise = fields.text("Default");
        Exit exit = Exit.read(fields, otherwise);
        return new ChoiceState(name, rules, otherwise.map(target -> exit));
    }

    @Override
    public String type() {
        return "Choice";
    }

    @Override
    public List<String> targets() {
        List<String> targets = new ArrayList<>();
        rules.forEach(rule -> rule.exit().next().ifPresent(targets::add));
        otherwise.flatMap(Exit::next).ifPresent(targets::add);
        return targets;
    }

    @Override
    public Transition run(Visit visit) {
        return rules.stream()
                .filter(rule -> holds(rule, visit))
                .map(Rule::exit)
                .findFirst()
                .or(() -> otherwise)
                .orElseThrow(() -> new StateFailed(
                        "States.NoChoiceMatched",
                        "No condition of the Choice state '" + name + "' is true and it has no Default."))
                .leave(visit, visit.input());
    }

    private static boolean holds(Rule rule, Visit visit) {
        JsonNode value = visit.evaluate(rule.condition());
        if (!value.isBoolean()) {
            throw StateFailed.query("Condition is " + value + ", expected true or false");
        }
        return value.booleanValue();
    }
}
