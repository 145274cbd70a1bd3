package io.imagesteward.sandbox.workflow;

import java.util.List;
import java.util.Optional;

/** One entry of Catch: which errors, and the way out that takes the place of the state's own. */
record Catcher(List<String> errors, Exit exit) {
    static Catcher read(Fields fields) {
        List<String> errors = fields.texts("ErrorEquals");
        Exit exit = Exit.read(fields, Optional.of(fields.requiredText("Next")));
        fields.text("Comment");
        fields.nothingElse();
        return new Catcher(errors, exit);
    }
}
