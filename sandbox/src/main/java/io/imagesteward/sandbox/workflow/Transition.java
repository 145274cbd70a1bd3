package io.imagesteward.sandbox.workflow;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;

/** What one stay in a state comes to; without a next state the flow ends with the output. */
record Transition(JsonNode output, Map<String, JsonNode> assigned, Optional<String> next) {}
