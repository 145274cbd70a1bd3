package io.imagesteward.sandbox.workflow;

import com.dashjoin.jsonata.JException;
import com.dashjoin.jsonata.Jsonata;
import com.fasterxml.jackson.databind.JsonNode;

/** One JSONata expression between {@code {%} and {@code %}}, parsed once with the definition. */
final class Expression {
    private static final long LONGEST_MILLIS = 10_000;
    private static final int DEEPEST = 500;

    private final String text;
    private final Names names;
    private final Jsonata compiled;

    /** Parses; throws {@link JException} if the text is no JSONata. */
    Expression(String text) {
        this.text = text.strip();
        this.names = Names.in(this.text);
        this.compiled = Jsonata.jsonata(this.text);
        compiled.setOutputConvertNulls(false); // else null and undefined look alike
    }

    JsonNode evaluate(Bindings bindings) {
        var frame = compiled.createFrame();
        bindings.bindTo(frame, names);
        frame.setRuntimeBounds(LONGEST_MILLIS, DEEPEST);
        try {
            Object value = compiled.evaluate(null, frame);
            if (value == null) {
                throw failed("returned nothing (undefined)");
            }
            return Values.toJson(value);
        } catch (JException | IllegalArgumentException refused) {
            throw failed("failed: " + refused.getMessage());
        }
    }

    private StateFailed failed(String how) {
        return StateFailed.query("The JSONata expression '" + text + "' " + how);
    }
}
