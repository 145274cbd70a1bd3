package io.imagesteward.sandbox.deploy;

import com.fasterxml.jackson.databind.JsonNode;

/** One resource of a template, with its intrinsic functions not yet resolved. */
record Resource(String logicalId, String type, JsonNode properties) {}
