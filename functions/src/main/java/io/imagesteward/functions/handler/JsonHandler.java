package io.imagesteward.functions.handler;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.imagesteward.functions.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import software.amazon.lambda.powertools.logging.PowertoolsLogging;

/**
 * What all functions that workflows call have in common: a document in, a document out, both as {@link Json} writes
 * them, and every log line with the request's id.
 */
abstract class JsonHandler<I, O> implements RequestStreamHandler {

    private final Class<I> inputType;

    JsonHandler(Class<I> inputType) {
        this.inputType = inputType;
    }

    abstract O handle(I input);

    @Override
    public final void handleRequest(InputStream input, OutputStream output, Context context) {
        PowertoolsLogging.withLogging(context, () -> {
            write(output, handle(Json.read(input, inputType)));
            return true;
        });
    }

    private static void write(OutputStream output, Object document) {
        try {
            Json.MAPPER.writeValue(output, document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
