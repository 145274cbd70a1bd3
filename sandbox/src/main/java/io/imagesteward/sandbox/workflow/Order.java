package io.imagesteward.sandbox.workflow;

import com.fasterxml.jackson.databind.JsonNode;

/** What StartExecution was asked for, which decides whether a second call is the same one. */
record Order(RegisteredMachine machine, String name, String inputText, JsonNode input) {
    String arn() {
        return machine.executionArn(name);
    }
}
