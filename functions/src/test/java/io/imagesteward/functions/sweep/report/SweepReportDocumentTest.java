package io.imagesteward.functions.sweep.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.imagesteward.core.sweep.Earlier;
import io.imagesteward.core.sweep.SweepReport;
import io.imagesteward.events.EventType;
import io.imagesteward.functions.json.Json;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The schema in {@code events} accepts its example, and the example is what this code writes. */
class SweepReportDocumentTest {

    @Test
    void theExampleOfTheSchemaIsWrittenAsItWasRead() throws IOException {
        try (var example = EventType.class.getResourceAsStream("document/sweep-report.example.json")) {
            assertThat(Json.MAPPER.readTree(Json.write(Swept.example()))).isEqualTo(Json.MAPPER.readTree(example));
        }
    }

    @Test
    void aReportIsReadBackEqual() {
        assertThat(read(Json.write(Swept.example()), SweepReport.class)).isEqualTo(Swept.example());
        assertThat(read(Json.write(Swept.large(200)), SweepReport.class)).isEqualTo(Swept.large(200));
    }

    @Test
    void whatTheNextSweepNeedsCanBeReadFromTheReportItself() {
        assertThat(read(Json.write(Swept.example()), Earlier.class)).isEqualTo(Earlier.of(Swept.example()));
    }

    private static <T> T read(String json, Class<T> type) {
        return Json.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), type);
    }
}
