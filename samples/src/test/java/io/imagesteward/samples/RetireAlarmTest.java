package io.imagesteward.samples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** From the line that Report writes, through the deployed metric filter, to the alarm that tells people. */
class RetireAlarmTest extends RetireRehearsal {

    private final WrittenLog log = new WrittenLog("io.imagesteward.functions.handler.ReportHandler");
    private final List<JsonNode> resources = deployed();

    @AfterEach
    void writeAsUsual() {
        log.close();
    }

    @Test
    void aMarkedFamilyWithoutARecordRaisesBothAlarms() {
        var id = anOldImage();
        retire(id);
        waitFor(Duration.ofHours(2));
        var stopped = asked();
        sandbox.stepFunctions(HUB, HOME).stopExecution(r -> r.executionArn(stopped.arn()));
        assertThat(raised()).isEmpty();
        forgetRecord(id);

        waitFor(Duration.ofDays(2));

        assertThat(raised()).containsExactlyInAnyOrder("RecordMissing", "RetirementBlocked");
    }

    @Test
    void aRetirementThatFailsForAnotherReasonRaisesTheOneAlarm() {
        sandbox.faults().deny("ResetImageAttribute").in(IRELAND);

        retire(anOldImage());
        waitFor(Duration.ofHours(20));

        assertThat(raised()).containsExactly("RetirementBlocked");
    }

    @Test
    void aRetirementThatGoesWellRaisesNone() {
        retireWithApproval(anOldImage());

        assertThat(log.lines()).anyMatch(line -> line.contains("Image Retired"));
        assertThat(raised()).isEmpty();
    }

    /** The metrics that the lines written so far count up, and whose alarm tells somebody. */
    private List<String> raised() {
        return of("AWS::Logs::MetricFilter")
                .filter(filter -> log.lines().stream().anyMatch(line -> line.contains(words(filter))))
                .map(filter -> filter.at("/MetricTransformations/0/MetricName").asText())
                .filter(this::alarmed)
                .toList();
    }

    /**
     * A pattern in quotation marks finds exactly these words.
     *
     * @see <a href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/FilterAndPatternSyntax.html">Filter
     *     pattern syntax</a>
     */
    private static String words(JsonNode filter) {
        var pattern = filter.path("FilterPattern").asText();
        assertThat(pattern).matches("\"[^\"]+\"");
        return pattern.substring(1, pattern.length() - 1);
    }

    private boolean alarmed(String metric) {
        return of("AWS::CloudWatch::Alarm")
                .filter(alarm -> alarm.path("MetricName").asText().equals(metric))
                .anyMatch(alarm -> !alarm.path("AlarmActions").isEmpty());
    }

    private Stream<JsonNode> of(String type) {
        return resources.stream()
                .filter(resource -> resource.path("Type").asText().equals(type))
                .map(resource -> resource.path("Properties"));
    }

    private static List<JsonNode> deployed() {
        var template = Path.of("../infra/target/cdk.out/ImageSteward.template.json");
        try {
            return new ObjectMapper()
                    .readTree(template.toFile())
                    .path("Resources")
                    .valueStream()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
