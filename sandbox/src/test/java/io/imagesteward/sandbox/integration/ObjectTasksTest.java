package io.imagesteward.sandbox.integration;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.imagesteward.sandbox.Sandbox;
import io.imagesteward.sandbox.Transport;
import io.imagesteward.sandbox.call.RandomFaults;
import io.imagesteward.sandbox.policy.PolicyDocument;
import io.imagesteward.sandbox.workflow.Execution;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A Distributed Map state that reads and writes the sandbox's own S3, as its role. */
class ObjectTasksTest {
    private static final String HUB = "999999999999";
    private static final String ROLE = "arn:aws:iam::999999999999:role/sweep";
    private static final JsonMapper JSON = new JsonMapper();

    private final Sandbox sandbox = new Sandbox(Instant.parse("2026-01-05T09:00:00Z"), Transport.TYPED);

    @BeforeEach
    void makeBuckets() throws IOException {
        sandbox.world().account(HUB).region("us-east-1").bucket("work");
        sandbox.world().account(HUB).region("eu-west-1").bucket("elsewhere");
        sandbox.world()
                .buckets()
                .put("work", "in/a.json", "[{\"account\": \"111122223333\"}, {\"account\": \"222233334444\"}]");
        sandbox.world().buckets().put("work", "in/b.json", "[]");
        sandbox.roles().add(ROLE, JSON.readTree("{}"));
    }

    @AfterEach
    void close() {
        sandbox.close();
    }

    private void allow(String action, String resource) throws IOException {
        sandbox.roles().attach(ROLE, PolicyDocument.of(JSON.readTree("""
                {"Statement": [{"Effect": "Allow", "Action": %s, "Resource": "%s"}]}""".formatted(action, resource))));
    }

    private void allowAll() throws IOException {
        allow("\"states:StartExecution\"", "arn:aws:states:us-east-1:999999999999:stateMachine:sweep");
        allow("\"states:DescribeExecution\"", "arn:aws:states:us-east-1:999999999999:execution:sweep:*");
        allow(
                "[\"s3:GetObject\", \"s3:PutObject\", \"s3:ListMultipartUploadParts\", \"s3:AbortMultipartUpload\"]",
                "arn:aws:s3:::work/*");
    }

    private Execution sweep(String reader, String bucket) {
        var room = sandbox.stepFunctions(HUB, "us-east-1").room();
        var machine = room.addStateMachine("sweep", """
                { "QueryLanguage": "JSONata", "StartAt": "Audit", "States": { "Audit": { "Type": "Map", "End": true,
                  "ItemReader": { %s },
                  "ResultWriter": { "Resource": "arn:aws:states:::s3:putObject", "Arguments": { "Bucket": "%s", "Prefix": "out" } },
                  "ItemProcessor": { "ProcessorConfig": { "Mode": "DISTRIBUTED", "ExecutionType": "STANDARD" },
                    "StartAt": "One", "States": { "One": { "Type": "Pass", "End": true } } } } } }
                """.formatted(reader, bucket), ROLE);
        var started = room.start(machine, Optional.empty(), "{}");
        sandbox.settle();
        return room.execution(started.arn());
    }

    private static String object(String bucket) {
        return """
                "Resource": "arn:aws:states:::s3:getObject", "ReaderConfig": { "InputType": "JSON" },
                "Arguments": { "Bucket": "%s", "Key": "in/a.json" }""".formatted(bucket);
    }

    @Test
    void theRoleReadsTheItemsAndWritesTheResults() throws IOException {
        allowAll();

        var ended = sweep(object("work"), "work");

        assertThat(ended.error()).isEmpty();
        JsonNode manifest = JSON.readTree(text(ended.output().orElseThrow().at("/ResultWriterDetails/Key")));
        JsonNode results = JSON.readTree(text(manifest.at("/ResultFiles/SUCCEEDED/0/Key")));
        assertThat(results.findValuesAsText("Output"))
                .containsExactly("{\"account\":\"111122223333\"}", "{\"account\":\"222233334444\"}");
        assertThat(sandbox.calls().entries()).anySatisfy(call -> {
            assertThat(call.operation()).isEqualTo("GetObject");
            assertThat(call.caller().role()).contains(ROLE);
        });
    }

    private String text(JsonNode key) {
        return sandbox.world().buckets().text("work", key.asText()).orElseThrow();
    }

    @Test
    void aListingGivesAnItemForEachObject() throws IOException {
        allowAll();
        allow("\"s3:ListBucket\"", "arn:aws:s3:::work");

        var ended = sweep("""
                "Resource": "arn:aws:states:::s3:listObjectsV2", "Arguments": { "Bucket": "work", "Prefix": "in/" }""", "work");

        var run = ended.output().orElseThrow().path("MapRunArn").asText();
        assertThat(sandbox.stepFunctions(HUB, "us-east-1").room().children(run))
                .extracting(child -> child.input().path("Key").asText())
                .containsExactly("in/a.json", "in/b.json");
    }

    @Test
    void aRoleThatMayNotReadFailsAsItemReader() throws IOException {
        allow("[\"states:StartExecution\", \"states:DescribeExecution\"]", "*");

        var ended = sweep(object("work"), "work");

        assertThat(ended.error()).contains("States.ItemReaderFailed");
        assertThat(ended.cause().orElseThrow()).contains("s3:GetObject");
    }

    @Test
    void aRoleThatMayNotWriteInPartsFailsAsResultWriter() throws IOException {
        allow("[\"states:StartExecution\", \"states:DescribeExecution\", \"s3:GetObject\", \"s3:PutObject\"]", "*");

        var ended = sweep(object("work"), "work");

        assertThat(ended.error()).contains("States.ResultWriterFailed");
        assertThat(ended.cause().orElseThrow()).contains("s3:ListMultipartUploadParts");
    }

    @Test
    void bucketsOfAnotherRegionAreRefused() throws IOException {
        allow("[\"states:StartExecution\", \"states:DescribeExecution\", \"s3:*\"]", "*");

        assertThat(sweep(object("elsewhere"), "work").error()).contains("States.ItemReaderFailed");
        assertThat(sweep(object("work"), "elsewhere").error()).contains("States.ResultWriterFailed");
    }

    @Test
    void aRoleThatMayNotStartItsMachineStartsNoChildren() throws IOException {
        allow("[\"states:DescribeExecution\", \"s3:*\"]", "*");

        assertThat(sweep(object("work"), "work").error()).contains("States.Permissions");
        assertThat(sandbox.calls().entries()).isEmpty();
    }

    @Test
    void whatChanceDoesToFunctionsFailsTheReadingAndNotTheClock() throws IOException {
        allowAll();
        sandbox.faults().of(new RandomFaults(new Random(1), new RandomFaults.Rates(0, 0, 0, 2)));

        assertThat(sweep(object("work"), "work").error()).contains("States.ItemReaderFailed");
    }
}
