package io.imagesteward.sandbox.workflow;

import java.util.Optional;

/**
 * What a Map Run and its children are called: the machine's name, a slash and the label of the Map state.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/concepts-examine-map-run.html">Viewing a Distributed
 *     Map Run execution</a>
 */
final class MapRunNames {
    private static final int LONGEST_LABEL = 40;
    private static final String FORBIDDEN = "?*<>{}[]:;,\\|^~$#%&`\"/";

    private MapRunNames() {}

    static Optional<String> label(Fields fields) {
        Optional<String> label = fields.text("Label");
        label.filter(text -> text.isEmpty() || text.length() > LONGEST_LABEL || !isPlain(text))
                .ifPresent(text -> fields.violation("Label is '" + text + "', expected 1 to " + LONGEST_LABEL
                        + " characters without spaces and none of " + FORBIDDEN));
        return label;
    }

    private static boolean isPlain(String text) {
        return text.chars()
                .noneMatch(c -> FORBIDDEN.indexOf(c) >= 0 || Character.isWhitespace(c) || Character.isISOControl(c));
    }

    static String run(RegisteredMachine machine, String label, String id) {
        return machine.arn().replace(":stateMachine:", ":mapRun:") + "/" + label + ":" + id;
    }

    /** The machine that a Map state stands in, by the name of the machine its children run. */
    static String machineOf(String arn) {
        int slash = arn.indexOf('/');
        return slash < 0 ? arn : arn.substring(0, slash);
    }
}
