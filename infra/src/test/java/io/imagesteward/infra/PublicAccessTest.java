package io.imagesteward.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.imagesteward.infra.Hub.Resource;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Policies that stand on resources, whatever their type: queues, topics, buckets, keys, and what comes after them. */
class PublicAccessTest {

    /** Without this nobody could change the key ever again; it gives IAM the say and nobody else. */
    private static final String THE_ACCOUNT_ADMINISTERS = "kms:*";

    record Allowed(String resource, JsonNode statement) {

        @Override
        public String toString() {
            return resource + " " + statement.path("Action");
        }
    }

    @ParameterizedTest
    @MethodSource("allowed")
    void nothingIsAllowedToEveryone(Allowed allowed) {
        var principal = allowed.statement().path("Principal");

        assertThat(principal.isObject()).isTrue();
        assertThat(principal.findValues("AWS").toString()).doesNotContain("\"*\"");
    }

    @ParameterizedTest
    @MethodSource("allowed")
    void noActionIsAllowedByWildcard(Allowed allowed) {
        var action = allowed.statement().path("Action");
        var actions = action.isArray() ? action.valueStream().map(JsonNode::asText) : Stream.of(action.asText());

        if (action.asText().equals(THE_ACCOUNT_ADMINISTERS)) {
            assertThat(allowed.statement().path("Principal").toString()).contains(":root");
        } else {
            assertThat(actions).isNotEmpty().noneMatch(name -> name.contains("*"));
        }
    }

    @ParameterizedTest
    @MethodSource("allowed")
    void aServiceIsAllowedOnlyOnBehalfOfThisAccount(Allowed allowed) {
        if (allowed.statement().path("Principal").has("Service")) {
            assertThat(allowed.statement().path("Condition").toString())
                    .containsAnyOf("aws:SourceArn", "aws:SourceAccount");
        } else {
            assertThat(allowed.statement().path("Principal").has("AWS")).isTrue();
        }
    }

    @Test
    void functionsAreCalledByOurOwnRulesAlone() {
        assertThat(Hub.all("AWS::Lambda::Url")).isEmpty();
        assertThat(Hub.all("AWS::Lambda::Permission"))
                .isNotEmpty()
                .allSatisfy(permission -> assertThat(
                                Hub.target(permission.properties().path("SourceArn"))
                                        .type())
                        .isEqualTo("AWS::Events::Rule"));
    }

    /** Roles are left out: who may take one on is no access to data, and their policies have no principals. */
    static Stream<Allowed> allowed() {
        return Hub.resources()
                .filter(resource ->
                        !List.of("AWS::IAM::Role", "AWS::IAM::Policy").contains(resource.type()))
                .flatMap(PublicAccessTest::allowed);
    }

    private static Stream<Allowed> allowed(Resource resource) {
        return resource.properties().findValues("Statement").stream()
                .flatMap(JsonNode::valueStream)
                .filter(statement -> statement.path("Effect").asText().equals("Allow"))
                .map(statement -> new Allowed(resource.id(), statement));
    }
}
