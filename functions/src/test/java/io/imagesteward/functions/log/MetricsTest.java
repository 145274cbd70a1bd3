package io.imagesteward.functions.log;

import static org.assertj.core.api.Assertions.assertThat;

import io.imagesteward.functions.json.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MetricsTest {

    private static final Logger LOG = Logger.getLogger(Metrics.class.getName());

    private final List<String> lines = new ArrayList<>();
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord entry) {
            lines.add(new JsonLines().format(entry));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        LOG.addHandler(handler);
    }

    @AfterEach
    void leave() {
        LOG.removeHandler(handler);
    }

    @Test
    void aFigureIsALogLineThatCloudWatchReadsAsAMetric() throws Exception {
        new Metrics("ImageSteward")
                .record(new Metrics.Figure(
                        Instant.parse("2026-01-05T09:00:00Z"),
                        "Policy",
                        "golden-linux",
                        Map.of("Images", 14L, "OldestImageDays", 124L)));

        assertThat(lines).hasSize(1);
        var line = Json.MAPPER.readTree(lines.getFirst());
        assertThat(line.get("_aws")).isEqualTo(Json.MAPPER.readTree("""
                {"Timestamp": 1767603600000, "CloudWatchMetrics": [{"Namespace": "ImageSteward",
                 "Dimensions": [["Policy"]], "Metrics": [{"Name": "Images"}, {"Name": "OldestImageDays"}]}]}"""));
        assertThat(line.get("Policy").asText()).isEqualTo("golden-linux");
        assertThat(line.get("Images").asLong()).isEqualTo(14);
        assertThat(line.get("OldestImageDays").asLong()).isEqualTo(124);
        assertThat(line.get("level").asText()).isEqualTo("INFO");
    }
}
