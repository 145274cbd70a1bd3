package io.imagesteward.sandbox.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sfn.model.ExecutionStatus;

/** The workflow that is shipped, run by the interpreter that the sandbox runs it with. */
class DistributeDefinitionTest {
    private final Stage stage = new Stage();
    private String machine = "";

    @BeforeEach
    void deploy() throws IOException {
        try (InputStream file = getClass().getResourceAsStream("/io/imagesteward/workflows/distribute.asl.json")) {
            var definition = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
            machine = stage.sfn.addStateMachine("distribute", definition, Stage.ROLE);
        }
    }

    @AfterEach
    void strike() {
        stage.close();
    }

    private Execution distribute() {
        Execution started = stage.sfn
                .room()
                .start(
                        machine,
                        Optional.of("ami-1"),
                        "{\"policy\": \"golden-linux\", \"image\": {\"id\": \"ami-1\", \"account\": \"999999999999\", \"region\": \"us-east-1\"}}");
        stage.time.runUntilIdle();
        return stage.now(started);
    }

    @Test
    void itWaitsForTheImageAndEndsWhenThereIsNothingToDo() {
        stage.tasks((resource, arguments) -> {
            stage.note(arguments.at("/Payload/task").asText());
            return stage.diary.size() < 3 ? family("'WAIT', 'lookAgainSeconds': 300") : family("'READY'");
        });

        Execution execution = distribute();

        assertThat(stage.diary).containsExactly("0 observe-family", "300 observe-family", "600 observe-family");
        assertThat(execution.status()).isEqualTo(ExecutionStatus.SUCCEEDED);
        assertThat(execution.output()).contains(Stage.json("{'decisions': ['keep ami-1']}"));
    }

    private static JsonNode family(String status) {
        return Stage.json("{'Payload': {'status': " + status
                + ", 'complete': true, 'copies': [], 'shares': [], 'publications': [], 'members': [], 'problems': [],"
                + " 'decisions': ['keep ami-1']}}");
    }

    @Test
    void aRefusedObservationIsAnnouncedAndTheExecutionFails() {
        stage.tasks((resource, arguments) -> {
            if (arguments.at("/Payload/task").asText().equals("observe-family")) {
                throw new TaskFailed("io.imagesteward.core.failure.AccessRefused", "no");
            }
            stage.note("announce "
                    + arguments.at("/Payload/report/failures/0/error").asText());
            return Stage.json("{'Payload': {'failed': true, 'summary': 'could not observe'}}");
        });

        Execution execution = distribute();

        assertThat(stage.diary).containsExactly("0 announce io.imagesteward.core.failure.AccessRefused");
        assertThat(execution.error()).contains("DistributionFailed");
        assertThat(execution.cause()).contains("could not observe");
    }
}
