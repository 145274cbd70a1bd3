package io.imagesteward.sandbox.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.imagesteward.sandbox.iam.Roles;
import io.imagesteward.sandbox.policy.PolicyDocument;
import io.imagesteward.sandbox.time.VirtualTime;
import io.imagesteward.sandbox.workflow.Execution;
import io.imagesteward.sandbox.workflow.MachineRoom;
import io.imagesteward.sandbox.workflow.TaskFailed;
import java.io.IOException;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StartExecutionTasksTest {
    private static final String ROLE = "arn:aws:iam::999999999999:role/review";
    private static final JsonMapper JSON = new JsonMapper();

    private final VirtualTime time = new VirtualTime(Instant.parse("2026-01-05T09:00:00Z"));
    private final MachineRoom room = new MachineRoom(
            new MachineRoom.Place("999999999999", "us-east-1"), time, role -> (resource, arguments) -> arguments, 1);
    private final Roles roles = new Roles();
    private final StartExecutionTasks tasks = new StartExecutionTasks(() -> room, roles, ROLE);
    private final String machine = room.addStateMachine("retire", """
            {"QueryLanguage": "JSONata", "StartAt": "Wait",
             "States": {"Wait": {"Type": "Wait", "Seconds": 60, "End": true}}}""", ROLE);

    @BeforeEach
    void allowTheOneMachine() throws IOException {
        roles.add(ROLE, JSON.readTree("{}"));
        roles.attach(ROLE, PolicyDocument.of(JSON.readTree("""
                {"Statement": [{"Effect": "Allow", "Action": "states:StartExecution", "Resource": "%s"}]}""".formatted(machine))));
    }

    @Test
    void anExecutionIsStartedUnderItsNameWithItsInput() throws Exception {
        var answer = start(machine, "retire-ami-1", "{\"image\": \"ami-1\"}");

        assertThat(answer.path("ExecutionArn").asText()).endsWith(":execution:retire:retire-ami-1");
        time.runUntilIdle();
        assertThat(room.executions())
                .singleElement()
                .extracting(Execution::input)
                .isEqualTo(JSON.readTree("{\"image\": \"ami-1\"}"));
    }

    @Test
    void aNameThatHasEndedIsRefusedByTheNameThatWorkflowsCatch() throws Exception {
        start(machine, "retire-ami-1", "{}");
        time.runUntilIdle();

        assertThat(failure(machine, "retire-ami-1").error()).isEqualTo("StepFunctions.ExecutionAlreadyExistsException");
    }

    @Test
    void aMachineThatTheRoleMayNotStartIsRefused() {
        var other = machine.replace("retire", "restore");

        assertThat(failure(other, "restore-ami-1").error()).isEqualTo("StepFunctions.AccessDeniedException");
        assertThat(room.executions()).isEmpty();
    }

    private TaskFailed failure(String arn, String name) {
        return catchThrowableOfType(TaskFailed.class, () -> start(arn, name, "{}"));
    }

    private JsonNode start(String arn, String name, String input) throws TaskFailed, IOException {
        var arguments = JSON.createObjectNode().put("StateMachineArn", arn).put("Name", name);
        return tasks.run(StartExecutionTasks.RESOURCE, arguments.set("Input", JSON.readTree(input)));
    }
}
