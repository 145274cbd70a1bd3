package io.imagesteward.sandbox.workflow;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A stage for maps whose items are executions of their own. */
abstract class DistributedStage {

    final Stage stage = new Stage();
    final Objects objects = new Objects((resource, arguments) -> {
        String id = arguments.path("id").asText();
        stage.note(id + " starts");
        stage.takes(arguments.path("takes").asLong());
        if (arguments.path("broken").asBoolean()) {
            throw new TaskFailed("Refused", id + " is broken");
        }
        return Stage.json("'audited " + id + "'");
    });

    @BeforeEach
    void useObjects() {
        stage.tasks(objects);
    }

    @AfterEach
    void strike() {
        stage.close();
    }

    static String map(String extra) {
        return """
            "Audit": { "Type": "Map", %s "End": true,
              "ItemProcessor": { "ProcessorConfig": { "Mode": "DISTRIBUTED", "ExecutionType": "STANDARD" },
                "StartAt": "One", "States": {
                "One": { "Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "End": true } } } }
            """.formatted(extra);
    }

    final List<Execution> children(Execution parent) {
        var room = stage.sfn.room();
        return room.mapRuns(parent.arn()).stream()
                .flatMap(run -> room.children(run).stream())
                .toList();
    }
}
