package io.imagesteward.functions.log;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.imagesteward.functions.json.Json;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;

class JsonLinesTest {

    private final JsonLines lines = new JsonLines();

    @AfterEach
    void forget() {
        MDC.clear();
    }

    @Test
    void aLineSaysWhichFunctionWhichRequestAndWhetherItWasAColdStart() throws IOException {
        Map.of("function_name", "Observe", "function_request_id", "r-1", "cold_start", "true")
                .forEach(MDC::put);
        var entry = new LogRecord(Level.WARNING, "two \"quoted\"\nwords {0}");
        entry.setInstant(Instant.parse("2026-01-05T09:00:00.123456Z"));
        assertThat(lines.format(entry)).isEqualTo("""
                        {"level":"WARN","message":"two \\"quoted\\"\\nwords {0}","cold_start":true,"function_name":"Observe",\
                        "function_request_id":"r-1","timestamp":"2026-01-05T09:00:00.123Z"}
                        """);
    }

    @Test
    void aFailureKeepsItsNameItsMessageAndItsStackInOneLine() throws IOException {
        var entry = new LogRecord(Level.SEVERE, "no answer");
        entry.setThrown(new IllegalStateException("too late", new IOException("line cut")));
        assertThat(lines.format(entry)).hasLineCount(1);
        var error = read(entry).path("error");
        assertThat(error.path("name").asText()).isEqualTo("java.lang.IllegalStateException");
        assertThat(error.path("message").asText()).isEqualTo("too late");
        assertThat(error.path("stack").asText()).contains("Caused by: java.io.IOException: line cut");
    }

    @Test
    void levelsHaveTheWordsOfLambda() throws IOException {
        for (var each : Map.of(Level.SEVERE, "ERROR", Level.INFO, "INFO", Level.FINE, "DEBUG", Level.FINEST, "TRACE")
                .entrySet()) {
            assertThat(read(new LogRecord(each.getKey(), "")).path("level").asText())
                    .isEqualTo(each.getValue());
        }
    }

    private JsonNode read(LogRecord entry) throws IOException {
        return Json.MAPPER.readTree(lines.format(entry));
    }
}
