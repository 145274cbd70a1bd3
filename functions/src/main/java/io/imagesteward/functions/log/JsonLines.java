package io.imagesteward.functions.log;

import com.fasterxml.jackson.core.JsonGenerator;
import io.imagesteward.functions.json.Json;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.TreeMap;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;
import org.slf4j.MDC;

/**
 * One JSON object a line, as CloudWatch Logs Insights reads it, with the names that Powertools gives its fields: which
 * function, which request, whether a cold start.
 *
 * @see <a href="https://docs.aws.amazon.com/powertools/java/latest/core/logging/">Powertools for AWS Lambda (Java):
 *     Logging</a>
 */
public final class JsonLines extends Formatter {

    /** What Powertools keeps as text and its own layouts write bare. */
    private static final Set<String> BARE = Set.of("cold_start", "function_memory_size", "sampling_rate");

    @Override
    public String format(LogRecord entry) {
        var line = new StringWriter();
        try (var json = Json.MAPPER.createGenerator(line)) {
            json.writeStartObject();
            json.writeStringField("level", LambdaLogging.level(entry.getLevel()).name());
            json.writeStringField("message", entry.getMessage());
            if (entry.getThrown() != null) {
                error(json, entry.getThrown());
            }
            context(json);
            metrics(json, entry);
            json.writeStringField(
                    "timestamp",
                    entry.getInstant().truncatedTo(ChronoUnit.MILLIS).toString());
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return line.append('\n').toString();
    }

    private static void metrics(JsonGenerator json, LogRecord entry) throws IOException {
        var given = entry.getParameters();
        if (given == null || given.length != 1 || !(given[0] instanceof Metrics.Embedded metrics)) {
            return;
        }
        for (var field : new TreeMap<>(metrics.fields()).entrySet()) {
            json.writePOJOField(field.getKey(), field.getValue());
        }
        for (var value : new TreeMap<>(metrics.figure().values()).entrySet()) {
            json.writeNumberField(value.getKey(), value.getValue());
        }
    }

    private static void context(JsonGenerator json) throws IOException {
        var context = MDC.getCopyOfContextMap();
        if (context == null) {
            return;
        }
        for (var field : new TreeMap<>(context).entrySet()) {
            json.writeFieldName(field.getKey());
            if (BARE.contains(field.getKey())) {
                json.writeRawValue(field.getValue());
            } else {
                json.writeString(field.getValue());
            }
        }
    }

    private static void error(JsonGenerator json, Throwable thrown) throws IOException {
        var stack = new StringWriter();
        thrown.printStackTrace(new PrintWriter(stack));
        json.writeObjectFieldStart("error");
        json.writeStringField("message", thrown.getMessage());
        json.writeStringField("name", thrown.getClass().getName());
        json.writeStringField("stack", stack.toString());
        json.writeEndObject();
    }
}
