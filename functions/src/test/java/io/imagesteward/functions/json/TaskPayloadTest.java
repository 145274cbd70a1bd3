package io.imagesteward.functions.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.imagesteward.core.workflow.CopyTask;
import io.imagesteward.core.workflow.ObserveTask;
import io.imagesteward.core.workflow.ReportTask;
import io.imagesteward.core.workflow.RetireTask;
import io.imagesteward.core.workflow.ShareTask;
import io.imagesteward.core.workflow.Workflows;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the workflow definitions write is what the functions read, field for field. */
class TaskPayloadTest {

    private static final Map<String, Class<?>> TASKS = Map.of(
            "${ObserveFunction}", ObserveTask.class,
            "${ShareFunction}", ShareTask.class,
            "${CopyFunction}", CopyTask.class,
            "${RetireFunction}", RetireTask.class,
            "${ReportFunction}", ReportTask.class);

    record Call(String function, ObjectNode payload) {

        @Override
        public String toString() {
            return payload.get("task").asText() + " of " + function;
        }
    }

    static Stream<Call> calls() {
        return Arrays.stream(Workflows.values())
                .map(Workflows::definition)
                .map(TaskPayloadTest::tree)
                .flatMap(definition -> definition.findValues("Arguments").stream())
                .filter(arguments -> arguments.has("Payload"))
                .map(arguments ->
                        new Call(arguments.get("FunctionName").asText(), (ObjectNode) arguments.get("Payload")))
                .distinct();
    }

    @ParameterizedTest
    @MethodSource("calls")
    void aPayloadIsReadWholeAndNothingInItIsIgnored(Call call) {
        var filled = filled(call.payload().get("task").asText(), call.payload());
        Object task = Json.read(
                new ByteArrayInputStream(filled.toString().getBytes(StandardCharsets.UTF_8)),
                TASKS.get(call.function()));

        assertThat(tree(Json.write(task))).isEqualTo(filled);
    }

    @Test
    void everyTaskThatAFunctionUnderstandsIsAskedBySomeWorkflow() {
        var asked = calls().map(call -> call.payload().get("task").asText()).toList();
        var tasks = TASKS.values().stream()
                .flatMap(type -> Arrays.stream(type.getPermittedSubclasses()))
                .filter(type -> !List.of("Started", "Marked", "Asked", "Deletion", "Leftovers", "Done", "Recorded")
                        .contains(type.getSimpleName()))
                .toList();

        assertThat(asked).contains("delete", "keep-record", "ask-approval");
        assertThat(asked.stream().distinct()).hasSameSizeAs(tasks);
    }

    /** The payload with a value in each place where the definition computes one. */
    private static ObjectNode filled(String task, ObjectNode payload) {
        var filled = payload.deepCopy();
        payload.properties().forEach(field -> {
            if (field.getValue().isObject()) {
                filled.set(field.getKey(), filled(task, (ObjectNode) field.getValue()));
            } else if (field.getValue().asText().startsWith("{%")) {
                filled.set(field.getKey(), written(TaskFields.value(task, field.getKey())));
            }
        });
        return filled;
    }

    /** Each element by itself: in a list alone, an element would not say of which kind it is. */
    private static JsonNode written(Object value) {
        if (!(value instanceof List<?> list)) {
            return tree(Json.write(value));
        }
        var array = Json.MAPPER.createArrayNode();
        list.forEach(element -> array.add(tree(Json.write(element))));
        return array;
    }

    private static JsonNode tree(String json) {
        try {
            return Json.MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(json, e);
        }
    }
}
