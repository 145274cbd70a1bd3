package io.imagesteward.sandbox.policy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;

/** A policy that was read and found to be one the sandbox evaluates to the letter. */
public final class PolicyDocument {

    private final List<Statement> statements;

    private PolicyDocument(List<Statement> statements) {
        this.statements = statements;
    }

    public static PolicyDocument of(JsonNode document) {
        return new PolicyDocument(
                StreamSupport.stream(document.path("Statement").spliterator(), false)
                        .map(Statement::of)
                        .toList());
    }

    public List<Statement> statements() {
        return statements;
    }
}
