package io.imagesteward.sandbox.aws.kms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.imagesteward.sandbox.policy.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * One statement of a key policy, and for whom it is.
 *
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html">Principal</a>
 */
record KeyStatement(List<String> principals, Statement statement) {

    private static final String EVERYBODY = "*";

    static KeyStatement of(JsonNode json) {
        var principal = json.path("Principal");
        ObjectNode rest = json.deepCopy();
        rest.remove("Principal");
        return new KeyStatement(
                principal.isTextual() ? List.of(principal.asText()) : texts(principal.path("AWS")), Statement.of(rest));
    }

    /** Whether it is for this caller by name, or for everybody. */
    boolean names(KeyUser user) {
        return principals.contains(EVERYBODY) || principals.contains(user.arn());
    }

    /** Whether it leaves the decision to the caller's account. */
    boolean delegatesTo(String account) {
        return principals.contains(EVERYBODY)
                || principals.contains(account)
                || principals.contains("arn:aws:iam::%s:root".formatted(account));
    }

    /** Whether it reaches anybody in an account. */
    boolean reaches(String account) {
        return delegatesTo(account)
                || principals.stream().anyMatch(arn -> arn.startsWith("arn:aws:iam::%s:".formatted(account)));
    }

    private static List<String> texts(JsonNode node) {
        List<String> texts = new ArrayList<>();
        if (node.isTextual()) {
            texts.add(node.asText());
        }
        node.forEach(item -> texts.add(item.asText()));
        return texts;
    }
}
