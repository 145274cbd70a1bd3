package io.imagesteward.sandbox.workflow;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The variables and functions that an expression's text mentions: rather one too many, such as one within quotes, than one
 * too few.
 *
 * @param states the fields of {@code $states} it mentions; when it mentions {@code $states} otherwise, all count as mentioned
 */
record Names(Set<String> variables, Set<String> states, boolean allStates) {
    static final String STATES = "states";
    private static final Pattern VARIABLE = Pattern.compile("\\$([A-Za-z_][A-Za-z0-9_]*)(\\.([A-Za-z]+))?");

    static Names in(String text) {
        Set<String> variables = new HashSet<>();
        Set<String> states = new HashSet<>();
        boolean allStates = false;
        var found = VARIABLE.matcher(text);
        while (found.find()) {
            variables.add(found.group(1));
            if (found.group(1).equals(STATES)) {
                allStates |= found.group(3) == null;
                states.add(String.valueOf(found.group(3)));
            }
        }
        return new Names(Set.copyOf(variables), Set.copyOf(states), allStates);
    }

    boolean mentionsState(String field) {
        return allStates || states.contains(field);
    }
}
