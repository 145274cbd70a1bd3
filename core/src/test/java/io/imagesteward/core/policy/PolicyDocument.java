package io.imagesteward.core.policy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.imagesteward.core.image.RegionId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A policy document that a test changes in one place: small and right, or the whole sample. */
final class PolicyDocument {

    static final Set<RegionId> REGIONS =
            Set.of(new RegionId("us-east-1"), new RegionId("eu-west-1"), new RegionId("ap-southeast-2"));

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SMALL = """
            {"policy": "golden-linux", "kind": "ami", "select": {"name": "golden-linux-*"}}
            """;

    private final Map<String, Object> fields;

    private PolicyDocument(String text) {
        this.fields = new HashMap<>(parse(text));
    }

    static PolicyDocument small() {
        return new PolicyDocument(SMALL);
    }

    static PolicyDocument of(String json) {
        return new PolicyDocument(json);
    }

    /** Sets a top-level key to a piece of JSON. */
    PolicyDocument with(String key, String json) {
        fields.putAll(parse("{\"%s\": %s}".formatted(key, json)));
        return this;
    }

    PolicyDocument without(String key) {
        fields.remove(key);
        return this;
    }

    ImagePolicy accepted() {
        return switch (PolicyReader.read(fields, REGIONS)) {
            case Reading.Accepted(var policy) -> policy;
            case Reading.Rejected(var violations) -> throw new AssertionError(violations);
        };
    }

    List<Violation> violations() {
        return switch (PolicyReader.read(fields, REGIONS)) {
            case Reading.Accepted(var policy) -> throw new AssertionError("accepted: " + policy);
            case Reading.Rejected(var violations) -> violations;
        };
    }

    List<String> sentences() {
        return violations().stream().map(Violation::sentence).toList();
    }

    private static Map<String, Object> parse(String json) {
        try {
            return JSON.readValue(json, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new AssertionError(json, e);
        }
    }
}
