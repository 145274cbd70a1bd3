package io.imagesteward.sandbox.workflow;

import com.fasterxml.jackson.databind.JsonNode;

/** What one child of a Map Run is given, and how many items that is. */
record ChildInput(JsonNode input, int items) {}
