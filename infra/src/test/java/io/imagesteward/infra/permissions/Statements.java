package io.imagesteward.infra.permissions;

import com.fasterxml.jackson.databind.JsonNode;
import io.imagesteward.infra.Hub;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The statements of the template's roles, by the word that a role's name begins with. */
final class Statements {

    private Statements() {}

    static Stream<JsonNode> statements(String role) {
        return Hub.all("AWS::IAM::Policy").stream()
                .filter(policy -> policy.id().startsWith(role))
                .flatMap(policy ->
                        policy.properties().at("/PolicyDocument/Statement").valueStream());
    }

    static List<JsonNode> allowing(String role, String action) {
        return statements(role)
                .filter(statement -> statement.path("Effect").asText().equals("Allow"))
                .filter(statement -> texts(statement.path("Action")).contains(action))
                .toList();
    }

    static List<String> texts(JsonNode oneOrMany) {
        if (oneOrMany.isTextual()) {
            return List.of(oneOrMany.asText());
        }
        var texts = new ArrayList<String>();
        oneOrMany.forEach(item -> texts.add(item.asText()));
        return texts;
    }
}
